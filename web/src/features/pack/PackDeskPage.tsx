import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { usePackWords } from '@/lib/packWords';
import { useSession } from '@/lib/session';
import { useSending } from '@/lib/useSending';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useNarrow } from '@/ui/useNarrow';
import { useTitle } from '@/ui/useTitle';
import { EditionList } from './EditionList';
import { Effects } from './Effects';
import { FileEditor } from './FileEditor';
import { FileList } from './FileList';
import { Findings } from './Findings';
import { InForce } from './InForce';
import { PackSwitches } from './PackSwitches';
import { ReasonDialog } from './ReasonDialog';
import { candidate } from './draft';
import { check, desk as deskOf, preview, publish } from './requests';
import type { Candidate, Choices, Desk, Effect, Finding } from './types';
import { useDraft } from './useDraft';
import './pack.css';

/** /desk/packs : the packs in force, their files, what a change would do, and the editions there were. */
export function PackDeskPage() {
  const w = usePackWords();
  const { data, error, refetch } = useQuery(deskOf());
  useTitle(w.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  return data ? <PackDesk desk={data} /> : <Skeleton />;
}

function PackDesk({ desk }: { desk: Desk }) {
  const w = usePackWords();
  const { may } = useSession();
  const mayPublish = may('packs-publish');
  const { file: open } = useSearch({ from: '/desk/packs' });
  const navigate = useNavigate({ from: '/desk/packs' });
  const narrow = useNarrow();
  const draft = useDraft();
  const sending = useSending();
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const [foreseen, setForeseen] = useState<{ of: string; with: Choices; effects: Effect[] } | null>(null);
  const [line, setLine] = useState<{ at: number; asked: number } | null>(null);
  const [publishing, setPublishing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const go = (path: string) => void navigate({ search: { file: path }, resetScroll: false });
  const [choices, setChoices] = useState<Choices>({});
  // Without a draft one still may ask what becomes of cases that kept an earlier definition.
  const chosen = Object.keys(choices).length > 0;
  const wanted: Candidate = {
    ...(draft.draft ? candidate(draft.draft) : { from: desk.edition, files: [] }),
    ...(chosen ? { choices } : {}),
  };
  const publishable = draft.draft !== null || chosen;
  // What was foreseen of another text is not shown beside this one.
  const asked = textsOf(wanted);
  const behind = draft.draft !== null && draft.draft.from !== desk.edition;
  const settle = (no: number) => {
    setDone(w.published(no));
    setPublishing(false);
    setFindings(null);
    setForeseen(null);
    setChoices({});
  };
  const foresee = (candidate: Candidate) =>
    sending.run(
      (csrf) => preview(csrf, { ...candidate, from: desk.edition }),
      (told) => {
        setFindings(told.findings);
        setForeseen(
          told.findings.some((one) => one.severity === 'ERROR')
            ? null
            : { of: textsOf(candidate), with: candidate.choices ?? {}, effects: told.effects },
        );
      },
    );
  // What is chosen while an answer is still under way is asked about once that is there.
  const behindChoice =
    foreseen?.of === asked && JSON.stringify(foreseen.with) !== JSON.stringify(choices) && !sending.refusal;
  useEffect(() => {
    if (behindChoice && !sending.busy) foresee(wanted);
  });
  const files = (
    <FileList
      desk={desk}
      draft={draft.draft}
      open={open}
      onOpen={go}
      onNew={(path) => {
        draft.edit(desk.edition, path, '', null);
        go(path);
      }}
    />
  );
  return (
    <div className="pack-page">
      <header>
        <h1 className="h page-title">{w.title}</h1>
        <p className="mid">{w.lead}</p>
        <InForce desk={desk} mayPublish={mayPublish} onDone={(edition) => settle(edition.no)} />
        <p role="status" className={done ? 'notice' : undefined}>
          {done}
        </p>
      </header>
      <PackSwitches desk={desk} mayEdit={mayPublish} draft={draft} />
      <div className="pack-desk">
        {narrow && open ? (
          <details className="pack-folded">
            <summary>{w.files}</summary>
            {files}
          </details>
        ) : (
          files
        )}
        <div className="pack-main">
          {open ? (
            <FileEditor
              edition={desk.edition}
              path={open}
              mayEdit={mayPublish}
              draft={draft}
              findings={findings ?? []}
              line={line}
            />
          ) : (
            <p className="empty">{w.choose}</p>
          )}
          {mayPublish && (
            <div className="pack-bar row wrap" role="group" aria-label={w.publish}>
              <span className="small mid">{draft.changed > 0 ? w.draft(draft.changed) : w.noDraft}</span>
              <span className="grow" />
              <button
                type="button"
                className="btn"
                disabled={!draft.draft || sending.busy}
                onClick={() =>
                  sending.run(
                    (csrf) => check(csrf, { ...wanted, from: desk.edition }),
                    (told) => setFindings(told.findings),
                  )
                }
              >
                {w.check}
              </button>
              <button type="button" className="btn" disabled={sending.busy} onClick={() => foresee(wanted)}>
                {sending.busy ? w.working : w.preview}
              </button>
              <button type="button" className="btn ink" disabled={!publishable} onClick={() => setPublishing(true)}>
                {w.publish}
              </button>
              <button
                type="button"
                className="btn bare small"
                disabled={!draft.draft}
                onClick={() => window.confirm(w.discardSure) && draft.discard()}
              >
                {w.discard}
              </button>
            </div>
          )}
          {behind && (
            <p className="notice earth" role="alert">
              <span>{w.behind(desk.edition)}</span>
              <button type="button" className="btn small" onClick={() => draft.rebase(desk.edition)}>
                {w.rebase}
              </button>
            </p>
          )}
          {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
          {findings && (
            <Findings
              findings={findings}
              onGo={(path, at) => {
                go(path);
                setLine({ at, asked: Date.now() });
              }}
            />
          )}
          {foreseen?.of === asked && <Effects effects={foreseen.effects} choices={choices} onChoose={setChoices} />}
        </div>
      </div>
      <EditionList inForce={desk.edition} mayPublish={mayPublish} onDone={(edition) => settle(edition.no)} />
      {publishing && (
        <ReasonDialog
          title={w.publishTitle(draft.changed)}
          act={w.publish}
          send={(csrf, reason) => publish(csrf, wanted, reason)}
          onClose={() => setPublishing(false)}
          onDone={(edition) => {
            draft.discard();
            settle(edition.no);
          }}
        />
      )}
    </div>
  );
}

/** What a candidate changes, whatever it chooses for what is under way: a choice is shown beside what it changes. */
const textsOf = ({ from, files }: Candidate) => JSON.stringify({ from, files });
