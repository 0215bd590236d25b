import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, UNREACHABLE, pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { AskField } from './AskField';
import { SubjectField } from './SubjectField';
import { type Body, type Door, type Receipt, aboutRecord, report, streets } from './requests';
import { useLook } from './useLook';

interface Asked {
  words: string;
  subject: string | null;
  area: string;
  details: string;
  name: string;
  phone: string;
}

const NOTHING: Asked = { words: '', subject: null, area: '', details: '', name: '', phone: '' };

interface Props {
  door: Door;
  record: string | undefined;
  /** To begin with. */
  words: string | undefined;
  onDone: (receipt: Receipt) => void;
}

/** One field for each part that the door takes; what one has to know stands before the button. */
export function AskForm({ door, record, words = '', onDone }: Props) {
  const w = useReportWords();
  const language = useLanguage();
  const [key] = useState(() => crypto.randomUUID());
  const [asked, setAsked] = useState<Asked>({ ...NOTHING, words });
  const [lacking, setLacking] = useState<keyof Asked | null>(null);
  const [proving, setProving] = useState(false);
  const sending = useSending();
  const has = (part: Door['parts'][number]) => door.parts.includes(part);
  const around = useQuery({ ...streets(), enabled: has('AREA') });
  const about = useQuery({
    ...aboutRecord(door.register ?? '', record ?? ''),
    enabled: door.register !== null && record !== undefined,
  });
  const change = (part: Partial<Asked>) => {
    setAsked((before) => ({ ...before, ...part }));
    setLacking((field) => (field && field in part ? null : field));
  };
  const body = bodyOf(asked, record);
  const look = useLook(door.key, key, body);
  const missing = (): keyof Asked | null => {
    if (asked.words.trim().length < 2) return 'words';
    if (door.subjectNeeded && !asked.subject) return 'subject';
    if (has('AREA') && asked.area === '') return 'area';
    if (door.named && asked.name.trim() === '') return 'name';
    if (!door.anonymous && asked.phone.trim() === '') return 'phone';
    return null;
  };
  const submit = () => {
    const first = missing();
    setLacking(first);
    if (first) {
      document.getElementById(`ask-${first}`)?.focus();
      return;
    }
    sending.run(
      (csrf) => report(csrf, door.key, key, body, () => setProving(true)).finally(() => setProving(false)),
      onDone,
    );
  };
  const away = sending.refusal instanceof Problem && sending.refusal.code === UNREACHABLE;
  const says = (field: keyof Asked, words: string) => (lacking === field ? words : null);
  return (
    <form
      className="report-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {door.page.before.length > 0 && (
        <section className="ask-before" aria-labelledby="ask-before">
          <h2 className="lab" id="ask-before">
            {w.ask.before}
          </h2>
          <ul>
            {door.page.before.map((one) => (
              <li key={one.zh}>{pick(one, language)}</li>
            ))}
          </ul>
        </section>
      )}
      {about.data && (
        <p className="ask-about">
          {w.ask.about} <b>{about.data.record.title}</b>
        </p>
      )}
      <AskField
        id="words"
        label={door.page.words ? pick(door.page.words, language) : w.what}
        lines={3}
        most={door.mostWords}
        value={asked.words}
        err={says('words', w.ask.needWords)}
        onChange={(value) => change({ words: value })}
      />
      {has('SUBJECT') && (
        <div id="ask-subject" tabIndex={-1}>
          <SubjectField
            door={door}
            guesses={look?.subjects ?? []}
            value={asked.subject}
            onChange={(subject) => change({ subject })}
          />
          {lacking === 'subject' && <span className="err">{w.subjectNeeded}</span>}
        </div>
      )}
      {has('AREA') && (
        <div className="field">
          <label className="lab" htmlFor="ask-area">
            {w.ask.area}
          </label>
          <select
            id="ask-area"
            className="input"
            value={asked.area}
            aria-invalid={lacking === 'area'}
            onChange={(event) => change({ area: event.target.value })}
          >
            <option value="">{w.choose}</option>
            {(around.data?.areas ?? [])
              .filter((one) => one.kind === 'STREET')
              .map((one) => (
                <option key={one.code} value={one.code}>
                  {language === 'en' ? (one.name.en ?? one.name.zh) : one.name.zh}
                </option>
              ))}
          </select>
          {lacking === 'area' && <span className="err">{w.ask.needArea}</span>}
        </div>
      )}
      {has('DETAILS') && (
        <AskField
          id="details"
          label={door.page.details ? pick(door.page.details, language) : w.ask.details}
          lines={6}
          most={door.mostDetails}
          value={asked.details}
          err={null}
          onChange={(details) => change({ details })}
        />
      )}
      {has('NAME') && (
        <AskField
          id="name"
          label={door.named ? w.ask.name : w.ask.nameFree}
          most={40}
          complete="name"
          value={asked.name}
          err={says('name', w.ask.needName)}
          onChange={(name) => change({ name })}
        />
      )}
      {has('PHONE') && (
        <AskField
          id="phone"
          label={door.anonymous ? w.phone : w.phoneNeeded}
          most={20}
          complete="tel"
          value={asked.phone}
          err={says('phone', w.ask.needPhone)}
          onChange={(phone) => change({ phone })}
        />
      )}
      <div className="report-go">
        {away ? (
          <p className="err" role="alert">
            {w.ask.away}
          </p>
        ) : (
          sending.refusal !== null && <ProblemNotice error={sending.refusal} />
        )}
        <p className="small quiet" role="status">
          {proving ? w.proving : w.ask.notKept}
        </p>
        <button type="submit" className="btn red" aria-disabled={sending.busy}>
          {sending.busy ? w.ask.sending : w.ask.send}
        </button>
      </div>
    </form>
  );
}

function bodyOf(asked: Asked, record: string | undefined): Body {
  const given = (name: 'area' | 'details' | 'name' | 'phone') =>
    asked[name].trim() === '' ? {} : { [name]: asked[name].trim() };
  return {
    words: asked.words.trim(),
    ...(asked.subject ? { subject: asked.subject } : {}),
    ...given('area'),
    ...given('details'),
    ...given('name'),
    ...given('phone'),
    ...(record ? { record: Number(record) } : {}),
  };
}
