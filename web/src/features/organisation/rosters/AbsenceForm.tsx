import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Choice, TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { ChangeForm } from '../ChangeForm';
import { PersonField } from '../PersonField';
import { dayIn, plusDays, startOf, today } from '@/lib/days';
import { addAbsence } from '../requests';
import { ABSENCES, type AbsenceKind } from '../types';
import { useSending } from '@/lib/useSending';

/** That somebody is away for whole days: no more than that. */
export function AbsenceForm({ onClose }: { onClose: () => void }) {
  const w = useOrganisationWords();
  const r = w.rosters;
  const sending = useSending();
  const [person, setPerson] = useState<Found | null>(null);
  const [kind, setKind] = useState<AbsenceKind>('LEAVE');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const inOrder = dayIn(from) !== undefined && dayIn(to) !== undefined && to >= from;
  const instant = (day: string) => startOf(day).toISOString();
  return (
    <ChangeForm
      title={r.addAbsenceTitle}
      sound={person !== null && inOrder}
      sending={sending}
      consequences={[r.absenceDoes]}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) =>
            addAbsence(csrf, {
              person: Number(person?.id),
              kind,
              from: instant(from),
              to: instant(plusDays(to, 1)),
            }),
          onClose,
        )
      }
    >
      {(tried) => (
        <>
          <PersonField
            autoFocus
            label={r.person}
            value={person}
            onChange={setPerson}
            error={tried && !person ? w.form.choose : undefined}
          />
          <div>
            <Choice
              label={r.absence}
              value={kind}
              onChange={setKind}
              options={ABSENCES.map((one) => ({ value: one, words: r.absenceKind[one] }))}
            />
            <p className="hint">{r.absenceHint}</p>
          </div>
          <TextInput label={r.firstDay} type="date" value={from} onChange={setFrom} />
          <TextInput
            label={r.lastDay}
            type="date"
            value={to}
            onChange={setTo}
            error={tried && !inOrder ? w.form.order : undefined}
          />
        </>
      )}
    </ChangeForm>
  );
}
