import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Problem, pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Check, Choice, TextInput } from '@/ui/fields';
import { type FormPageOf, type Question, fileForm, questions } from '../formRequests';

const VINTAGES = ['FLASH', 'PRELIMINARY', 'ANNUAL_REPORT', 'FINAL', 'CENSUS_REVISION'] as const;
const PAUSE_MS = 350;

/** A number as somebody types it, with commas or without; null where it is none yet. */
function numberOf(text: string): number | null {
  const plain = text.trim().replace(/[,，]/g, '');
  return /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : null;
}

/** What is asked of the figure, a moment after it was typed. */
function useQuestions(plan: string, page: FormPageOf, value: number | null): readonly Question[] {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(wait);
  }, [value]);
  const { data } = useQuery({
    ...questions(plan, page.indicator.code, page.period.key, settled ?? 0),
    enabled: settled !== null,
  });
  return settled === null || settled !== value ? [] : (data?.questions ?? []);
}

/** The figure or why there is none, where it comes from, a word where it is unusual; the rest is folded away. */
export function FormFields({ plan, page, onDone }: { plan: string; page: FormPageOf; onDone: () => void }) {
  const w = useFilingWords();
  const words = useIndicatorWords();
  const language = useLanguage();
  const sending = useSending();
  const before = page.filings[0] ?? page.current;
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [reason, setReason] = useState('');
  const [source, setSource] = useState(before?.source ?? '');
  const [vintage, setVintage] = useState<(typeof VINTAGES)[number]>(before?.vintage ?? 'PRELIMINARY');
  const [publishedOn, setPublishedOn] = useState('');
  const [note, setNote] = useState('');
  const [confirmed, setConfirmed] = useState('');
  const value = isMissing ? null : numberOf(text);
  const typed = useQuestions(plan, page, value);
  const problem = sending.refusal instanceof Problem ? sending.refusal : null;
  const refused =
    problem?.code === 'reading-questioned' ? ((problem.more.questions as Question[] | undefined) ?? []) : [];
  const asked = typed.length > 0 ? typed : value === null ? [] : refused;
  const fault = (field: string) =>
    sending.fieldAtFault === field && problem ? (problem[language].detail ?? problem[language].title) : undefined;
  const isShown = ['value', 'missing', 'source', 'note', 'confirmed'].includes(sending.fieldAtFault ?? '');
  const unit = page.indicator.unit;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.run(
      (csrf) =>
        fileForm(plan, page.indicator.code, page.period.key, csrf, {
          value,
          missing: isMissing ? reason : null,
          vintage,
          publishedOn: publishedOn || null,
          source,
          note: note || null,
          confirmed: confirmed || null,
          simulated: null,
        }),
      onDone,
    );
  };
  return (
    <form className="fields form-fields" onSubmit={submit} noValidate>
      {isMissing ? (
        <TextInput wide label={w.form.reason} value={reason} onChange={setReason} error={fault('value')} />
      ) : (
        <TextInput
          wide
          autoFocus
          label={unit ? `${w.form.value}（${unit}）` : w.form.value}
          value={text}
          onChange={setText}
          inputMode="decimal"
          error={fault('value')}
        />
      )}
      <Check value={isMissing} onChange={setMissing}>
        {w.form.isMissing}
      </Check>
      {asked.length > 0 && (
        <div className="notice earth wide form-asked" role="status">
          <b>{w.form.asked}</b>
          <ul>
            {asked.map((one) => (
              <li key={one.says.zh}>{pick(one.says, language)}</li>
            ))}
          </ul>
        </div>
      )}
      {asked.length > 0 && (
        <TextInput
          wide
          label={w.form.confirmed}
          value={confirmed}
          onChange={setConfirmed}
          hint={w.form.confirmedHint}
          error={fault('confirmed')}
        />
      )}
      <TextInput
        wide
        label={w.form.source}
        value={source}
        onChange={setSource}
        hint={w.form.sourceHint}
        error={fault('source')}
      />
      {page.current && (
        <TextInput
          wide
          label={w.form.grounds}
          value={note}
          onChange={setNote}
          hint={w.form.groundsHint}
          error={fault('note')}
        />
      )}
      <details className="wide form-more">
        <summary>{w.form.more}</summary>
        <div className="fields">
          <Choice
            label={w.form.vintage}
            value={vintage}
            options={VINTAGES.map((one) => ({ value: one, words: words.vintages[one] }))}
            onChange={setVintage}
          />
          <TextInput
            label={w.form.publishedOn}
            type="date"
            value={publishedOn}
            onChange={setPublishedOn}
            hint={w.form.publishedHint}
            error={fault('publishedOn')}
          />
          {!page.current && <TextInput wide label={w.form.note} value={note} onChange={setNote} />}
        </div>
      </details>
      {problem && !isShown && (
        <div className="wide">
          <ProblemNotice error={problem} />
        </div>
      )}
      <div className="wide form-send">
        <button type="submit" className="btn ink" aria-disabled={sending.busy}>
          {sending.busy ? w.form.sending : w.form.send}
        </button>
      </div>
    </form>
  );
}
