import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import type { Door, Subject } from './requests';

/** So many stand on the page at once; of more, three guesses and the list. */
const FEW = 20;

interface Props {
  door: Door;
  guesses: readonly Subject[];
  value: string | null;
  onChange: (code: string | null) => void;
}

/** What it is about: three guesses from the words, or one of the list; or nothing, where the door can do without. */
export function SubjectField({ door, guesses, value, onChange }: Props) {
  const w = useReportWords();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const chosen = door.subjects.find((one) => one.code === value);
  const few = door.subjects.length <= FEW;
  const likely = chosen && !guesses.some((one) => one.code === value) ? [chosen, ...guesses] : guesses;
  const shown = few ? door.subjects : likely;
  return (
    <fieldset className="field report-subject">
      <legend className="lab">
        {w.subject} <small>{door.subjectNeeded ? w.subjectNeeded : w.subjectAuto}</small>
      </legend>
      <div className="report-chips">
        {shown.map((one) => (
          <label key={one.code} className="chip">
            <input
              type="checkbox"
              className="vh"
              checked={one.code === value}
              onChange={(event) => onChange(event.target.checked ? one.code : null)}
            />
            {pick(one.title, language)}
          </label>
        ))}
        {!all && !few && (
          <button type="button" className="chip is-other" onClick={() => setAll(true)}>
            {w.other}
          </button>
        )}
      </div>
      {all && (
        <select
          className="input"
          aria-label={w.subject}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        >
          <option value="">{w.choose}</option>
          {door.subjects
            .filter((one) => one.parent === null)
            .map((one) => (
              <Group key={one.code} top={one} below={door.subjects.filter((other) => other.parent === one.code)} />
            ))}
        </select>
      )}
    </fieldset>
  );
}

/** A subject with others below it heads them; one without is chosen itself. */
function Group({ top, below }: { top: Subject; below: readonly Subject[] }) {
  const language = useLanguage();
  if (below.length === 0) return <option value={top.code}>{pick(top.title, language)}</option>;
  return (
    <optgroup label={pick(top.title, language)}>
      {below.map((one) => (
        <option key={one.code} value={one.code}>
          {pick(one.title, language)}
        </option>
      ))}
    </optgroup>
  );
}
