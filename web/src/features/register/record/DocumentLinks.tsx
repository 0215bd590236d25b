import { useEvidenceWords } from '@/lib/evidenceWords';
import { labelWord } from '@/ui/evidence/pieces';
import { filesOf } from '../requests';
import type { Document } from '../types';

/** Documents in a line: files to be opened, papers by their names. */
export function DocumentLinks(p: {
  register: string;
  documents: readonly Document[];
  /** They open for a reason only, elsewhere. */
  closed?: boolean;
}) {
  const w = useEvidenceWords();
  return (
    <ul role="list" className="document-list">
      {p.documents.map((one) => (
        <li key={one.file ?? one.name}>
          {one.file && !p.closed ? (
            <a href={`${filesOf(p.register)}/${one.file}`} target="_blank" rel="noreferrer">
              {one.name}
            </a>
          ) : (
            <span>{one.name}</span>
          )}
          {one.label && <span className="small quiet"> {labelWord(one.label, w)}</span>}
          {!one.file && <span className="small quiet"> {w.paperTag}</span>}
        </li>
      ))}
    </ul>
  );
}
