import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormSections } from '@/form/FormSections';
import { fieldOf, isGiven } from '@/form/fields';
import { formKeys } from '@/form/formKeys';
import { hiddenIn } from '@/form/hidden';
import type { Fault, Field, Values } from '@/form/types';
import { Problem, pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { casesEn } from '@/lib/messages/cases.en';
import { casesZh } from '@/lib/messages/cases.zh';
import type { Bilingual } from '@/lib/types';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { useUnderWay } from '@/ui/evidence/underWay';
import { useDelayed } from '@/ui/useDelayed';
import { useTitle } from '@/ui/useTitle';
import { useOnPhone } from '../marks';
import { drop } from '../outbox/box';
import type { Parcel } from '../outbox/parcel';
import { useOutbox } from '../outbox/useOutbox';
import { detail, filesTo, open } from '../requests';
import { EvidenceInput } from '../step/EvidenceInput';
import { type Shot, documentsOf } from '../step/shot';
import { isUnreachable } from '../step/useShots';
import type { CaseType } from '../types';
import { FormTemplates } from '../template/FormTemplates';
import { PlaceChips, SubjectChips } from '../triage/Suggestions';
import { LikelyNow } from './LikelyNow';
import { asked, filledFrom, placedBy } from './asked';

const ANY_FILE = { kinds: [], needsFile: true, needsPlace: false, within: null, refuses: false };
const SAVE_KEYS = 'Ctrl S';

/**
 * What it is about, where, and who told; the keyboard alone leads through it. `refused`: a report that the outbox could not
 * get rid of, to be put right; it stays there until it has gone out.
 */
export function NewCaseForm({ of, refused: parcel }: { of: CaseType; refused: Parcel | null }) {
  const w = useCasesWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const phone = useOnPhone();
  const sending = useSending();
  const put = useOutbox();
  const underWay = useUnderWay();
  const form = useRef<HTMLFormElement>(null);
  // One form opens one case, however often it is sent.
  const [key] = useState(() => parcel?.id ?? crypto.randomUUID());
  const [values, setValues] = useState<Values>(() => parcel?.values ?? {});
  // On a phone files may wait for a network with the rest of the form; labelled by their fields.
  const [shots, setShots] = useState<Shot[]>(
    () => parcel?.shots.map((one) => (one.blob ? { ...one, file: null } : one)) ?? [],
  );
  const [tried, setTried] = useState(false);
  const [settled, setSettled] = useState<Values>({});
  const [named, setNamed] = useState<Record<string, { value: unknown; title: Bilingual }>>({});
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
    .filter((field) => !shots.some((one) => one.label === field.key))
    .map((field) => ({
      field: field.key,
      code: 'required',
      message: { zh: casesZh.step.needed, en: casesEn.step.needed },
    }));
  const faults = tried ? [...missing, ...(refused ?? []).filter((fault) => !missing.some(sameField(fault)))] : [];
  const placeless = faults.filter((fault) => !fieldOf(shown, fault.field));

  const draw = (field: Field, fault: boolean) => (
    <EvidenceInput
      to={filesTo(of.key)}
      title={pick(field.title, language)}
      rule={{ ...ANY_FILE, label: field.key }}
      point={null}
      value={shots}
      onChange={setShots}
      fault={fault}
    />
  );
  const told = of.triage;
  const placed = placedBy(shown);
  /** Under the subject what it may be, under the area where it may be, as far as its words tell. */
  const below = (field: Field) => {
    if (!told) return null;
    if (field.key === told.subject)
      return (
        <SubjectChips
          type={of.key}
          words={told.words}
          settled={settled}
          value={values[field.key]}
          onChoose={(code) => setValues((so) => ({ ...so, [field.key]: code }))}
        />
      );
    return field.key === placed.area ? (
      <PlaceChips
        words={told.words}
        settled={settled}
        value={values[field.key]}
        onChoose={(place) => {
          setValues((so) => ({ ...so, ...filledFrom(place, placed) }));
          if (place.area) setNamed({ [field.key]: { value: place.area.code, title: place.area.name } });
        }}
      />
    ) : null;
  };
  const see = (field: string | undefined) =>
    requestAnimationFrame(() => {
      const at = form.current?.querySelector<HTMLElement>(`[data-field="${field ?? ''}"]`);
      at?.scrollIntoView({ block: 'center' });
      at?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    });
  const packed = () => {
    const named = what ? values[what] : undefined;
    return {
      id: key,
      title: typeof named === 'string' ? named : pick(of.title, language),
      type: of.key,
      number: null,
      values,
      shots,
    };
  };
  const save = () => {
    setTried(true);
    if (underWay) return;
    if (missing.length > 0) {
      see(missing[0]?.field);
      return;
    }
    sending.run(
      async (csrf) => {
        if (parcel?.then) {
          // Opened here and now, the case would never see the step that was packed with it.
          const { doing, then } = parcel;
          return put({ ...packed(), doing, then, documents: shown.fields.map((field) => field.key) });
        }
        try {
          if (!phone || shots.every((one) => one.file !== null))
            return await open(csrf, of.key, key, { ...values, ...documentsOf(shots) }, phone ? 'phone' : 'desk');
        } catch (refusal) {
          if (!phone || !isUnreachable(refusal)) throw refusal;
        }
        return put({ ...packed(), doing: { zh: casesZh.phone.report, en: casesEn.phone.report } });
      },
      (opened) => {
        if (!opened) {
          void navigate({ to: '/m' });
          return;
        }
        if (parcel) void drop(parcel.id);
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
    <div className="cases-page is-narrow">
      <header className="cases-head">
        <h1 className="h page-title">{title}</h1>
        <FormTemplates type={of.key} values={values} onFill={(filled) => setValues((so) => ({ ...so, ...filled }))} />
      </header>
      {/* Keys that work anywhere in the form; every control inside answers its own. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        ref={form}
        className="new-case"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => formKeys(event, save)}
      >
        <FormSections
          of={{ ...shown, ...(what ? { titleField: what } : {}) }}
          entry={null}
          values={values}
          derived={{}}
          hidden={hidden}
          files={{ base: filesTo(of.key), to: filesTo(of.key), ...(phone ? { draw } : {}) }}
          faults={faults}
          warnings={[]}
          below={below}
          named={named}
          onSet={(field, value) => setValues((so) => ({ ...so, [field]: value }))}
          onTouch={() => undefined}
        />
        <LikelyNow type={of.key} values={settled} />
        {sending.refusal !== null && (!refused || placeless.length > 0) && <ProblemNotice error={sending.refusal} />}
        {parcel?.then && <p className="notice">{w.open.then(pick(parcel.doing, language))}</p>}
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
          <button type="submit" className="btn ink" aria-disabled={sending.busy || underWay}>
            {sending.busy ? w.open.saving : w.open.save}
            <kbd>{SAVE_KEYS}</kbd>
          </button>
        </div>
      </form>
    </div>
  );
}

const sameField = (one: Fault) => (other: Fault) => one.field === other.field;
