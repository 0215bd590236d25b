import { useState } from 'react';
import { type Csrf, sendForFile } from '@/lib/api';
import { useEvidenceWords } from '@/lib/evidenceWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { ReasonDialog } from '../ReasonDialog';
import { Thumbnail } from './Thumbnail';
import { saveAs } from './saveAs';
import { type Piece, labelWord, paired, sizeWords } from './pieces';
import './evidence.css';

interface ListProps {
  pieces: readonly Piece[];
  /** Address below which each file lies under its id. */
  base: string;
  /** Whether who looks may open what says something of a person. */
  mayOpen: boolean;
  /** Takes a file away; absent: he may not. */
  remove?: ((csrf: Csrf, file: string, reason: string) => Promise<unknown>) | undefined;
}

/** Files that hang on something: before beside after, then the rest as cards. */
export function EvidenceList(p: ListProps) {
  const w = useEvidenceWords();
  const { pairs, others } = paired(p.pieces);
  return (
    <div className="evidence">
      {pairs.map(({ before, after }) => (
        <div className="evidence-pair" key={(before ?? after)?.file.id}>
          {([before, after] as const).map((piece, i) =>
            piece ? (
              <Card key={piece.file.id} {...p} piece={piece} large />
            ) : (
              <div className="evidence-gap" key={i}>
                <span className="tag line">{i === 0 ? w.before : w.after}</span>
                <span className="small quiet">{w.noPhoto}</span>
              </div>
            ),
          )}
        </div>
      ))}
      {others.length > 0 && (
        <ul role="list" className="evidence-cards">
          {others.map((piece) => (
            <li key={piece.file.id}>
              <Card {...p} piece={piece} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Card({ piece, base, mayOpen, remove, large = false }: ListProps & { piece: Piece; large?: boolean }) {
  const { file } = piece;
  const w = useEvidenceWords();
  const language = useLanguage();
  const [asking, setAsking] = useState<'open' | 'remove' | null>(null);
  const url = `${base}/${file.id}`;
  const shown = file.removedAt === null && !file.confidential;
  const picture = <Thumbnail url={url} name={file.name} picture={file.picture && shown} whole={large} />;
  return (
    <figure className={file.removedAt ? 'evidence-card is-gone' : 'evidence-card'}>
      {shown ? (
        <a
          className="evidence-open"
          href={url}
          aria-label={file.picture ? w.open(file.name) : w.download(file.name)}
          {...(file.picture ? { target: '_blank', rel: 'noreferrer' } : { download: file.name })}
        >
          {picture}
        </a>
      ) : (
        picture
      )}
      <figcaption>
        <span className="row wrap evidence-tags">
          {piece.label && <span className="tag water">{labelWord(piece.label, w)}</span>}
          {file.confidential && <span className="tag earth">{w.confidential}</span>}
        </span>
        <span className="evidence-name">{file.name}</span>
        {piece.where && <span className="small mid">{piece.where}</span>}
        <span className="small quiet">
          {file.takenAt
            ? w.taken(moment(file.takenAt, language))
            : w.by(file.uploadedBy, moment(file.uploadedAt, language))}
          {' · '}
          <span className="nowrap">{sizeWords(file.size)}</span>
        </span>
        {file.lon !== null && file.lat !== null && (
          <span className="small quiet num" title={w.placeHint}>
            {w.place(file.lat.toFixed(5), file.lon.toFixed(5))}
          </span>
        )}
        {file.removedAt ? (
          <span className="small mid">{w.removed(moment(file.removedAt, language))}</span>
        ) : (
          <span className="row wrap evidence-acts">
            {file.confidential && mayOpen && (
              <button type="button" className="btn bare small" onClick={() => setAsking('open')}>
                {w.openConfidential}
              </button>
            )}
            {remove && (
              <button
                type="button"
                className="btn bare small"
                aria-label={w.takeAwayTitle(file.name)}
                onClick={() => setAsking('remove')}
              >
                {w.takeAway}
              </button>
            )}
          </span>
        )}
      </figcaption>
      {asking === 'open' && (
        <ReasonDialog
          title={w.openTitle}
          lead={w.openLead}
          label={w.openReason}
          needed={w.reasonNeeded}
          cancel={w.cancel}
          go={w.openGo}
          working={w.working}
          send={(csrf, reason) => sendForFile(`${url}/open`, csrf, { reason })}
          onClose={() => setAsking(null)}
          onDone={(blob) => {
            saveAs(blob, file.name);
            setAsking(null);
          }}
        />
      )}
      {asking === 'remove' && remove && (
        <ReasonDialog
          title={w.takeAwayTitle(file.name)}
          lead={w.takeAwayLead}
          label={w.takeAwayReason}
          needed={w.reasonNeeded}
          cancel={w.cancel}
          go={w.takeAway}
          working={w.working}
          send={(csrf, reason) => remove(csrf, file.id, reason)}
          onClose={() => setAsking(null)}
          onDone={() => setAsking(null)}
        />
      )}
    </figure>
  );
}
