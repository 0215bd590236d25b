import { Link } from '@tanstack/react-router';
import { Fragment, memo } from 'react';
import { useMessages } from '@/lib/i18n';
import { layer } from '@/lib/marks';
import { Closed } from '@/ui/Closed';
import type { Block, Mark, MarkKind, Section } from '@/lib/types';

const ROUTES = {
  INDICATOR: '/plans/$key/indicators/$code',
  COMMITMENT: '/plans/$key/commitments/$code',
  ACTION: '/plans/$key/actions/$code',
} as const satisfies Record<MarkKind, string>;

interface Props {
  block: Block;
  marks: Mark[];
  planKey: string;
  section?: Section | undefined;
}

/** One paragraph or heading: number at the left, text with its marks, notes in the margin. */
export const Paragraph = memo(function Paragraph({ block, marks, planKey, section }: Props) {
  const m = useMessages();
  const ordinal = (index: number) => m.book.ordinals[index] ?? String(index + 1);
  const order = new Map([...marks].sort((a, b) => a.start - b.start || b.end - a.end).map((mark, i) => [mark, i]));

  const words = layer(block.text, block.start, marks).map((piece) => {
    const mark = piece.marks.at(-1);
    if (!mark) return <Fragment key={piece.start}>{piece.text}</Fragment>;
    const opening = piece.opens.includes(mark);
    return (
      <Link
        key={piece.start}
        // The innermost mark takes the click; its later pieces leave the tab order.
        id={opening ? mark.code : undefined}
        tabIndex={opening ? undefined : -1}
        className={`k k-${mark.kind}`}
        to={ROUTES[mark.kind]}
        params={{ key: planKey, code: mark.code }}
      >
        <Closed text={piece.text}>
          {piece.closes.map((closing) => (
            <sup key={closing.code} aria-hidden="true">
              {ordinal(order.get(closing) ?? 0)}
            </sup>
          ))}
        </Closed>
      </Link>
    );
  });

  if (block.kind === 'HEADING') {
    const Heading = `h${Math.min((block.level ?? 1) + 1, 6)}` as 'h2';
    return (
      <div className={`para heading level-${block.level ?? 1}`} id={section?.id} tabIndex={-1}>
        <Heading id={`p${block.n}`}>
          {section?.number && block.text.startsWith(section.number) ? (
            <>
              <span className="sec-no">{section.number}</span> {unbroken(block.text.slice(section.number.length))}
            </>
          ) : (
            words
          )}
        </Heading>
        {section?.counts && (block.level ?? 1) === 1 && (
          <p className="sec-sum quiet">{m.book.chapterCounts(section.counts)}</p>
        )}
      </div>
    );
  }
  return (
    <div className="para" id={`p${block.n}`} tabIndex={-1}>
      <a className="para-no plain" href={`#p${block.n}`} aria-label={m.book.paragraph(block.n)}>
        {block.n}
      </a>
      <p className="para-text">{words}</p>
      {marks.length > 0 && (
        <ul className="notes" aria-label={m.book.notesOf}>
          {[...order].map(([mark, index]) => (
            <li key={mark.code} className={`note note-${mark.kind}`}>
              <Link className="plain" to={ROUTES[mark.kind]} params={{ key: planKey, code: mark.code }}>
                <b aria-hidden="true">{ordinal(index)}</b>
                <span className="note-label serif">{mark.label.replace(/ (?=[%‰℃])/, '')}</span>
                <small className="quiet">
                  <span className="vh">{m.kind[mark.kind]} </span>
                  {mark.code}
                </small>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});

/** A title that the document breaks over lines, on one line again: no gap between Chinese characters. */
function unbroken(title: string): string {
  return title.trim().replace(/\s*\n\s*/g, '');
}
