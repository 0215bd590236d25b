import { useMessages } from '@/lib/i18n';
import type { MarkKind } from '@/lib/types';

/** The plan's own words, with a little of what stands around them. Nothing when the text is not here. */
export function InContext(props: {
  text: string | null;
  context: { before: string; after: string } | null;
  kind: MarkKind;
}) {
  const m = useMessages();
  if (!props.text) return null;
  return (
    <section className="item-words" aria-labelledby="words-h">
      <h2 id="words-h" className="small quiet">
        {m.item.sentence}
      </h2>
      <blockquote>
        <span className="quiet">{props.context?.before}</span>
        <mark className={`k k-${props.kind}`}>{props.text}</mark>
        <span className="quiet">{props.context?.after}</span>
      </blockquote>
    </section>
  );
}
