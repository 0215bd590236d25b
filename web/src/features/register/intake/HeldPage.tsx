import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { useSending } from '@/lib/useSending';
import { moment } from '@/lib/when';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PageHead } from '../PageHead';
import { Value } from '@/form/Value';
import { fieldOf } from '@/form/fields';
import { decide, definition, held } from '../requests';
import type { Definition, Held } from '../types';
import '../register.css';
import '@/form/columns.css';

/** /desk/registers/$register/held : where another body's file says otherwise than we do. */
export function HeldPage() {
  const { register } = useParams({ from: '/desk/registers/$register/held' });
  const of = useQuery(definition(register));
  const list = useQuery(held(register));
  const error = of.error ?? list.error;
  if (error) return <ProblemView error={error} retry={() => void Promise.all([of.refetch(), list.refetch()])} />;
  if (!of.data || !list.data) return <Skeleton />;
  return <HeldView of={of.data} list={list.data.held} open={list.data.open} />;
}

function HeldView({ of, list, open }: { of: Definition; list: readonly Held[]; open: number }) {
  const w = useRegisterWorkWords();
  const language = useLanguage();
  const sending = useSending();
  const title = w.held.title(pick(of.title, language));
  useTitle(title);
  return (
    <div className="register-page held-page">
      <PageHead of={of} title={title} lead={w.held.lead} />
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      {list.length === 0 ? (
        <div className="empty">
          <p>{w.held.none}</p>
        </div>
      ) : (
        <>
          <p role="status">
            <b className="num">{w.held.open(open.toLocaleString('en'))}</b>{' '}
            {open > list.length && <span className="small quiet">{w.held.firstOf(String(list.length))}</span>}
          </p>
          <ul role="list" className="held-list">
            {list.map((one) => (
              <HeldLine
                key={one.no}
                of={of}
                held={one}
                busy={sending.busy}
                onTake={(take) =>
                  sending.run(
                    (csrf) => decide(csrf, of.key, one.no, take),
                    () => undefined,
                  )
                }
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function HeldLine(p: { of: Definition; held: Held; busy: boolean; onTake: (take: 'ours' | 'theirs') => void }) {
  const { of, held: one } = p;
  const w = useRegisterWorkWords();
  const language = useLanguage();
  const field = fieldOf(of, one.field);
  const name = field ? pick(field.title, language) : one.field;
  const exchange = of.exchanges.find((known) => known.key === one.exchange);
  return (
    <li>
      <span>
        <Link
          className="record-name"
          to="/desk/registers/$register/$id"
          params={{ register: of.key, id: String(one.record) }}
        >
          {one.title}
        </Link>
        <br />
        <span className="small">{name}</span>
        <br />
        <span className="small quiet">
          {exchange ? pick(exchange.title, language) : one.exchange} {moment(one.at, language)}
        </span>
      </span>
      {field && (
        <dl className="held-values">
          <div>
            <dt>{w.held.ours}</dt>
            <dd>
              <Value field={field} value={one.ours} />
            </dd>
          </div>
          <div>
            <dt>{w.held.theirs}</dt>
            <dd>
              <b>
                <Value field={field} value={one.theirs} />
              </b>
            </dd>
          </div>
        </dl>
      )}
      <span className="row wrap">
        <button
          type="button"
          className="btn small"
          aria-disabled={p.busy}
          aria-label={w.held.choose(w.held.keepOurs, name, one.title)}
          onClick={() => p.onTake('ours')}
        >
          {w.held.keepOurs}
        </button>
        <button
          type="button"
          className="btn small"
          aria-disabled={p.busy}
          aria-label={w.held.choose(w.held.takeTheirs, name, one.title)}
          onClick={() => p.onTake('theirs')}
        >
          {w.held.takeTheirs}
        </button>
      </span>
    </li>
  );
}
