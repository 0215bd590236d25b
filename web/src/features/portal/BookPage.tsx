import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useMessages, useNamed } from '@/lib/i18n';
import { distribute } from '@/lib/marks';
import type { Block, Mark, PlanText } from '@/lib/types';
import { useTitle } from '@/ui/useTitle';
import { Contents } from './Contents';
import { FactsBook } from './FactsBook';
import { Paragraph } from './Paragraph';
import { PlanNotices } from './PlanNotices';
import { TableBlock } from './TableBlock';
import { text } from './requests';
import './book.css';

/** /plans/:key/text : the plan as a book, every number marked and linked. */
export function BookPage() {
  const { key } = useParams({ from: '/portal/plans/$key/text' });
  const { data } = useSuspenseQuery(text(key));
  const m = useMessages();
  const named = useNamed();
  useTitle(`${m.nav.book} · ${named.title(data.plan)}`);
  useAnchor();
  return (
    <div className="reader">
      <Contents sections={data.sections} />
      <article className="book">
        <PlanNotices plan={data.plan} />
        <h1>{named.title(data.plan)}</h1>
        {data.hasText ? <Text data={data} /> : <FactsBook data={data} />}
      </article>
    </div>
  );
}

function Text({ data }: { data: PlanText }) {
  const m = useMessages();
  const [onlyPromises, setOnlyPromises] = useState(false);
  const marks = useMemo(() => distribute(data.blocks, data.marks), [data]);
  const rows = useMemo(
    () => (onlyPromises ? foldPlain(data.blocks, marks) : data.blocks.map(shown)),
    [onlyPromises, data.blocks, marks],
  );
  const first = data.blocks[0];
  return (
    <>
      <div className="book-tools no-print" role="group" aria-label={m.book.view}>
        <button type="button" className="pill" aria-pressed={!onlyPromises} onClick={() => setOnlyPromises(false)}>
          {m.book.everything}
        </button>
        <button type="button" className="pill" aria-pressed={onlyPromises} onClick={() => setOnlyPromises(true)}>
          {m.book.promises}
        </button>
      </div>
      {rows.map((row) => {
        if ('folded' in row)
          return (
            <p key={`folded-${row.at}`} className="folded quiet">
              {m.book.skipped(row.folded)}
            </p>
          );
        const { block, index } = row;
        if (block === first && block.kind === 'HEADING' && block.text === data.plan.title) return null;
        if (block.kind === 'TABLE') return <TableBlock key={block.n} block={block} planKey={data.plan.key} />;
        return (
          <Paragraph
            key={block.n}
            block={block}
            marks={marks[index] as Mark[]}
            planKey={data.plan.key}
            section={block.kind === 'HEADING' ? data.sections.find((s) => s.id === block.sectionId) : undefined}
          />
        );
      })}
      <p className="book-end quiet">{m.book.end}</p>
    </>
  );
}

type Row = { block: Block; index: number } | { folded: number; at: number };

const shown = (block: Block, index: number): Row => ({ block, index });

/** Headings, tables and marked paragraphs; each run of others becomes one line that counts them. */
function foldPlain(blocks: Block[], marks: Mark[][]): Row[] {
  const rows: Row[] = [];
  blocks.forEach((block, index) => {
    const last = rows.at(-1);
    if (block.kind !== 'PARAGRAPH' || (marks[index]?.length ?? 0) > 0) rows.push({ block, index });
    else if (last && 'folded' in last) last.folded++;
    else rows.push({ folded: 1, at: block.n });
  });
  return rows;
}

/** Brings #p12, #C041 or a section into view once the text is there, and puts focus on it. */
function useAnchor(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const target = document.getElementById(hash);
    if (!target) return;
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
    target.classList.add('is-aimed');
    return () => target.classList.remove('is-aimed');
  }, [hash]);
}
