import { type KeyboardEvent, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useSearchWords } from '@/lib/searchWords';
import { useSession } from '@/lib/session';
import { EmptyBridge, Icon } from '@/ui/Icon';
import { ProblemNotice } from '@/ui/ProblemView';
import { useDelayed } from '@/ui/useDelayed';
import { CaseHitRow, Hits, RecordHitRow } from './Hits';
import { useFound } from './useFound';
import '@/ui/fields.css';

/** Over whichever page one is on: type, choose with the arrows, Enter opens. Escape leads back to where one was. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const w = useSearchWords();
  const { may } = useSession();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useDelayed(text.trim(), setQ);
  const found = useFound(q, may);
  const box = useRef<HTMLDivElement>(null);
  const nothing = found.cases.hits.length + found.records.hits.length === 0;

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing) return;
    const hits = Array.from(box.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? []);
    const at = hits.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Enter' && at < 0 && (event.target as HTMLElement).tagName === 'INPUT') {
      event.preventDefault();
      if (text.trim() === q) hits[0]?.click();
      else setQ(text.trim());
      return;
    }
    if (step === undefined) return;
    event.preventDefault();
    const next = at + step;
    if (next < 0) box.current?.querySelector('input')?.focus();
    else hits[next]?.focus();
  };

  return (
    <ModalOverlay className="veil search-veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog search-dialog">
        <Dialog aria-label={w.title}>
          {/* The arrows go from the box through the links; each is reached with Tab as well. */}
          <div ref={box} role="presentation" onKeyDown={move} className="search-panel">
            <div className="search-top">
              <Icon name="search" />
              <input
                type="search"
                className="search-input"
                aria-label={w.openHint}
                placeholder={w.placeholder}
                maxLength={100}
                value={text}
                autoFocus
                autoComplete="off"
                enterKeyHint="search"
                onChange={(event) => setText(event.target.value)}
              />
              <button type="button" className="btn bare small" onClick={onClose}>
                {w.close}
              </button>
            </div>
            <div className="search-found" aria-busy={found.waiting && q !== ''}>
              <p className="vh" role="status">
                {q === ''
                  ? ''
                  : found.waiting
                    ? w.loading
                    : nothing
                      ? w.nothing(q)
                      : [found.cases, found.records]
                          .filter((kind) => kind.hits.length > 0)
                          .map((kind) => w.count(kind.count, kind.more))
                          .join(' · ')}
              </p>
              {found.error && <ProblemNotice error={found.error} />}
              {q === '' && <p className="small quiet search-hint">{w.hint}</p>}
              {q !== '' && nothing && !found.waiting && !found.error && (
                <div className="empty">
                  <EmptyBridge />
                  <p>{w.nothing(q)}</p>
                  <p className="small quiet">{w.nothingHint}</p>
                </div>
              )}
              {found.cases.hits.length > 0 && (
                <Hits title={w.cases} {...found.cases}>
                  {found.cases.hits.map((hit) => (
                    <CaseHitRow key={hit.line.number} hit={hit} onOpen={onClose} />
                  ))}
                </Hits>
              )}
              {found.records.hits.length > 0 && (
                <Hits title={w.records} {...found.records}>
                  {found.records.hits.map((hit) => (
                    <RecordHitRow key={hit.id} hit={hit} onOpen={onClose} />
                  ))}
                </Hits>
              )}
            </div>
            <p className="keys-line small quiet">
              <span>
                <kbd>↑</kbd> <kbd>↓</kbd> {w.keys.move}
              </span>
              <span>
                <kbd>↵</kbd> {w.keys.open}
              </span>
              <span>
                <kbd>{w.escape}</kbd> {w.keys.close}
              </span>
            </p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
