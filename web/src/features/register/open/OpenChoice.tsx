import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOpenWords } from '@/lib/openWords';
import type { OpenFilter } from './requests';

/** One of the choices of a filter, or all; `by` holds those of the other filters too. */
export function OpenChoice(p: { filter: OpenFilter; by: readonly string[]; onChange: (by: string) => void }) {
  const { filter, by } = p;
  const o = useOpenWords();
  const language = useLanguage();
  const head = `${filter.field}:`;
  const chosen = by.find((one) => one.startsWith(head));
  return (
    <label className="open-choice">
      <span className="small mid">{pick(filter.title, language)}</span>
      <select
        className="input"
        value={chosen ? chosen.slice(head.length) : '*'}
        onChange={(event) => {
          const others = by.filter((one) => !one.startsWith(head));
          const next = event.target.value === '*' ? others : [...others, head + event.target.value];
          p.onChange(next.join(' '));
        }}
      >
        <option value="*">{o.all}</option>
        {filter.choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.key === '' ? o.none2 : choice.title ? pick(choice.title, language) : choice.key} ({choice.records})
          </option>
        ))}
      </select>
    </label>
  );
}
