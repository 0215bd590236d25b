import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { type Asked, count } from '../requests';
import type { Definition } from '../types';
import { STAGE, and, expression, partsOf, without } from './conditions';

/** The stages beside each other with how many are in each; one press shows only those. */
export function StageStrip(p: { of: Definition; asked: Asked; onWhere: (where: string | undefined) => void }) {
  const { of, asked } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const chip = partsOf(asked.where, of).find((part) => part.condition?.field === STAGE);
  // Counted as if no stage were chosen: one sees what the others hold.
  const others = chip ? without(asked.where, chip.text) : asked.where;
  const { data } = useQuery(count(of.key, { ...asked, where: others }));
  const chosen = chip?.condition?.values ?? [];
  return (
    <ol role="list" className="stage-strip" aria-label={w.stage}>
      {of.stages.map((stage) => {
        const on = chosen.includes(stage.key);
        const n = data ? (data.stages[stage.key] ?? 0) : null;
        return (
          <li key={stage.key}>
            <button
              type="button"
              className={`stage-cell tone-${stage.tone}`}
              aria-pressed={on}
              onClick={() =>
                p.onWhere(
                  on && chosen.length === 1
                    ? others
                    : and(others, expression({ field: STAGE, operator: 'in', values: [stage.key] }, STAGE)),
                )
              }
            >
              <span>{pick(stage.title, language)}</span>
              <b className="serif num">{n === null ? w.missing : n.toLocaleString('en')}</b>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
