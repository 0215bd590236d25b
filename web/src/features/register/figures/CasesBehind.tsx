import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { get, pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { day } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { Skeleton } from '@/ui/Skeleton';
import { TONES } from '@/ui/tones';
import { Simulated } from '@/form/Value';
import { type CasePage, type Figure, type FigureLine, type WhichCases, casesBehind } from './requests';

/** The cases behind one number; of a share also those that meet it, and those that do not. @param line null: of all groups */
export function CasesBehind(p: { of: Figure; line: FigureLine | null; title: string; onClose: () => void }) {
  const f = useFigureWords();
  const w = useRegisterWords();
  const [which, setWhich] = useState<WhichCases>('all');
  const url = (after: string | null) => casesBehind(p.of, which, p.line, after);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [url(null), 'pages'],
    queryFn: ({ pageParam, signal }) => get<CasePage>(url(pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const lines = data?.pages.flatMap((page) => page.cases);
  return (
    <Sheet title={f.casesBehind(p.title)} onClose={p.onClose}>
      <Choices of={p.of} which={which} onWhich={setWhich} />
      {error && <ProblemNotice error={error} />}
      {!lines && !error && <Skeleton lines={4} />}
      {lines?.length === 0 && <p className="mid">{f.noCases}</p>}
      {lines && lines.length > 0 && <Table lines={lines} />}
      <p className="row dialog-acts">
        {hasNextPage && (
          <button type="button" className="btn" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {f.moreCases}
          </button>
        )}
        <button type="button" className="btn" onClick={p.onClose}>
          {w.close}
        </button>
      </p>
    </Sheet>
  );
}

function Choices(p: { of: Figure; which: WhichCases; onWhich: (which: WhichCases) => void }) {
  const f = useFigureWords();
  const offered: WhichCases[] = { SHARE: ['met', 'unmet', 'missing'], AVG: ['missing'], SUM: ['missing'], COUNT: [] }[
    p.of.kind
  ] as WhichCases[];
  if (offered.length === 0) return null;
  return (
    <div className="row wrap" role="group" aria-label={f.whichCases}>
      {(['all', ...offered] as const).map((one) => (
        <button key={one} type="button" className="pill" aria-pressed={p.which === one} onClick={() => p.onWhich(one)}>
          {f.which[one]}
        </button>
      ))}
    </div>
  );
}

function Table({ lines }: { lines: CasePage['cases'] }) {
  const f = useFigureWords();
  const language = useLanguage();
  return (
    <div className="table-scroll">
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{f.case}</th>
            <th scope="col">{f.state}</th>
            <th scope="col">{f.unit}</th>
            <th scope="col">{f.opened}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number}>
              <td data-label={f.case}>
                <Link
                  className="record-name"
                  to="/desk/cases/$type/$number"
                  params={{ type: line.type, number: line.number }}
                >
                  {line.title}
                </Link>{' '}
                <span className="num small quiet nowrap">{line.number}</span> <Simulated when={line.simulated} />
              </td>
              <td data-label={f.state} className="nowrap">
                <span className={TONES[line.tone] ?? 'tag line'}>{pick(line.stateTitle, language)}</span>
              </td>
              <td data-label={f.unit}>{line.lead ? pick(line.lead.name, language) : '—'}</td>
              <td data-label={f.opened} className="nowrap num">
                {day(line.openedAt, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
