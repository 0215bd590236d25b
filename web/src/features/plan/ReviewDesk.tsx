import { type RefObject, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useDeskWords } from '@/lib/deskWords';
import { useSession } from '@/lib/session';
import type { Draft, Item } from '@/lib/types';
import { useNarrow } from '@/ui/useNarrow';
import { useTitle } from '@/ui/useTitle';
import { AddDialog } from './AddDialog';
import { AdoptDialog } from './AdoptDialog';
import { CoverageBar } from './CoverageBar';
import { DocumentPane } from './DocumentPane';
import { ItemsPane } from './ItemsPane';
import { KeyBar } from './KeyBar';
import { LeftOutPane } from './LeftOutPane';
import { WithdrawDialog } from './WithdrawDialog';
import { isLeftOut, listed, listedLeftOut, move, nextOpen, start, step } from './review-state';
import { type Chosen, chosenText } from './selection';
import { useDecisions } from './useDecisions';
import { useKeys } from './useKeys';

import './review.css';

type Open = { dialog: 'adopt' } | { dialog: 'withdraw' } | { dialog: 'add'; chosen: Chosen };

/** The whole review of one draft: three panes that follow each other, and the keys that drive them. */
export function Desk({ draft }: { draft: Draft }) {
  const w = useDeskWords();
  const { session, mayChange } = useSession();
  const may = mayChange && draft.head.state === 'IN_REVIEW';
  const [review, go] = useReducer(move, start);
  const decisions = useDecisions(draft.head.id, session?.csrf);
  const [open, setOpen] = useState<Open | null>(null);
  const [said, say] = useState('');
  const narrow = useNarrow();
  const [tab, setTab] = useState<string>('text');
  const text = useRef<HTMLDivElement>(null);
  useTitle(`${w.review.title} · ${draft.head.title}`);

  const items = useMemo(() => listed(draft.items, review), [draft.items, review]);
  const left = useMemo(() => listedLeftOut(draft.items, review), [draft.items, review]);
  const selected = draft.items.find((item) => item.id === review.selected);
  useFollow(text, review.selected, review.chosenIn, tab);

  const choose = (id: string | null, side: typeof review.chosenIn) => {
    decisions.forget();
    say('');
    go({ type: 'choose', id, in: side });
    const item = draft.items.find((i) => i.id === id);
    if (narrow && side === 'text' && item) setTab(isLeftOut(item) ? 'leftOut' : 'items');
  };

  /** After a decision the eye moves on to the next open object. */
  const confirm = async (item: Item) => {
    const next = nextOpen(items, item.id);
    if (await decisions.decide(item, { action: 'CONFIRM' })) go({ type: 'choose', id: next ?? item.id, in: 'keys' });
  };
  const promote = async (item: Item) => {
    const decided = await decisions.promote(item);
    if (!decided?.item) return;
    go({ type: 'choose', id: decided.item.id, in: 'keys', doing: 'editing' });
    if (narrow) setTab('items');
  };
  const addSelected = () => {
    const chosen = chosenText(text.current, draft.text);
    if (typeof chosen === 'string') say(w.review[chosen]);
    else setOpen({ dialog: 'add', chosen });
  };

  const looking = review.doing === 'looking' && open === null;
  useKeys(looking, {
    j: () =>
      choose(
        step(
          (selected && isLeftOut(selected) ? left : items).map((i) => i.id),
          review.selected,
          1,
        ),
        'keys',
      ),
    k: () =>
      choose(
        step(
          (selected && isLeftOut(selected) ? left : items).map((i) => i.id),
          review.selected,
          -1,
        ),
        'keys',
      ),
    ...(may && {
      a: addSelected,
      ...(selected && {
        ...(!isLeftOut(selected) && {
          enter: () => void (selected.state === 'READ' && confirm(selected)),
          e: () => go({ type: 'do', doing: 'editing' }),
          x: () => go({ type: 'do', doing: 'rejecting' }),
        }),
        ...(isLeftOut(selected) && selected.state === 'READ' && { p: () => void promote(selected) }),
        u: () => void (selected.state !== 'READ' && decisions.decide(selected, { action: 'UNDO' })),
      }),
    }),
  });

  const shared = { draft, review, may, decisions, go, choose };
  const documentPane = <DocumentPane {...shared} textRef={text} onAdd={addSelected} said={said} />;
  const itemsPane = (
    <ItemsPane
      {...shared}
      items={items}
      onConfirm={(item) => void confirm(item)}
      onSeeText={narrow ? () => setTab('text') : undefined}
    />
  );
  const leftOutPane = <LeftOutPane {...shared} items={left} onPromote={(item) => void promote(item)} />;

  return (
    <div className="review">
      <CoverageBar
        draft={draft}
        may={may}
        mayChange={mayChange}
        onAdopt={() => setOpen({ dialog: 'adopt' })}
        onWithdraw={() => setOpen({ dialog: 'withdraw' })}
        onPlace={(offset) => {
          setTab('text');
          requestAnimationFrame(() => scrollToOffset(text.current, offset));
        }}
      />
      {narrow ? (
        <Tabs className="panes-narrow" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
          <TabList className="tabs" aria-label={w.review.panes}>
            <Tab id="text">{w.review.tabs.text}</Tab>
            <Tab id="items">
              {w.review.tabs.items} {items.length}
            </Tab>
            <Tab id="leftOut">
              {w.review.tabs.leftOut} {left.length}
            </Tab>
          </TabList>
          <TabPanel id="text" className="pane-narrow">
            {documentPane}
          </TabPanel>
          <TabPanel id="items" className="pane-narrow">
            {itemsPane}
          </TabPanel>
          <TabPanel id="leftOut" className="pane-narrow">
            {leftOutPane}
          </TabPanel>
        </Tabs>
      ) : (
        <div className="panes">
          {documentPane}
          {itemsPane}
          {leftOutPane}
        </div>
      )}
      <KeyBar may={may} busy={decisions.busy} saved={decisions.saved} />
      {open?.dialog === 'add' && (
        <AddDialog
          chosen={open.chosen}
          decisions={decisions}
          onClose={() => setOpen(null)}
          onAdded={(id) => {
            setOpen(null);
            choose(id, 'text');
          }}
        />
      )}
      {open?.dialog === 'adopt' && session && (
        <AdoptDialog draft={draft} csrf={session.csrf} onClose={() => setOpen(null)} />
      )}
      {open?.dialog === 'withdraw' && session && (
        <WithdrawDialog draft={draft} csrf={session.csrf} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

/** The text scrolls to the chosen object unless the choice was made in the text itself. */
function useFollow(text: RefObject<HTMLDivElement | null>, id: string | null, chosenIn: string, tab: string): void {
  useEffect(() => {
    if (id === null || chosenIn === 'text') return;
    text.current
      ?.querySelector(`[data-item="${CSS.escape(id)}"], [data-items~="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ block: 'center' });
  }, [text, id, chosenIn, tab]);
}

function scrollToOffset(text: HTMLElement | null, offset: number): void {
  const blocks = [...(text?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
  blocks.findLast((block) => Number(block.dataset.start) <= offset)?.scrollIntoView({ block: 'center' });
}
