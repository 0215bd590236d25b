import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Values } from '@/form/types';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { useTriageWords } from '@/lib/triageWords';
import { keyName } from '../call/callKeys';
import { type Choice, type Place, placesOf, subjectsOf } from './requests';
import { saidIn, sureness } from './sureness';
import './triage.css';

/** Shorter says nothing yet. */
const LEAST = 2;
const NOBODY = { header: '', token: '' };

/** What it may be about, by what was learned from closed cases; a press files it so. `settled`: once nobody types. */
export function SubjectChips(p: {
  type: string;
  words: readonly string[];
  settled: Values;
  value: unknown;
  /** The digit that, with Alt, takes the first; absent: none does. */
  firstKey?: number;
  onChoose: (code: string) => void;
}) {
  const w = useTriageWords();
  const language = useLanguage();
  const { session } = useSession();
  const said = saidIn(p.words, p.settled);
  const { data } = useQuery({
    queryKey: ['triage', p.type, said],
    queryFn: () => subjectsOf(session?.csrf ?? NOBODY, p.type, said),
    enabled: session !== null && said.length >= LEAST,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // A suggestion that does not come is no fault of the form.
    retry: false,
  });
  if (!data || said.length < LEAST || data.choices.length === 0) return null;
  const why = (choice: Choice) => (choice.words.length > 0 ? w.because(choice.words.join('、')) : w.asAWhole);
  return (
    <div className="suggested" role="group" aria-label={w.subjects}>
      {data.choices.map((choice, i) => (
        <button
          key={choice.code}
          type="button"
          className="suggestion"
          data-sure={sureness(choice.confidence)}
          aria-pressed={p.value === choice.code}
          title={w.percent(choice.confidence)}
          {...shortcut(p.firstKey, i)}
          onClick={() => p.onChoose(choice.code)}
        >
          <b>{pick(choice.label, language)}</b>
          <span className="small">{w.sure[sureness(choice.confidence)]}</span>
          <span className="small mid">{why(choice)}</span>
          <Key first={p.firstKey} at={i} />
        </button>
      ))}
      {data.simulated && <span className="tag dotted">{w.simulated}</span>}
    </div>
  );
}

/** Places that the words name; a press fills in the area, and the point where it has one. */
export function PlaceChips(p: {
  words: readonly string[];
  settled: Values;
  value: unknown;
  firstKey?: number;
  onChoose: (place: Place) => void;
}) {
  const w = useTriageWords();
  const language = useLanguage();
  const { session } = useSession();
  const said = saidIn(p.words, p.settled);
  const { data } = useQuery({
    queryKey: ['triage-place', said],
    queryFn: () => placesOf(session?.csrf ?? NOBODY, said),
    enabled: session !== null && said.length >= LEAST,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  if (!data || said.length < LEAST || data.places.length === 0) return null;
  return (
    <div className="suggested" role="group" aria-label={w.places}>
      {data.places.slice(0, 3).map((place, i) => {
        const body = (
          <>
            <b>{pick(place.name, language)}</b>
            <span className="small">{w.sure[sureness(place.confidence)]}</span>
            <span className="small mid">
              {pick(place.why, language)}
              {place.area ? '' : ` · ${w.noArea}`}
            </span>
            {place.simulated && <span className="tag dotted">{w.madeUp}</span>}
          </>
        );
        const key = `${place.name.zh} ${place.area?.code ?? ''} ${place.kind}`;
        return place.area || place.lon !== null ? (
          <button
            key={key}
            type="button"
            className="suggestion"
            data-sure={sureness(place.confidence)}
            aria-pressed={place.area !== null && p.value === place.area.code}
            title={w.percent(place.confidence)}
            {...shortcut(p.firstKey, i)}
            onClick={() => p.onChoose(place)}
          >
            {body}
            <Key first={p.firstKey} at={i} />
          </button>
        ) : (
          <span key={key} className="suggestion" data-sure={sureness(place.confidence)}>
            {body}
          </span>
        );
      })}
    </div>
  );
}

const shortcut = (first: number | undefined, at: number) =>
  first === undefined ? {} : { 'aria-keyshortcuts': `Alt+${first + at}` };

function Key({ first, at }: { first: number | undefined; at: number }) {
  return first === undefined ? null : <kbd>{keyName(first + at)}</kbd>;
}
