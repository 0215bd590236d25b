import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { compared, definition, keepApart, mergeTwo } from '../requests';
import type { Compared, Definition } from '../types';
import { ReasonDialog } from './ReasonDialog';
import { ScoreTable } from './ScoreTable';
import { SideBySide } from './SideBySide';
import { taken } from './scores';
import '../register.css';
import './match.css';

/** /desk/registers/$register/same/$a/$b : two records beside each other; they are one, or they are not. */
export function PairPage() {
  const { register, a, b } = useParams({ from: '/desk/registers/$register/same/$a/$b' });
  const of = useQuery(definition(register));
  const pair = useQuery(compared(register, a, b));
  const error = of.error ?? pair.error;
  if (error) return <ProblemView error={error} retry={() => void Promise.all([of.refetch(), pair.refetch()])} />;
  if (!of.data || !pair.data) return <Skeleton lines={10} />;
  return <PairView key={`${a}/${b}`} of={of.data} pair={pair.data} />;
}

function PairView({ of, pair }: { of: Definition; pair: Compared }) {
  const w = useRegisterWorkWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const [survivor, setSurvivor] = useState(pair.a.id);
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const [asking, setAsking] = useState<'merge' | 'apart' | null>(null);
  useTitle(w.match.pairTitle);
  const stays = survivor === pair.a.id ? pair.a : pair.b;
  const goes = survivor === pair.a.id ? pair.b : pair.a;
  const take = taken(survivor === pair.a.id ? pair.keepA : pair.keepB, chosen);
  const decided = (done: string) =>
    void navigate({ to: '/desk/registers/$register/same', params: { register: of.key }, search: { done } });
  return (
    <div className="register-page match-page">
      <header className="match-head">
        <p className="small crumbs">
          <Link to="/desk/registers/$register/same" params={{ register: of.key }}>
            {w.match.title(pick(of.title, language))}
          </Link>
        </p>
        <h1 className="h page-title">{w.match.pairTitle}</h1>
      </header>
      <SideBySide
        of={of}
        pair={pair}
        survivor={survivor}
        take={take}
        onSurvivor={setSurvivor}
        onTake={(field, id) => setChosen((before) => ({ ...before, [field]: id }))}
      />
      <ScoreTable of={of} parts={pair.parts} score={pair.score} />
      <div className="match-acts">
        <button type="button" className="btn ink" onClick={() => setAsking('merge')}>
          {w.match.same}
        </button>
        <button type="button" className="btn" onClick={() => setAsking('apart')}>
          {w.match.apart}
        </button>
      </div>
      {asking === 'merge' && (
        <ReasonDialog
          title={w.match.mergeTitle}
          lead={w.match.mergeLead(goes.title, stays.title)}
          go={w.match.mergeGo}
          send={(csrf, reason) =>
            mergeTwo(csrf, of.key, {
              survivor: stays.id,
              survivorVersion: stays.version,
              merged: goes.id,
              mergedVersion: goes.version,
              take,
              reason,
            })
          }
          onClose={() => setAsking(null)}
          onDone={() => decided('merged')}
        />
      )}
      {asking === 'apart' && (
        <ReasonDialog
          title={w.match.apartTitle}
          lead={w.match.apartLead}
          go={w.match.apartGo}
          send={(csrf, reason) => keepApart(csrf, of.key, pair.a.id, pair.b.id, reason)}
          onClose={() => setAsking(null)}
          onDone={() => decided('apart')}
        />
      )}
    </div>
  );
}
