import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { type Funnel, type FunnelLine, type Group, keyOf } from '../figures/requests';
import type { Definition } from '../types';
import type { BehindWhat } from './Behind';

/** Groups down, stages across: how many reached it, and how many days those stayed that left. */
export function FunnelTable(p: { of: Definition; funnel: Funnel; onBehind: (what: BehindWhat) => void }) {
  const { of, funnel } = p;
  const f = useFigureWords();
  const language = useLanguage();
  const groups = new Map<string, Group>();
  for (const line of funnel.lines) if (line.group) groups.set(keyOf(line.group), line.group);
  const rows = [...groups.entries()].sort(([one], [other]) => other.localeCompare(one, undefined, { numeric: true }));
  const name = (group: Group) =>
    keyOf(group) === '' ? f.noValue : group.title ? pick(group.title, language) : keyOf(group);
  return (
    <div className="table-scroll">
      <table className="record-table funnel-table">
        <thead>
          <tr>
            <th scope="col">{f.group}</th>
            {of.stages.map((stage) => (
              <th key={stage.key} scope="col" className="n">
                {pick(stage.title, language)}
                <span className="small quiet funnel-unit">
                  {f.reached} · {f.mean} {f.days}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, group]) => (
            <tr key={key}>
              <th scope="row">{name(group)}</th>
              {of.stages.map((stage) => {
                const line = funnel.lines.find(
                  (one) => one.stage === stage.key && one.group && keyOf(one.group) === key,
                );
                const title = pick(stage.title, language);
                return (
                  <td key={stage.key} className={line ? 'n' : 'n is-none'} data-label={title}>
                    <Cell
                      line={line}
                      title={`${name(group)} ${title}`}
                      onPress={() =>
                        p.onBehind({
                          stage: stage.key,
                          which: 'REACHED',
                          by: funnel.by ?? undefined,
                          group: key,
                          name: name(group),
                        })
                      }
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ line, title, onPress }: { line: FunnelLine | undefined; title: string; onPress: () => void }) {
  const f = useFigureWords();
  if (!line) return <span className="quiet num">0</span>;
  const days = line.left.mean ?? line.here.mean;
  return (
    <span className="nowrap">
      <button
        type="button"
        className="funnel-press num"
        onClick={onPress}
        aria-label={f.seeBehind(line.reached.toLocaleString('en'), title, f.reached)}
      >
        {line.reached.toLocaleString('en')}
      </button>{' '}
      <span className="small quiet num">
        {days === null ? f.missing : `${days}${line.left.mean === null ? '+' : ''}`}
      </span>
    </span>
  );
}
