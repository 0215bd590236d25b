import { pick } from '@/lib/api';
import { useOrganisationWords } from '@/lib/organisationWords';
import { PersonLink } from '../PersonLink';
import { useNames } from '../names';
import { useSubjects } from '../useSubjects';
import type { Answer, Answering } from '../types';

/** The answer in one sentence, whom to call, which row decided, and why the others did not. */
export function Answered({ answer }: { answer: Answer }) {
  const w = useOrganisationWords();
  const r = w.responsibilities;
  const { language, name, list, maybe } = useNames();
  const subject = useSubjects();
  const decided = answer.candidates.find((one) => one.decided);
  return (
    <div className="answer">
      <p className="serif answer-line">
        {answer.lead
          ? r.answer({ lead: name(answer.lead.unit.name), assisting: list(answer.assisting.map((one) => one.unit)) })
          : r.nobody}
      </p>
      {!answer.lead && <p className="mid">{r.nobodyHint}</p>}
      {answer.lead && (
        <dl className="kv whom">
          {[answer.lead, ...answer.assisting].map((one) => (
            <Whom key={one.unit.code} answering={one} />
          ))}
        </dl>
      )}
      <p>{pick(answer.explanation, language)}</p>
      {decided && (
        <p className="small mid">
          {answer.fallback ? r.fallback : r.decided(decided.row.id)} · {r.considered(answer.candidates.length)}
        </p>
      )}
      {answer.candidates.length > 0 && (
        <ul role="list" className="considered" aria-label={r.considered(answer.candidates.length)}>
          {answer.candidates.map(({ row, decided: won, lost }) => (
            <li key={row.id} className={won ? 'has-won' : 'has-lost'}>
              <span className="num quiet">{row.id}</span>
              <span>
                {subject(row.subject)}
                <span className="mid"> {maybe(row.area?.name) ?? r.everywhere}</span>
                {row.kind !== 'RULE' && <span className="tag earth">{r.kind[row.kind]}</span>}
              </span>
              <span>{won ? <b>{name(row.lead.name)}</b> : <s>{name(row.lead.name)}</s>}</span>
              <span className="small">
                {won ? (
                  <span className="tag water">{r.won}</span>
                ) : (
                  lost && <span className="mid">{pick(lost, language)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whom to ask at a unit: who is on duty, then who holds its posts for the area. */
function Whom({ answering }: { answering: Answering }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const { onDuty, holders, unit } = answering;
  if (!onDuty.person && holders.length === 0) return null;
  return (
    <>
      <dt>{name(unit.name)}</dt>
      <dd>
        {onDuty.person && (
          <span className="whom-one">
            {w.rosters.now} <PersonLink id={onDuty.person.id} name={onDuty.person.name} />
          </span>
        )}
        {holders.map((holder) => (
          <span key={holder.holding} className="whom-one">
            {name(holder.title)} <PersonLink id={holder.person} name={holder.name} />
          </span>
        ))}
      </dd>
    </>
  );
}
