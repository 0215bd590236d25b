import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Problem, pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useSending } from '@/lib/useSending';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { useUnderWay } from '@/ui/evidence/underWay';
import { useTitle } from '@/ui/useTitle';
import { CriteriaList } from '../CriteriaList';
import { typed } from '@/form/fields';
import { change, create, filesOf } from '../requests';
import type { Fault, Values } from '@/form/types';
import type { Definition, Draft, Entry } from '../types';
import { FormSections } from '@/form/FormSections';
import { formKeys } from '@/form/formKeys';
import { SaveBar } from './SaveBar';
import { changes, fillable } from './changes';
import { hiddenIn } from '@/form/hidden';
import { useDraft } from './useDraft';
import { useTrial } from './useTrial';
import '../register.css';
import './form.css';

const NONE: Fault[] = [];

/** A record's form: filled in section by section, weighed by the server as one types, kept as a draft until it is sent. */
export function Form(p: { of: Definition; entry: Entry | null; draft: Draft | undefined; begin: Values }) {
  const { of, entry, draft } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const sending = useSending();
  const form = useRef<HTMLFormElement>(null);
  const before = entry ? entry.values : null;
  const [start, setStart] = useState<Values>({ ...fillable(of, before ?? {}), ...p.begin, ...draft?.draft.values });
  const [values, setValues] = useState(start);
  const [resumed, setResumed] = useState(draft !== undefined);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [from, setFrom] = useState('');

  const sent = changes(of, values, before);
  const { trial, fresh, failed } = useTrial(of.key, entry?.id ?? null, sent);
  const kept = useDraft(
    of.key,
    { id: entry?.id ?? null, version: entry?.version ?? null, values: drafted(of, values) },
    JSON.stringify(values) !== JSON.stringify(start),
  );
  const hidden = hiddenIn(of, { ...before, stage: entry?.stage ?? of.stages[0]?.key, ...values }, trial);
  const refused = sending.refusal instanceof Problem ? (sending.refusal.more.faults as Fault[] | undefined) : undefined;
  const faults = (trial && fresh ? trial.faults : (refused ?? trial?.faults ?? NONE)).filter(
    (fault) => !hidden.fields.has(fault.field),
  );
  const shown = faults.filter((fault) => tried || (touched.has(fault.field) && fault.code !== 'required'));
  const conflict = sending.refusal instanceof Problem && sending.refusal.code === 'record-changed-meanwhile';
  const title = entry ? w.form.editTitle(entry.title) : w.form.newTitle(pick(of.title, language));
  useTitle(title);

  const see = (field: string | undefined) =>
    requestAnimationFrame(() => {
      const at = form.current?.querySelector<HTMLElement>(`[data-field="${field ?? ''}"]`);
      at?.scrollIntoView({ block: 'center' });
      at?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    });
  const files = useUnderWay();
  const save = () => {
    if (files) return;
    setTried(true);
    if (fresh && faults.length > 0) {
      see(faults.find((fault) => fault.field)?.field);
      return;
    }
    const body = { values: sent, ...(from ? { from } : {}) };
    sending.run(
      (csrf) =>
        entry ? change(csrf, of.key, entry.id, { ...body, version: entry.version }) : create(csrf, of.key, body),
      ({ record }) => {
        void kept.drop();
        void navigate({
          to: '/desk/registers/$register/$id',
          params: { register: of.key, id: String(record.id) },
          search: { done: 'saved' },
        });
      },
    );
  };
  const discard = () => {
    void kept.drop();
    const anew = { ...fillable(of, before ?? {}), ...p.begin };
    setStart(anew);
    setValues(anew);
    setResumed(false);
    setTouched(new Set());
    setTried(false);
  };
  const set = (key: string, value: unknown) => setValues((so) => ({ ...so, [key]: value }));
  const touch = (key: string) => setTouched((so) => (so.has(key) ? so : new Set([...so, key])));

  return (
    // Keys that work anywhere in the form; every control inside answers its own.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="register-page form-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => formKeys(event, save)}
    >
      <header className="form-head">
        <p className="small crumbs">
          <Link to="/desk/registers/$register" params={{ register: of.key }}>
            {pick(of.title, language)}
          </Link>
          {entry && (
            <>
              <span aria-hidden="true"> › </span>
              <Link to="/desk/registers/$register/$id" params={{ register: of.key, id: String(entry.id) }}>
                {entry.title}
              </Link>
            </>
          )}
        </p>
        <h1 className="h page-title">{title}</h1>
      </header>
      {resumed && draft && (
        <p className="notice earth">
          <span className="grow">
            {w.form.resumed(moment(draft.at, language))}
            {of.fields.some((field) => field.personal) && ` ${w.form.resumedPersonal}`}
            {entry && draft.draft.version !== entry.version && <b> {w.form.stale}</b>}
          </span>
          <button type="button" className="btn bare small" onClick={discard}>
            {w.form.discard}
          </button>
        </p>
      )}
      <div className="form-columns">
        <div className="form-main">
          <FormSections
            of={of}
            entry={entry}
            files={{ base: filesOf(of.key), to: filesOf(of.key) }}
            values={values}
            derived={trial?.derived ?? entry?.derived ?? {}}
            hidden={hidden}
            faults={shown}
            warnings={trial?.warnings ?? NONE}
            onSet={set}
            onTouch={touch}
          />
        </div>
        {of.criteria.length > 0 && (
          <aside className="form-side" aria-label={w.record.criteria}>
            {trial && <CriteriaList of={of} criteria={trial.criteria} stale={!fresh} />}
          </aside>
        )}
      </div>
      {sending.refusal !== null && !refused && (
        <div ref={intoView} className="form-refusal">
          <ProblemNotice error={sending.refusal}>
            {conflict && entry && (
              <a className="btn small" href={`/desk/registers/${of.key}/${entry.id}/edit`}>
                {w.form.takeNewest}
              </a>
            )}
          </ProblemNotice>
        </div>
      )}
      <SaveBar
        of={of}
        faults={tried ? faults : shown}
        warnings={trial?.warnings.length ?? 0}
        checking={!fresh && !failed}
        offline={failed}
        draft={kept}
        busy={sending.busy || files}
        from={entry ? from : null}
        onFrom={setFrom}
        onSee={see}
        back={entry ? { register: of.key, id: String(entry.id) } : { register: of.key, id: null }}
      />
    </form>
  );
}

/** What was refused is read above the bar at the foot, which would cover it. */
function intoView(refusal: HTMLElement | null): void {
  refusal?.scrollIntoView({ block: 'nearest' });
}

/** What a draft may keep; the server leaves out what is personal in any case. */
function drafted(of: Definition, values: Values): Values {
  const personal = new Set(typed(of).flatMap((field) => (field.personal ? [field.key] : [])));
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => !personal.has(key) && value !== undefined));
}
