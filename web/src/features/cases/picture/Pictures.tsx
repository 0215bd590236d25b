import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '@/lib/openapi';
import { type Csrf, send } from '@/lib/api';
import { from } from '@/lib/pageData';
import { usePicturesWords } from '@/lib/picturesWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { Sheet } from '@/ui/Sheet';
import { filesTo } from '../requests';
import type { Detail } from '../types';
import { MaskEditor } from './MaskEditor';
import type { Box } from './boxes';

type Picture = components['schemas']['CasePicture'];

const at = (type: string, number: string) =>
  `/api/desk/cases/${encodeURIComponent(type)}/${encodeURIComponent(number)}/pictures`;

/** Which pictures everybody may see; who decides of them marks faces and plates first. Nothing where there are none. */
export function Pictures({ detail: { line } }: { detail: Detail }) {
  const w = usePicturesWords();
  const url = at(line.type, line.number);
  const { data } = useQuery(from<components['schemas']['CasePictureList']>(url));
  const [edited, setEdited] = useState<Picture | null>(null);
  const [withdrawn, setWithdrawn] = useState<Picture | null>(null);
  if (!data || data.pictures.length === 0 || (!data.may && data.pictures.every((one) => one.published === null)))
    return null;
  return (
    <section className="related" aria-label={w.title}>
      <h2 className="h s">{w.title}</h2>
      <p className="small quiet">{w.lead}</p>
      <ul role="list" className="picture-list">
        {data.pictures.map((one) => (
          <li key={one.file}>
            <img src={`${filesTo(line.type)}/${one.file}/thumbnail`} alt="" />
            <span>
              <span className={one.published ? 'tag wood' : 'tag line'}>
                {one.published ? w.isPublic(one.published.hidden) : w.notPublic}
              </span>{' '}
              <span className="small quiet">{one.name}</span>
              <span className="row wrap">
                {one.published ? (
                  <>
                    <a href={`${url}/${one.file}/publication`} target="_blank" rel="noreferrer">
                      {w.see}
                    </a>
                    {data.may && (
                      <button type="button" className="btn small" onClick={() => setWithdrawn(one)}>
                        {w.withdraw}
                      </button>
                    )}
                  </>
                ) : (
                  data.may && (
                    <button type="button" className="btn small" onClick={() => setEdited(one)}>
                      {w.open(one.name)}
                    </button>
                  )
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {edited && (
        <Publish
          src={`${filesTo(line.type)}/${edited.file}`}
          onClose={() => setEdited(null)}
          onPublish={(csrf, boxes) =>
            send('POST', `${url}/${edited.file}/publication`, csrf, {
              how: boxes.length > 0 ? 'MASKED' : 'NOTHING_TO_HIDE',
              boxes,
            })
          }
          onDone={() => setEdited(null)}
        />
      )}
      {withdrawn && (
        <ReasonDialog
          title={w.whyDo}
          label={w.why}
          cancel={w.cancel}
          go={w.withdraw}
          send={(csrf, reason) => send('POST', `${url}/${withdrawn.file}/withdrawal`, csrf, { reason })}
          onClose={() => setWithdrawn(null)}
          onDone={() => setWithdrawn(null)}
        />
      )}
    </section>
  );
}

function Publish(p: {
  src: string;
  onClose: () => void;
  onPublish: (csrf: Csrf, boxes: readonly Box[]) => Promise<unknown>;
  onDone: () => void;
}) {
  const w = usePicturesWords();
  const [boxes, setBoxes] = useState<Box[]>([]);
  const [sure, setSure] = useState(false);
  const sending = useSending();
  const ready = boxes.length > 0 || sure;
  return (
    <Sheet title={w.editor} onClose={p.onClose}>
      <p className="small mid">{w.how}</p>
      <MaskEditor src={p.src} boxes={boxes} onBoxes={setBoxes} />
      {boxes.length === 0 && (
        <label className="mask-sure">
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
          {w.sure}
        </label>
      )}
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      <div className="row wrap">
        <button
          type="button"
          className="btn red"
          aria-disabled={!ready || sending.busy}
          onClick={() => ready && sending.run((csrf) => p.onPublish(csrf, boxes), p.onDone)}
        >
          {boxes.length > 0 ? w.masked(boxes.length) : w.none}
        </button>
        <button type="button" className="btn" onClick={p.onClose}>
          {w.cancel}
        </button>
      </div>
    </Sheet>
  );
}
