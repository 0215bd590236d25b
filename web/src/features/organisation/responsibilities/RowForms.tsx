import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Check, TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { AreaField } from '../AreaField';
import { ChangeForm } from '../ChangeForm';
import { UnitField } from '../UnitField';
import { dayIn, today } from '../day';
import { addResponsibility, endResponsibility } from '../requests';
import type { Responsibility } from '../types';
import { useSending } from '../useSending';
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
  const [exception, setException] = useState(false);
  const [basis, setBasis] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const inOrder = to === '' || to > from;
  const start = dayIn(from);
  return (
    <ChangeForm
      title={r.addTitle}
      sound={subject !== null && area !== null && lead !== null && start !== undefined && inOrder}
      sending={sending}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) =>
            addResponsibility(csrf, {
              subject: subject?.id ?? '',
              areaCode: area?.id ?? '',
              lead: lead?.id ?? '',
              assisting: assisting.map((unit) => unit.id),
              exception,
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
          <div className="wide">
            <Check value={exception} onChange={setException}>
              {r.exceptionCheck}
            </Check>
          </div>
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
  const [reason, setReason] = useState('');
  const inOrder = to > row.validFrom;
  return (
    <ChangeForm
      title={r.endOf(row.id)}
      go={r.end}
      sound={inOrder && reason.trim() !== ''}
      sending={sending}
      consequences={[r.endDoes]}
      onClose={onClose}
      onSend={() => sending.run((csrf) => endResponsibility(csrf, row.id, { to, reason: reason.trim() }), onClose)}
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
          <TextInput
            label={w.form.reason}
            value={reason}
            onChange={setReason}
            error={tried && !reason.trim() ? w.form.needed : undefined}
          />
        </>
      )}
    </ChangeForm>
  );
}
