import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormSections } from '@/form/FormSections';
import { fieldOf, isGiven, sectionsOf } from '@/form/fields';
import { formKeys } from '@/form/formKeys';
import { hiddenIn } from '@/form/hidden';
import type { Fault, Values } from '@/form/types';
import { Problem, pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { casesEn } from '@/lib/messages/cases.en';
import { casesZh } from '@/lib/messages/cases.zh';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { useDelayed } from '@/ui/useDelayed';
import { useTitle } from '@/ui/useTitle';
import { useOnPhone } from '../marks';
import { detail, open } from '../requests';
import type { CaseType } from '../types';
import { LikelyNow } from './LikelyNow';

const SAVE_KEYS = 'Ctrl S';

/** Only what stands in a section is asked when a case is opened; the rest belongs to its steps. */
function asked(of: CaseType) {
  const keys = new Set(sectionsOf(of).flatMap((section) => (section.place >= 0 ? section.fields : [])));
  return keys.size === 0 ? of : { ...of, fields: of.fields.filter((field) => keys.has(field.key)) };
}

/** What it is about, where, and who told; the keyboard alone leads through it. */
export function NewCaseForm({ of }: { of: CaseType }) {
  const w = useCasesWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const phone = useOnPhone();
  const sending = useSending();
  const form = useRef<HTMLFormElement>(null);
  // One form opens one case, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState<Values>({});
  const [tried, setTried] = useState(false);
  const [settled, setSettled] = useState<Values>({});
  useDelayed(JSON.stringify(values), () => setSettled(values));
  const shown = asked(of);
  // What it is about is told in a line of its own.
  const what = shown.fields.find((field) => field.kind === 'TEXT')?.key;
  const hidden = hiddenIn(shown, values, undefined);
  const title = w.open.of(pick(of.title, language));
  useTitle(title);

  const refused = sending.refusal instanceof Problem ? (sending.refusal.more.faults as Fault[] | undefined) : undefined;
  const missing: Fault[] = shown.fields
    .filter((field) => field.required && !field.derived && !hidden.fields.has(field.key) && !isGiven(values[field.key]))
    .map((field) => ({
      field: field.key,
      code: 'required',
      message: { zh: casesZh.step.needed, en: casesEn.step.needed },
    }));
  const faults = tried ? [...missing, ...(refused ?? []).filter((fault) => !missing.some(sameField(fault)))] : [];
  const placeless = faults.filter((fault) => !fieldOf(shown, fault.field));

  const see = (field: string | undefined) =>
    requestAnimationFrame(() => {
      const at = form.current?.querySelector<HTMLElement>(`[data-field="${field ?? ''}"]`);
      at?.scrollIntoView({ block: 'center' });
      at?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    });
  const save = () => {
    setTried(true);
    if (missing.length > 0) {
      see(missing[0]?.field);
      return;
    }
    sending.run(
      (csrf) => open(csrf, of.key, key, values, phone ? 'phone' : 'desk'),
      (opened) => {
        const { number } = opened.line;
        queries.setQueryData(detail(of.key, number).queryKey, opened);
        void navigate({
          to: phone ? '/m/cases/$type/$number' : '/desk/cases/$type/$number',
          params: { type: of.key, number },
          search: { done: 'opened' },
        });
      },
    );
  };

  return (
    // Keys that work anywhere in the form; every control inside answers its own.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="cases-page is-narrow new-case"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => formKeys(event, save)}
    >
      <header className="cases-head">
        <h1 className="h page-title">{title}</h1>
      </header>
      <FormSections
        of={{ ...shown, ...(what ? { titleField: what } : {}) }}
        entry={null}
        values={values}
        derived={{}}
        hidden={hidden}
        faults={faults}
        warnings={[]}
        onSet={(field, value) => setValues((so) => ({ ...so, [field]: value }))}
        onTouch={() => undefined}
      />
      <LikelyNow type={of.key} values={settled} />
      {sending.refusal !== null && (!refused || placeless.length > 0) && <ProblemNotice error={sending.refusal} />}
      <div className="case-save">
        <span className="grow small" role="status">
          {faults.length > 0 ? (
            <span className="err">
              {w.open.faults(faults.length)}
              {placeless.map((fault) => ` ${pick(fault.message, language)}`)}
            </span>
          ) : (
            <span className="quiet keys-hint">{w.open.hint}</span>
          )}
        </span>
        <Link to={phone ? '/m' : '/desk/cases'} className="btn">
          {w.cancel}
        </Link>
        <button type="submit" className="btn ink" aria-disabled={sending.busy}>
          {sending.busy ? w.open.saving : w.open.save}
          <kbd>{SAVE_KEYS}</kbd>
        </button>
      </div>
    </form>
  );
}

const sameField = (one: Fault) => (other: Fault) => one.field === other.field;
