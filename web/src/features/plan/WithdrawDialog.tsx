import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Csrf } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import type { Draft } from '@/lib/types';
import { TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { draft as draftQuery, withdraw } from './requests';

/** Takes a draft out of review, with a reason. */
export function WithdrawDialog({ draft, csrf, onClose }: { draft: Draft; csrf: Csrf; onClose: () => void }) {
  const w = useDeskWords();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return;
    try {
      await withdraw(csrf, draft.head.id, reason.trim(), draft.head.version);
      await queries.invalidateQueries({ queryKey: draftQuery(draft.head.id).queryKey });
      onClose();
    } catch (error) {
      setRefusal(error);
    }
  };
  return (
    <Sheet title={w.withdraw.title} onClose={onClose}>
      <p className="mid">{w.withdraw.lead}</p>
      {refusal !== null && <ProblemNotice error={refusal} />}
      <form className="fields" onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          wide
          autoFocus
          label={w.withdraw.reason}
          value={reason}
          onChange={setReason}
          error={tried && !reason.trim() ? w.review.needReason : undefined}
        />
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={onClose}>
            {w.review.cancel}
          </button>
          <button type="submit" className="btn ink">
            {w.withdraw.go}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
