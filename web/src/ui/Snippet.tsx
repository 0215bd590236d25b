import { layer } from '@/lib/marks';

/** A piece of text with the found words marked; highlights are code points into it. */
export function Snippet({ text, highlights }: { text: string; highlights: number[][] }) {
  const pieces = layer(
    text,
    0,
    highlights.map(([start = 0, end = 0]) => ({ start, end })),
  );
  return (
    <>
      {pieces.map((piece) =>
        piece.marks.length > 0 ? (
          <mark key={piece.start} className="found">
            {piece.text}
          </mark>
        ) : (
          <span key={piece.start}>{piece.text}</span>
        ),
      )}
    </>
  );
}
