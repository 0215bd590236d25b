import { kindWord } from './pieces';

/** A small picture of a file; of one that has none its kind. The name stands beside it. */
export function Thumbnail(p: { url: string; name: string; picture: boolean; whole?: boolean }) {
  return p.picture ? (
    <img
      className={p.whole ? 'evidence-thumb is-whole' : 'evidence-thumb'}
      src={`${p.url}/thumbnail`}
      alt=""
      loading="lazy"
      decoding="async"
    />
  ) : (
    <span className="evidence-thumb evidence-kind" aria-hidden="true">
      {kindWord(p.name)}
    </span>
  );
}
