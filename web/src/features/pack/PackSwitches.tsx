import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { usePackWords } from '@/lib/packWords';
import { switched } from './draft';
import { file } from './requests';
import type { Desk } from './types';
import type { DraftOf } from './useDraft';

const DISTRICT = 'district.yaml';

/** All packs that a district can turn on. Turning one writes the line of the district's file, in the draft. */
export function PackSwitches(p: { desk: Desk; mayEdit: boolean; draft: DraftOf }) {
  const w = usePackWords();
  const language = useLanguage();
  const { data } = useQuery({ ...file(DISTRICT, p.desk.edition), staleTime: Infinity });
  const text = p.draft.draft?.files[DISTRICT] ?? data?.text;
  const turn = (key: string, on: boolean) => {
    const next = text === undefined ? null : switched(text, key, on);
    if (next !== null && data) p.draft.edit(p.desk.edition, DISTRICT, next, data.text);
  };
  return (
    <section aria-label={w.packs}>
      <ul role="list" className="pack-switches">
        {p.desk.packs.map((pack) => {
          const wanted = text === undefined ? pack.on : (listed(text)?.includes(pack.key) ?? pack.on);
          return (
            <li key={pack.key}>
              <b>{pick(pack.title, language)}</b>
              <span className="small mono quiet">{pack.key}</span>
              <span className={pack.on ? 'tag water' : 'tag line'}>{pack.on ? w.on : w.off}</span>
              {p.mayEdit && (
                <button
                  type="button"
                  className="btn bare small"
                  onClick={() => turn(pack.key, !wanted)}
                  aria-label={`${pick(pack.title, language)} · ${wanted ? w.turnOff : w.turnOn}`}
                >
                  {wanted ? w.turnOff : w.turnOn}
                  {wanted !== pack.on && ` · ${w.edited}`}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const listed = (district: string) =>
  /^packs: \[(.*)\]\s*$/m
    .exec(district)?.[1]
    ?.split(',')
    .map((one) => one.trim());
