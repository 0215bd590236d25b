import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { useSending } from '@/lib/useSending';
import { ProblemView } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { Sheet } from '@/ui/Sheet';
import { SheetActs } from '@/ui/SheetActs';
import { Skeleton } from '@/ui/Skeleton';
import { TextInput } from '@/ui/fields';
import { type FindingOf, addFinding, close, findings, propose } from './requests';

/** What the round found; each is handed to a revision or closed with grounds. */
export function FindingPart({ id }: { id: string }) {
  const w = useEvaluationWords();
  const language = useLanguage();
  const { may } = useSession();
  const all = useQuery(findings(id));
  const [closing, setClosing] = useState<FindingOf | null>(null);
  const [proposing, setProposing] = useState<FindingOf | null>(null);
  const [adding, setAdding] = useState(false);
  if (all.error) return <ProblemView error={all.error} retry={() => void all.refetch()} />;
  if (!all.data) return <Skeleton />;
  return (
    <section className="sheet evaluations-part" aria-labelledby="findings-h">
      <div className="evaluations-head">
        <h2 className="h s" id="findings-h">
          {w.findings} <span className="quiet small">{all.data.findings.length}</span>
        </h2>
        {may('evaluations-edit') && (
          <button type="button" className="btn small" onClick={() => setAdding(true)}>
            {w.addFinding}
          </button>
        )}
      </div>
      {all.data.findings.length === 0 && <p className="empty">{w.noFindings}</p>}
      <ul className="evaluations-findings">
        {all.data.findings.map((one) => (
          <li key={one.id}>
            <p>{pick(one.says, language)}</p>
            <p className="evaluations-acts">
              {one.open && may('evaluations-edit') && (
                <button type="button" className="btn small" onClick={() => setClosing(one)}>
                  {w.close}
                </button>
              )}
              {one.open && may('revisions-edit') && (
                <button type="button" className="btn small" onClick={() => setProposing(one)}>
                  {w.toRevision}
                </button>
              )}
              {one.revision ? (
                <Link to="/desk/revisions/$id" params={{ id: String(one.revision) }}>
                  {w.handed(one.revision)}
                </Link>
              ) : (
                one.grounds && <span className="quiet">{w.closedBy(one.grounds)}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      {closing && (
        <ReasonDialog
          title={w.closeTitle}
          lead={pick(closing.says, language)}
          label={w.grounds}
          cancel={w.cancel}
          go={w.close}
          send={(csrf, grounds) => close(closing.id, csrf, grounds)}
          onClose={() => setClosing(null)}
          onDone={() => setClosing(null)}
        />
      )}
      {adding && (
        <ReasonDialog
          title={w.addFinding}
          label={w.findingWords}
          cancel={w.cancel}
          go={w.addFinding}
          send={(csrf, words) => addFinding(id, csrf, words)}
          onClose={() => setAdding(false)}
          onDone={() => setAdding(false)}
        />
      )}
      {proposing && <Propose finding={proposing} onClose={() => setProposing(null)} />}
    </section>
  );
}

function Propose({ finding, onClose }: { finding: FindingOf; onClose: () => void }) {
  const w = useEvaluationWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const sending = useSending();
  const [title, setTitle] = useState('');
  const [grounds, setGrounds] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.run(
      (csrf) => propose(csrf, finding.id, title, grounds),
      (made) => void navigate({ to: '/desk/revisions/$id', params: { id: String(made.id) } }),
    );
  };
  return (
    <Sheet title={w.toRevisionTitle} onClose={onClose}>
      <p className="mid">{pick(finding.says, language)}</p>
      <form className="fields" onSubmit={submit} noValidate>
        <TextInput wide label={w.revisionTitle} value={title} onChange={setTitle} />
        <TextInput wide label={w.grounds} value={grounds} onChange={setGrounds} />
        <SheetActs
          refusal={sending.refusal}
          busy={sending.busy}
          cancel={w.cancel}
          act={w.toRevision}
          onClose={onClose}
        />
      </form>
    </Sheet>
  );
}
