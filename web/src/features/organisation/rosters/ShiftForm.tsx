import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { ChangeForm } from '../ChangeForm';
import { PersonField } from '../PersonField';
import { dayIn } from '@/lib/days';
import { useNames } from '../names';
import { addShift } from '../requests';
import type { Unit } from '../types';
import { useSending } from '@/lib/useSending';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A turn that repeats each day between two days; one that ends before it begins ends the next day. */
export function ShiftForm({ unit, day, onClose }: { unit: Unit; day: string; onClose: () => void }) {
  const w = useOrganisationWords();
  const r = w.rosters;
  const { name } = useNames();
  const sending = useSending();
  const [person, setPerson] = useState<Found | null>(null);
  const [substitute, setSubstitute] = useState<Found | null>(null);
  const [firstDay, setFirstDay] = useState(day);
  const [lastDay, setLastDay] = useState(day);
  const [begins, setBegins] = useState('08:30');
  const [ends, setEnds] = useState('17:30');
  const [label, setLabel] = useState('');
  const inOrder = dayIn(firstDay) !== undefined && dayIn(lastDay) !== undefined && lastDay >= firstDay;
  const length = inOrder ? Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000) + 1 : 0;
  return (
    <ChangeForm
      title={r.addShiftTo(name(unit.name))}
      sound={person !== null && inOrder && CLOCK.test(begins) && CLOCK.test(ends)}
      sending={sending}
      consequences={[length > 0 && r.shiftDoes(length)]}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) =>
            addShift(csrf, {
              unit: unit.code,
              person: Number(person?.id),
              substitutes: substitute ? [Number(substitute.id)] : [],
              ...{ firstDay, lastDay, begins, ends },
              label: label.trim() || null,
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
          <PersonField label={r.substitute} value={substitute} onChange={setSubstitute} />
          <TextInput label={r.firstDay} type="date" value={firstDay} onChange={setFirstDay} />
          <TextInput
            label={r.lastDay}
            type="date"
            value={lastDay}
            onChange={setLastDay}
            error={tried && !inOrder ? w.form.order : undefined}
          />
          <TextInput
            label={r.begins}
            value={begins}
            onChange={setBegins}
            error={tried && !CLOCK.test(begins) ? r.time : undefined}
          />
          <TextInput
            label={r.ends}
            value={ends}
            onChange={setEnds}
            hint={r.endsHint}
            error={tried && !CLOCK.test(ends) ? r.time : undefined}
          />
          <TextInput wide label={r.label} value={label} onChange={setLabel} />
        </>
      )}
    </ChangeForm>
  );
}
