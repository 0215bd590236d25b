import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { lastDay, lineLook, remaining } from '../clock';
import { CaseLink, Marks } from '../marks';
import { Span } from '../Span';
import type { Line } from '../types';
import { useNow } from '../useNow';

/** One case: its clock, what and where it is, who has it. */
export function CaseRow({
  line,
  shown = false,
  chosen,
  onChoose,
}: {
  line: Line;
  shown?: boolean;
  chosen?: boolean;
  onChoose?: () => void;
}) {
  const w = useCasesWords();
  const language = useLanguage();
  const facts = [line.matter, line.area?.name].filter((words) => words !== null && words !== undefined);
  return (
    <li
      className={['case-row', shown && 'is-shown', onChoose && 'has-choice'].filter(Boolean).join(' ')}
      data-number={line.number}
    >
      {onChoose && (
        <input
          type="checkbox"
          className="case-choice"
          checked={chosen}
          aria-label={w.after.choose(line.title)}
          onChange={onChoose}
        />
      )}
      <LineClock line={line} />
      <div className="case-what">
        <h3>
          <CaseLink row type={line.type} number={line.number} className="case-name">
            {line.title}
          </CaseLink>
          <Marks line={line} />
        </h3>
        <p className="small quiet">{facts.map((words) => pick(words, language)).join(' · ')}</p>
      </div>
      <p className="case-lead small">
        {line.lead ? w.list.lead(pick(line.lead.name, language)) : <span className="quiet">{w.list.nobody}</span>}
      </p>
      <p className="case-number small quiet">
        <span className="num">{line.number}</span>
        <span>{pick(line.typeTitle, language)}</span>
      </p>
    </li>
  );
}

function LineClock({ line }: { line: Line }) {
  const w = useCasesWords();
  const language = useLanguage();
  const now = useNow();
  const look = lineLook(line, now);
  if (line.closedAt)
    return (
      <div className="clock is-done">
        <span className="small quiet num">{moment(line.closedAt, language)}</span>
      </div>
    );
  if (look === null || line.dueAt === null)
    return (
      <div className="clock is-paused">
        <b>{line.paused ? w.clock.paused : w.clock.none}</b>
      </div>
    );
  return (
    <div
      className={`clock is-${look}`}
      title={[
        w.clock.due(moment(line.dueAt, language)),
        line.share === null ? w.list.bar : w.clock.used(`${Math.floor(line.share * 100)}%`),
      ].join(' · ')}
    >
      <b>{remaining(line.dueAt, now, w)}</b>
      <Span share={line.share ?? lastDay(line.dueAt, now)} look={look} />
      {line.dueClock && (
        <small>
          {pick(line.dueClock, language)}
          {line.paused && ` · ${w.list.paused}`}
        </small>
      )}
    </div>
  );
}
