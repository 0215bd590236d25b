import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components';
import { type Csrf, Problem } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import { Icon } from '@/ui/Icon';
import { ProblemNotice } from '@/ui/ProblemView';
import { Progress } from '@/ui/Progress';
import { sendDocument } from './requests';

type Upload =
  { at: 'waiting' } | { at: 'sending'; name: string; share: number } | { at: 'refused'; name: string; why: unknown };

/** Drop a plan or choose one; the share sent is the true one, then the server compiles and the review opens. */
export function UploadPanel({ csrf }: { csrf: Csrf }) {
  const w = useDeskWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [upload, setUpload] = useState<Upload>({ at: 'waiting' });

  const send = async (file: File) => {
    setUpload({ at: 'sending', name: file.name, share: 0 });
    try {
      const draft = await sendDocument(csrf, file, crypto.randomUUID(), (share) =>
        setUpload({ at: 'sending', name: file.name, share }),
      );
      queries.setQueryData([`/api/desk/drafts/${draft.head.id}`], draft);
      await navigate({ to: '/desk/drafts/$id', params: { id: draft.head.id } });
    } catch (why) {
      setUpload({ at: 'refused', name: file.name, why });
    }
  };

  if (upload.at === 'sending') {
    const sent = upload.share >= 1;
    return (
      <section className="upload is-busy" aria-label={w.drafts.upload} aria-live="polite">
        <b>{upload.name}</b>
        <Progress
          label={sent ? w.drafts.compiling : w.drafts.sending(Math.floor(upload.share * 100))}
          share={sent ? null : upload.share}
        />
      </section>
    );
  }
  const existing = upload.at === 'refused' && upload.why instanceof Problem ? upload.why.draftId : null;
  return (
    <section aria-label={w.drafts.upload}>
      {upload.at === 'refused' && (
        <div className="upload-refused">
          <p>
            <b>{upload.name}</b> <span className="mid">{w.drafts.failed}</span>
          </p>
          <ProblemNotice error={upload.why}>
            {existing && (
              <Link to="/desk/drafts/$id" params={{ id: existing }}>
                {w.drafts.openExisting}
              </Link>
            )}
          </ProblemNotice>
        </div>
      )}
      <DropZone
        className="upload"
        aria-label={w.drafts.upload}
        getDropOperation={() => 'copy'}
        onDrop={(event) => {
          const item = event.items.find((i): i is FileDropItem => i.kind === 'file');
          if (item) void item.getFile().then(send);
        }}
      >
        <Icon name="upload" size="1.6em" />
        <span>{w.drafts.drop}</span>
        <FileTrigger
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void send(file);
          }}
        >
          <Button className="btn ink">{upload.at === 'refused' ? w.drafts.another : w.drafts.choose}</Button>
        </FileTrigger>
        <span className="hint">{w.drafts.accepts}</span>
      </DropZone>
    </section>
  );
}
