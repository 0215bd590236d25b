import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { CaseLink, Marks } from '../marks';
import { remaining, spoken } from '../clock';
import { useNow } from '../useNow';
import { BoardFrame } from './BoardFrame';
import { type BoardCase, type BoardUnit, board } from './requests';
import { WHISTLE } from './types';
import { TallyTable } from './TallyTable';
import { calls, isLate, isOpen } from './tally';

/** /desk/whistles : who is called by whom, who has answered, who is there, who is late. */
export function WhistleBoardPage() {
  const w = useCasesWords();
  const now = useNow();
  const { data, error, refetch } = useQuery(board(WHISTLE));
  const table = data && calls(data.cases, now);
  const late = (data?.cases ?? []).flatMap((one) => one.units).filter((unit) => isLate(unit, now)).length;
  return (
    <BoardFrame
      title={w.board.whistles}
      lead={data && w.board.calls(data.cases.length, late)}
      data={data}
      error={error}
      refetch={() => void refetch()}
      empty={w.board.noCalls}
    >
      {table && table.rows.length > 0 && <TallyTable table={table} caption={w.board.callsBy} corner={w.board.street} />}
      <ul role="list" className="board-list">
        {data?.cases.map((one) => (
          <Call key={one.line.number} one={one} />
        ))}
      </ul>
    </BoardFrame>
  );
}

function Call({ one }: { one: BoardCase }) {
  const w = useCasesWords();
  const language = useLanguage();
  return (
    <li className="board-call">
      <div className="board-what">
        <h2>
          <CaseLink row type={one.line.type} number={one.line.number} className="board-name">
            {one.line.title}
          </CaseLink>
          <Marks line={one.line} />
        </h2>
        <p className="small quiet">
          {[one.origin && pick(one.origin.name, language), one.line.area && pick(one.line.area.name, language)]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          <span className="num">{one.line.number}</span>
        </p>
      </div>
      {one.units.length === 0 ? (
        <p className="small quiet">{w.board.nobodyYet}</p>
      ) : (
        <ul role="list" className="board-units">
          {one.units.map((unit) => (
            <Called key={`${unit.unit.code} ${unit.askedAt}`} unit={unit} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** One unit: what it has said, how long that took, and the clock that presses it now. */
function Called({ unit }: { unit: BoardUnit }) {
  const w = useCasesWords();
  const language = useLanguage();
  const now = useNow();
  const took = (from: string, to: string) => spoken(Math.max(0, Date.parse(to) - Date.parse(from)), w);
  const running = unit.clocks
    .filter((clock) => clock.stoppedAt === null && clock.dueAt !== null)
    .sort((a, b) => String(a.dueAt).localeCompare(String(b.dueAt)))[0];
  const late = isLate(unit, now);
  return (
    <li className={late ? 'board-unit is-late' : 'board-unit'}>
      <b>{pick(unit.unit.name, language)}</b>
      <span className={late ? 'tag red' : isOpen(unit) ? 'tag line' : 'tag water'}>
        {w.standing[unit.standing] ?? unit.standing}
      </span>
      <span className="small quiet">
        {[
          unit.answeredAt && w.board.answered(took(unit.askedAt, unit.answeredAt)),
          unit.arrivedAt && w.board.arrived(took(unit.askedAt, unit.arrivedAt)),
          unit.endedAt && w.board.finished(took(unit.askedAt, unit.endedAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {isOpen(unit) && running?.dueAt && (
        <span className={late ? 'small board-left is-late' : 'small board-left'}>
          {pick(running.title, language)} {remaining(running.dueAt, now, w)}
        </span>
      )}
    </li>
  );
}
