import { type Dispatch, useEffect, useRef, useState } from 'react';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import type { CompiledItem, Draft, Item } from '@/lib/types';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { ItemHistory } from './ItemHistory';
import { RejectForm } from './RejectForm';
import { ValueForm } from './ValueForm';
import { lineOf, lineOfValue, nameOf } from './item-words';
import { type Move, type Review, isOpen } from './review-state';
import type { Decisions } from './useDecisions';

interface Props {
  draft: Draft;
  review: Review;
  may: boolean;
  decisions: Decisions;
  go: Dispatch<Move>;
  choose: (id: string | null, side: Review['chosenIn']) => void;
  item: CompiledItem;
  onConfirm: (item: Item) => void;
  onSeeText?: (() => void) | undefined;
}

/** One object: a line while another is chosen, the whole of it and its steps when it is. */
export function ItemCard(props: Props) {
  const { item, review, choose } = props;
  const m = useMessages();
  const w = useDeskWords();
  const language = useLanguage();
  const chosen = review.selected === item.id;
  return (
    <article
      className={`o o-${item.kind} ${chosen ? 'is-chosen' : ''} ${item.state === 'REJECTED' ? 'is-rejected' : ''}`}
    >
      <button
        type="button"
        className="o-head"
        aria-expanded={chosen}
        onClick={() => choose(chosen ? null : item.id, 'items')}
      >
        <span className="o-id">{item.id}</span>
        <span className="o-name">{nameOf(item)}</span>
        <span className={isOpen(item) ? 'o-state is-open' : 'o-state'}>{w.state[item.state]}</span>
        <span className="o-line">{lineOf(item, m, w, language)}</span>
      </button>
      {chosen && <Body {...props} />}
    </article>
  );
}

function Body({ item, draft, review, may, decisions, go, onConfirm, onSeeText }: Props) {
  const m = useMessages();
  const w = useDeskWords();
  const language = useLanguage();
  const [history, setHistory] = useState(false);
  const steps = useRef<HTMLDivElement>(null);
  const section = draft.sections.find((s) => s.id === item.sectionId);
  const refusal = decisions.refusal?.item === item.id ? decisions.refusal : null;
  const changed = item.read !== null && JSON.stringify(item.read) !== JSON.stringify(item.value);
  const doing = may ? review.doing : 'looking';
  const back = () => go({ type: 'do', doing: 'looking' });

  // Closing a form must not drop the focus on the page.
  const was = useRef(doing);
  useEffect(() => {
    if (was.current !== 'looking' && doing === 'looking') steps.current?.querySelector('button')?.focus();
    was.current = doing;
  }, [doing]);

  return (
    <div className="o-body">
      {refusal && (
        <ProblemNotice error={refusal.why}>
          {refusal.conflict && <span className="mid">{w.review.conflict}</span>}
        </ProblemNotice>
      )}
      {doing === 'editing' ? (
        <ValueForm
          key={item.version}
          kind={item.kind}
          value={item.value}
          busy={decisions.busy}
          refusal={refusal?.why}
          onCancel={back}
          onSave={(value) => {
            void decisions.decide(item, { action: 'CORRECT', value }).then((done) => done && back());
          }}
        />
      ) : doing === 'rejecting' ? (
        <RejectForm
          busy={decisions.busy}
          onCancel={back}
          onReject={(reason) => {
            void decisions.decide(item, { action: 'REJECT', reason }).then((done) => done && back());
          }}
        />
      ) : (
        <>
          <blockquote className="o-text">{item.text}</blockquote>
          <p className="small quiet">
            {w.review.where({
              section: [section?.number, section?.title].filter(Boolean).join(' '),
              line: item.line === null ? '' : w.review.line(item.line),
            })}
            {' · '}
            {item.rule ? w.review.rule(item.rule) : w.review.ruleByHand}
          </p>
          {item.by && item.at && <p className="small mid">{w.review.by(item.by, moment(item.at, language))}</p>}
          {item.reason && <p className="small mid">{w.review.reasonWas(item.reason)}</p>}
          {changed && item.read && (
            <p className="small mid">{w.review.wasRead(lineOfValue(item.kind, item.read, m, w, language))}</p>
          )}
          <div className="o-steps" ref={steps}>
            {may && isOpen(item) && (
              <button
                type="button"
                className="btn small ink"
                aria-disabled={decisions.busy}
                onClick={() => onConfirm(item)}
              >
                {w.review.confirm} <kbd>↵</kbd>
              </button>
            )}
            {may && item.state !== 'REJECTED' && (
              <>
                <button type="button" className="btn small" onClick={() => go({ type: 'do', doing: 'editing' })}>
                  {w.review.edit} <kbd>E</kbd>
                </button>
                <button type="button" className="btn small" onClick={() => go({ type: 'do', doing: 'rejecting' })}>
                  {w.review.reject} <kbd>X</kbd>
                </button>
              </>
            )}
            {may && !isOpen(item) && (
              <button
                type="button"
                className="btn small"
                aria-disabled={decisions.busy}
                onClick={() => void decisions.decide(item, { action: 'UNDO' })}
              >
                {w.review.undo} <kbd>U</kbd>
              </button>
            )}
            {onSeeText && (
              <button type="button" className="btn small bare" onClick={onSeeText}>
                {w.review.seeText}
              </button>
            )}
            <button
              type="button"
              className="btn small bare"
              aria-expanded={history}
              onClick={() => setHistory((shown) => !shown)}
            >
              {w.review.history}
            </button>
          </div>
          {history && <ItemHistory draftId={draft.head.id} item={item} />}
        </>
      )}
    </div>
  );
}
