import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallWords } from '@/lib/callWords';
import { useCasesWords } from '@/lib/casesWords';
import { useSession } from '@/lib/session';
import { keyName, keyOf } from './callKeys';
import { type Answer, type Card, answersTo } from './requests';

const LEAST = 4;
const SHOWN = 3;
const FIRST_KEY = 7;
const NOBODY = { header: '', token: '' };

/** Answers of the knowledge base to what the caller is just saying; a key gives one of them and settles the call. */
export function Answers(p: {
  from: NonNullable<Card['knowledge']>;
  said: string;
  busy: boolean;
  onGive: (answer: Answer) => void;
}) {
  const w = useCallWords();
  const cases = useCasesWords();
  const { session } = useSession();
  const asked = p.said.length >= LEAST;
  const { data } = useQuery({
    queryKey: ['answers', p.from.register, p.said],
    queryFn: () => answersTo(session?.csrf ?? NOBODY, p.from.register, p.from.view, p.said),
    enabled: session !== null && asked,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    // An answer that does not come is no fault of the card.
    retry: false,
  });
  const found = asked ? (data?.records ?? []).slice(0, SHOWN) : [];
  return (
    <section className="call-side" aria-labelledby="call-answers">
      <h2 id="call-answers" className="h s">
        {w.answers}
      </h2>
      {found.length === 0 && <p className="small quiet">{asked && data ? w.noAnswer : w.answersHint}</p>}
      <ol role="list" className="call-answers">
        {found.map((answer, i) => (
          <li key={answer.id}>
            <b>{answer.title}</b>
            {answer.simulated && <span className="tag dotted">{cases.simulated}</span>}
            <p className="small">{text(answer.values, p.from.text)}</p>
            <button
              type="button"
              className="btn small"
              aria-keyshortcuts={keyOf(FIRST_KEY + i)}
              aria-disabled={p.busy}
              onClick={() => p.onGive(answer)}
            >
              {w.give}
              <kbd>{keyName(FIRST_KEY + i)}</kbd>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What stands in a field of text. */
export function text(values: unknown, field: string): string {
  const value = (values as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : '';
}
