import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { moment } from '@/lib/when';
import { fieldOf } from '@/form/fields';
import { ReasonDialog } from '../match/ReasonDialog';
import { merges, part } from '../requests';
import type { Definition, Entry, Merge, Parting } from '../types';

/** What was merged into a record, or it into another; and the way to part them again. */
export function MergesPanel({ of, entry }: { of: Definition; entry: Entry }) {
  const w = useRegisterWorkWords();
  const { data } = useQuery(merges(of.key, String(entry.id)));
  const [parting, setParting] = useState<Merge | null>(null);
  const [parted, setParted] = useState<Parting | null>(null);
  if (!data || data.merges.length === 0) return null;
  return (
    <section className="sheet side-panel" aria-labelledby="merges-h">
      <h2 className="h s" id="merges-h">
        {w.merges.title}
      </h2>
      {parted && <Parted of={of} parting={parted} />}
      <ol role="list" className="trail">
        {[...data.merges].reverse().map((merge) => (
          <Line key={merge.no} of={of} entry={entry} merge={merge} onPart={() => setParting(merge)} />
        ))}
      </ol>
      {parting && (
        <ReasonDialog
          title={w.merges.partTitle}
          lead={w.merges.partLead}
          go={w.merges.partGo}
          send={(csrf, reason) => part(csrf, of.key, parting.no, reason)}
          onClose={() => setParting(null)}
          onDone={(answer) => {
            setParted(answer);
            setParting(null);
          }}
        />
      )}
    </section>
  );
}

function Line(p: { of: Definition; entry: Entry; merge: Merge; onPart: () => void }) {
  const w = useRegisterWorkWords();
  const common = useRegisterWords();
  const language = useLanguage();
  const { of, entry, merge } = p;
  const stayed = merge.survivor === entry.id;
  const other = stayed ? merge.merged : merge.survivor;
  const title = (stayed ? merge.mergedTitle : merge.survivorTitle) ?? w.merges.unseen;
  return (
    <li>
      <p>
        <Link to="/desk/registers/$register/$id" params={{ register: of.key, id: String(other) }}>
          {stayed ? w.merges.took(title) : w.merges.into(title)}
        </Link>
      </p>
      <p className="small quiet">{common.record.by(merge.by, moment(merge.at, language))}</p>
      <p className="trail-reason">{merge.reason}</p>
      {merge.moved > 0 && <p className="small mid">{w.match.moved(merge.moved)}</p>}
      {merge.stayed > 0 && <p className="small earth-word">{w.match.stayed(merge.stayed)}</p>}
      {merge.partedAt !== null ? (
        <>
          <p className="small quiet">{w.merges.parted(merge.partedBy ?? '', moment(merge.partedAt, language))}</p>
          <p className="trail-reason">{merge.partedReason}</p>
        </>
      ) : (
        of.may.includes('match') && (
          <button type="button" className="btn small" onClick={p.onPart}>
            {w.merges.part}
          </button>
        )
      )}
    </li>
  );
}

/** What parting did, and what it left as it was. */
function Parted({ of, parting }: { of: Definition; parting: Parting }) {
  const w = useRegisterWorkWords();
  const common = useRegisterWords();
  const language = useLanguage();
  const kept = parting.keptFields.map((key) => {
    const field = fieldOf(of, key);
    return field ? pick(field.title, language) : common.stage;
  });
  return (
    <div className="notice" role="status">
      <ul role="list">
        <li>{w.merges.partedNow}</li>
        {parting.backMoved > 0 && <li>{w.merges.backMoved(parting.backMoved)}</li>}
        {kept.length > 0 && <li>{w.merges.keptFields(kept.join(common.listMark))}</li>}
        {parting.keptReferences > 0 && <li>{w.merges.keptReferences(parting.keptReferences)}</li>}
        {parting.newReferences > 0 && <li>{w.merges.newReferences(parting.newReferences)}</li>}
      </ul>
    </div>
  );
}
