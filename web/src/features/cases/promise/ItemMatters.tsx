import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useMatterWords } from '@/lib/matterWords';
import { useSending } from '@/lib/useSending';
import { day } from '@/lib/when';
import { Finder } from '@/ui/Finder';
import { ProblemNotice } from '@/ui/ProblemView';
import { PromiseLink } from './PromiseLink';
import { type BesideOf, type CaseMatter, type ItemOf, say } from './matterRequests';

const SHOWN = 12;

/** One promise: its matters as a person said, those that are near in meaning, and a field for another. */
export function ItemMatters({ item, all }: { item: ItemOf; all: readonly CaseMatter[] }) {
  const w = useMatterWords();
  const language = useLanguage();
  const sending = useSending();
  const [adding, setAdding] = useState(false);
  const title = pick(item.title, language);
  const decide = (type: string, matter: string, bears: boolean) =>
    sending.run(
      (csrf) => say(csrf, type, matter, item.item, bears),
      () => setAdding(false),
    );
  const rest = all.filter((one) => !item.matters.some((other) => other.state === 'CONFIRMED' && is(other, one)));
  return (
    <li className="sheet matters-item" aria-label={title}>
      <h2 className="h s">
        <PromiseLink item={item.item} kind={item.kind}>
          {title}
        </PromiseLink>{' '}
        <span className="small quiet">
          {w.kinds[item.kind]} {item.code}
        </span>
      </h2>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      {item.matters.length === 0 && <p className="small quiet">{w.nothing}</p>}
      <ul role="list">
        {item.matters.map((one) => (
          <Matter
            key={`${one.type}~${one.matter}`}
            one={one}
            of={all.find((other) => is(one, other))}
            item={title}
            busy={sending.busy}
            decide={(bears) => decide(one.type, one.matter, bears)}
          />
        ))}
      </ul>
      {adding ? (
        <Finder
          label={w.add}
          placeholder={w.addHint}
          value={null}
          autoFocus
          words={{ none: w.none, waiting: w.waiting }}
          find={(text) =>
            Promise.resolve(
              rest
                .filter((one) => `${one.title.zh} ${one.title.en} ${one.code}`.includes(text.trim()))
                .slice(0, SHOWN)
                .map((one) => ({
                  id: `${one.type}~${one.code}`,
                  label: pick(one.title, language),
                  note: pick(one.typeTitle, language),
                })),
            )
          }
          onChange={(found) => {
            const chosen = rest.find((one) => `${one.type}~${one.code}` === found?.id);
            if (chosen) decide(chosen.type, chosen.code, true);
          }}
        />
      ) : (
        <button type="button" className="btn bare small" onClick={() => setAdding(true)}>
          {w.add}
        </button>
      )}
    </li>
  );
}

const is = (one: BesideOf, matter: CaseMatter) => one.type === matter.type && one.matter === matter.code;

function Matter({
  one,
  of,
  item,
  busy,
  decide,
}: {
  one: BesideOf;
  of: CaseMatter | undefined;
  item: string;
  busy: boolean;
  decide: (bears: boolean) => void;
}) {
  const w = useMatterWords();
  const language = useLanguage();
  const title = of ? pick(of.title, language) : one.matter;
  return (
    <li className={`matters-one is-${one.state.toLowerCase()}`}>
      <span className="tag line">{w.states[one.state]}</span> <b>{title}</b>{' '}
      <span className="small quiet">
        {of && pick(of.typeTitle, language)}
        {of?.above && ` · ${pick(of.above, language)}`} {one.matter}
      </span>{' '}
      <span className="small mid">
        {one.why && one.score !== null && `${pick(one.why, language)} · ${w.score(one.score)}`}
        {one.by && one.at && ` · ${w.by(one.by, day(one.at.slice(0, 10), language))}`}
      </span>{' '}
      {one.state !== 'CONFIRMED' && (
        <button
          type="button"
          className="btn small"
          aria-label={w.confirmLabel(title, item)}
          disabled={busy}
          onClick={() => decide(true)}
        >
          {w.confirm}
        </button>
      )}{' '}
      {one.state !== 'REFUSED' && (
        <button
          type="button"
          className="btn bare small"
          aria-label={w.refuseLabel(title, item)}
          disabled={busy}
          onClick={() => decide(false)}
        >
          {one.state === 'CONFIRMED' ? w.noLonger : w.refuse}
        </button>
      )}
    </li>
  );
}
