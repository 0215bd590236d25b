import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { Thumbnail } from '@/ui/evidence/Thumbnail';
import { sizeWords } from '@/ui/evidence/pieces';
import '@/ui/evidence/evidence.css';
import { filesTo } from '../requests';
import type { Kept, Proven } from '../types';

const LABELS = ['before', 'after', 'document'];
/** So much of a hash tells two files apart for people; the whole of it is in the title. */
const START = 12;

interface Props {
  type: string;
  all: readonly Kept[];
  /** What a check of the files has found, by file. */
  standings: ReadonlyMap<string, Proven['standing']>;
}

/** What came with a step: before beside after, each opening large, with time, place and distance as they were stated. */
export function EvidenceOf({ type, all, standings }: Props) {
  const files = all
    .filter((one) => one.file !== undefined)
    .sort((one, other) => LABELS.indexOf(one.label ?? '') - LABELS.indexOf(other.label ?? ''));
  const papers = all.filter((one) => one.file === undefined);
  const w = useCasesWords();
  const labelled = useLabels();
  return (
    <>
      {files.length > 0 && (
        <ul role="list" className="case-evidence-all">
          {files.map((one) => (
            <li key={one.file}>
              <Piece type={type} of={one} standing={standings.get(one.file ?? '')} />
            </li>
          ))}
        </ul>
      )}
      {papers.map((one) => (
        <p key={`${one.label ?? ''} ${one.name}`} className="small">
          <span className="quiet">{labelled(one)}</span> {one.name} <span className="quiet">{w.evidence.paper}</span>
        </p>
      ))}
    </>
  );
}

/** What a file shows, in words; nothing where a form names it. */
function useLabels() {
  const w = useCasesWords();
  return ({ label = '' }: Kept) => w.step.evidence[label] ?? label;
}

export function Piece({ type, of, standing }: { type: string; of: Kept; standing: Proven['standing'] | undefined }) {
  const w = useCasesWords();
  const labelled = useLabels();
  const language = useLanguage();
  const url = `${filesTo(type)}/${of.file ?? ''}`;
  const at = of.at ?? of.cameraAt;
  return (
    <figure className="evidence-card">
      <a
        className="evidence-open"
        href={url}
        aria-label={w.evidence.open(`${labelled(of)} ${of.name}`.trim())}
        {...(of.picture ? { target: '_blank', rel: 'noreferrer' } : { download: of.name })}
      >
        <Thumbnail url={url} name={of.name} picture={of.picture === true} />
      </a>
      <figcaption>
        <span className="row wrap evidence-tags">
          {of.label && <span className="tag water">{labelled(of)}</span>}
          {of.warning && <span className="tag earth">{w.evidence.warning[of.warning]}</span>}
        </span>
        {at && (
          <span className="small">
            <span className="nowrap">{w.evidence.taken(moment(at, language))}</span>{' '}
            <span className="quiet nowrap">{of.at ? w.evidence.stated : w.evidence.camera}</span>
          </span>
        )}
        {of.distance !== undefined ? (
          <span className="small">{w.evidence.away(of.distance)}</span>
        ) : (
          of.place && (
            <span className="small num">{w.evidence.placed(of.place.lat.toFixed(5), of.place.lon.toFixed(5))}</span>
          )
        )}
        {standing && (
          <span className={standing === 'SAME' ? 'small' : 'small err'} role="status">
            {w.evidence.standing[standing]}
          </span>
        )}
        <span className="small quiet" title={of.sha256}>
          {of.size !== undefined && <span className="nowrap">{sizeWords(of.size)} </span>}
          <span className="num nowrap">{w.evidence.hash((of.sha256 ?? '').slice(0, START))}</span>
        </span>
      </figcaption>
    </figure>
  );
}
