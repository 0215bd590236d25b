import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Csrf } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import type { Draft, PlanHead } from '@/lib/types';
import { Check, TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { adopt, describe, draft as draftQuery } from './requests';

const YEAR = /^(19|20)\d\d$/;

/** The last step: who approved it and when; says what is still unchecked and what cannot be undone. */
export function AdoptDialog({ draft, csrf, onClose }: { draft: Draft; csrf: Csrf; onClose: () => void }) {
  const w = useDeskWords();
  const queries = useQueryClient();
  const { head } = draft;
  const [title, setTitle] = useState(head.title);
  const [fromYear, setFromYear] = useState(head.period ? String(head.period.from) : '');
  const [toYear, setToYear] = useState(head.period ? String(head.period.to) : '');
  const [organ, setOrgan] = useState('');
  const [on, setOn] = useState('');
  const [documentNo, setDocumentNo] = useState('');
  const [sample, setSample] = useState(head.foreignTitle);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [done, setDone] = useState<PlanHead | null>(null);
  const open = head.progress.items - head.progress.decided;
  const periodFits = YEAR.test(fromYear) && YEAR.test(toYear) && Number(fromYear) <= Number(toYear);

  const organMissing = !sample && !organ.trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!title.trim() || !periodFits || organMissing || busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      let version = head.version;
      const period = { from: Number(fromYear), to: Number(toYear) };
      if (title.trim() !== head.title || head.period?.from !== period.from || head.period.to !== period.to)
        version = (await describe(csrf, head.id, { title: title.trim(), period, version })).version;
      const { plan } = await adopt(csrf, head.id, {
        approvalOrgan: organ.trim() || null,
        approvedOn: on || null,
        documentNo: documentNo.trim() || null,
        sample,
        version,
      });
      setDone(plan);
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
      // Refused or not, the draft may have a new version now, and the public pages a new plan.
      void queries.invalidateQueries({ queryKey: draftQuery(head.id).queryKey });
      void queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/portal') });
    }
  };

  if (done)
    return (
      <Sheet title={w.adopt.done} onClose={onClose}>
        <p>{done.title}</p>
        <div className="dialog-acts">
          <button type="button" className="btn" onClick={onClose}>
            {w.close}
          </button>
          <Link className="btn ink" to="/plans/$key" params={{ key: done.key }}>
            {w.adopt.see}
          </Link>
        </div>
      </Sheet>
    );
  return (
    <Sheet title={w.adopt.title} onClose={onClose}>
      <p className="mid">{w.adopt.lead}</p>
      <p className={open > 0 ? 'notice earth' : 'notice'}>{open > 0 ? w.adopt.open(open) : w.adopt.none}</p>
      {refusal !== null && <ProblemNotice error={refusal} />}
      <form className="fields" onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          wide
          label={w.adopt.planTitle}
          value={title}
          onChange={setTitle}
          error={tried && !title.trim() ? w.form.needed : undefined}
        />
        <TextInput
          label={w.adopt.from}
          value={fromYear}
          onChange={setFromYear}
          inputMode="numeric"
          error={tried && !periodFits ? w.adopt.year : undefined}
        />
        <TextInput label={w.adopt.to} value={toYear} onChange={setToYear} inputMode="numeric" />
        <TextInput
          wide
          label={sample ? w.adopt.organOptional : w.adopt.organ}
          value={organ}
          onChange={setOrgan}
          error={tried && organMissing ? w.form.needed : undefined}
        />
        <TextInput label={w.adopt.on} value={on} onChange={setOn} type="date" />
        <TextInput label={w.adopt.documentNo} value={documentNo} onChange={setDocumentNo} />
        <div className="wide">
          <Check value={sample} onChange={setSample}>
            {w.adopt.sample}
          </Check>
          <p className="hint">{head.foreignTitle ? w.adopt.sampleHint : w.adopt.sampleOwn}</p>
        </div>
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={onClose}>
            {w.review.cancel}
          </button>
          <button type="submit" className="btn ink" aria-disabled={busy}>
            {busy ? w.adopt.going : w.adopt.go}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
