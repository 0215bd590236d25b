import { type FormEvent, useState } from 'react';
import { Problem } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import type { IndicatorDesk } from '@/lib/types';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Choice, TextInput } from '@/ui/fields';
import { assign } from '../formRequests';

const STATES = ['ASSIGNED', 'UNDER_REVIEW', 'MET', 'NOT_MET'] as const;

/** What the city assigned for a year, or its word on it. */
export function AssignForm({ plan, page }: { plan: string; page: IndicatorDesk }) {
  const w = useFilingWords();
  const language = useLanguage();
  const sending = useSending();
  const [year, setYear] = useState('');
  const [value, setValue] = useState('');
  const [documentNo, setDocumentNo] = useState('');
  const [receivedOn, setReceivedOn] = useState('');
  const [state, setState] = useState<(typeof STATES)[number]>('ASSIGNED');
  const [isSaved, setSaved] = useState(false);
  const problem = sending.refusal instanceof Problem ? sending.refusal : null;
  const fault = (field: string) =>
    sending.fieldAtFault === field && problem ? (problem[language].detail ?? problem[language].title) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    sending.run(
      (csrf) =>
        assign(plan, page.line.indicator.code, csrf, {
          year: year.trim() === '' ? null : Number(year),
          value: value.trim() === '' ? null : Number(value),
          documentNo,
          receivedOn: receivedOn || null,
          state,
          simulated: null,
        }),
      () => setSaved(true),
    );
  };
  return (
    <form className="sheet indicators-part" onSubmit={submit} noValidate aria-labelledby="assign-h">
      <h2 className="h s" id="assign-h">
        {w.assign.title}
      </h2>
      <div className="fields">
        <TextInput label={w.assign.year} inputMode="numeric" value={year} onChange={setYear} error={fault('year')} />
        <TextInput
          label={w.assign.value}
          hint={w.assign.valueHint}
          inputMode="decimal"
          value={value}
          onChange={setValue}
        />
        <TextInput
          label={w.assign.documentNo}
          value={documentNo}
          onChange={setDocumentNo}
          error={fault('documentNo')}
        />
        <TextInput
          label={w.assign.receivedOn}
          type="date"
          value={receivedOn}
          onChange={setReceivedOn}
          error={fault('receivedOn')}
        />
        <Choice
          label={w.assign.state}
          value={state}
          options={STATES.map((one) => ({ value: one, words: w.assign.states[one] }))}
          onChange={setState}
        />
        {problem && fault(sending.fieldAtFault ?? '') === undefined && (
          <div className="wide">
            <ProblemNotice error={problem} />
          </div>
        )}
        <div className="wide row wrap">
          <button type="submit" className="btn ink" aria-disabled={sending.busy}>
            {w.assign.save}
          </button>
          {isSaved && <span role="status">{w.assign.saved}</span>}
        </div>
      </div>
    </form>
  );
}
