import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Choice, TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { AreaField } from '../AreaField';
import { ChangeForm } from '../ChangeForm';
import { UnitField } from '../UnitField';
import { dayIn, today } from '@/lib/days';
import { addResponsibility, endResponsibility } from '../requests';
import { ROW_KINDS, type Responsibility, type RowKind } from '../types';
import { useSending } from '@/lib/useSending';
import { SubjectField } from './SubjectField';

/** A new row: what, where, who leads, who assists, from when, on what ground. */
export function AddRowForm({ onClose }: { onClose: () => void }) {
  const w = useOrganisationWords();
  const r = w.responsibilities;
  const sending = useSending();
  const [subject, setSubject] = useState<Found | null>(null);
  const [area, setArea] = useState<Found | null>(null);
  const [lead, setLead] = useState<Found | null>(null);
  const [assisting, setAssisting] = useState<Found[]>([]);
  const [kind, setKind] = useState<RowKind>('RULE');
  const [placeKind, setPlaceKind] = useState('');
  const [basis, setBasis] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const inOrder = to === '' || to > from;
  const start = dayIn(from);
  const fallback = kind === 'FALLBACK';
  return (
    <ChangeForm
      title={r.addTitle}
      sound={(fallback || (subject !== null && area !== null)) && lead !== null && start !== undefined && inOrder}
      sending={sending}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) =>
            addResponsibility(csrf, {
              kind,
              subject: fallback ? null : (subject?.id ?? null),
              areaCode: fallback ? null : (area?.id ?? null),
              placeKind: kind === 'EXCEPTION' ? placeKind.trim() || null : null,
              lead: lead?.id ?? '',
              assisting: assisting.map((unit) => unit.id),
              basis: basis.trim() || null,
              from,
              to: dayIn(to) ?? null,
            }),
          onClose,
        )
      }
    >
      {(tried) => (
        <>
          <div className="wide">
            <Choice
              label={r.kindLabel}
              value={kind}
              onChange={setKind}
              options={ROW_KINDS.map((one) => ({ value: one, words: r.kind[one] }))}
            />
            <p className="hint">{r.kindHint[kind]}</p>
          </div>
          {!fallback && (
            <>
              <SubjectField
                label={r.subject}
                value={subject}
                onChange={setSubject}
                error={tried && !subject ? w.form.choose : undefined}
              />
              <AreaField
                label={r.area}
                placeholder={r.areaHint}
                value={area}
                onChange={setArea}
                error={tried && !area ? w.form.choose : undefined}
              />
            </>
          )}
          {kind === 'EXCEPTION' && (
            <TextInput wide label={r.placeKind} value={placeKind} onChange={setPlaceKind} hint={r.placeKindHint} />
          )}
          <UnitField
            wide
            label={r.lead_}
            value={lead}
            onChange={setLead}
            error={tried && !lead ? w.form.choose : undefined}
          />
          <Assisting units={assisting} onChange={setAssisting} />
          <TextInput
            label={r.from}
            type="date"
            value={from}
            onChange={setFrom}
            error={tried && !start ? w.form.needed : undefined}
          />
          <TextInput
            label={w.form.toOpen}
            type="date"
            value={to}
            onChange={setTo}
            hint={w.form.toHint}
            error={tried && !inOrder ? w.form.order : undefined}
          />
          <TextInput wide label={r.basis} value={basis} onChange={setBasis} />
        </>
      )}
    </ChangeForm>
  );
}

function Assisting({ units, onChange }: { units: Found[]; onChange: (units: Found[]) => void }) {
  const w = useOrganisationWords();
  const r = w.responsibilities;
  return (
    <div className="wide assisting">
      <UnitField
        key={units.length}
        label={units.length === 0 ? r.assisting : r.addAssisting}
        value={null}
        onChange={(unit) => {
          if (unit && !units.some((one) => one.id === unit.id)) onChange([...units, unit]);
        }}
      />
      {units.length > 0 && (
        <ul role="list" className="row wrap">
          {units.map((unit) => (
            <li key={unit.id}>
              <button
                type="button"
                className="pill"
                aria-label={r.remove(unit.label)}
                onClick={() => onChange(units.filter((one) => one.id !== unit.id))}
              >
                {unit.label} ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function EndRowForm({ row, onClose }: { row: Responsibility; onClose: () => void }) {
  const w = useOrganisationWords();
  const r = w.responsibilities;
  const sending = useSending();
  const [to, setTo] = useState(today);
  const inOrder = to > row.validFrom;
  return (
    <ChangeForm
      title={r.endOf(row.id)}
      go={r.end}
      sound={inOrder}
      sending={sending}
      consequences={[r.endDoes]}
      onClose={onClose}
      onSend={() => sending.run((csrf) => endResponsibility(csrf, row.id, { effective: to }), onClose)}
    >
      {(tried) => (
        <>
          <TextInput
            label={w.form.to}
            type="date"
            value={to}
            onChange={setTo}
            hint={w.form.toHint}
            error={tried && !inOrder ? w.form.order : undefined}
          />
        </>
      )}
    </ChangeForm>
  );
}
