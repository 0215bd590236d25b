import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { ChangeForm } from '../ChangeForm';
import { UnitField, chosenUnit } from '../UnitField';
import { useNames } from '../names';
import { addPerson, changePerson } from '../requests';
import type { Person, PersonDetails } from '../types';
import { useSending } from '@/lib/useSending';

const MOBILE = /^1[3-9]\d{9}$/;

function usePersonWords(of: Person | null) {
  const { name } = useNames();
  const [staffNo, setStaffNo] = useState(of?.staffNo ?? '');
  const [called, setCalled] = useState(of?.name ?? '');
  const [mobile, setMobile] = useState('');
  const [unit, setUnit] = useState<Found | null>(of ? chosenUnit(of.unit, name(of.unit.name)) : null);
  const digits = mobile.replace(/[\s-]/g, '');
  const mobileSound = digits === '' || MOBILE.test(digits);
  return {
    ...{ staffNo, setStaffNo, called, setCalled, mobile, setMobile, unit, setUnit, mobileSound },
    sound: staffNo.trim() !== '' && called.trim() !== '' && unit !== null && mobileSound,
    words: {
      name: called.trim(),
      unit: unit?.id ?? '',
      ...(digits ? { mobile: digits } : {}),
    },
  };
}

function PersonFields(p: { of: ReturnType<typeof usePersonWords>; tried: boolean; fresh: boolean }) {
  const w = useOrganisationWords();
  const { of, tried } = p;
  return (
    <>
      <TextInput
        autoFocus
        label={w.people.name}
        value={of.called}
        onChange={of.setCalled}
        error={tried && !of.called.trim() ? w.form.needed : undefined}
      />
      {p.fresh && (
        <TextInput
          label={w.people.staffNo}
          value={of.staffNo}
          onChange={of.setStaffNo}
          error={tried && !of.staffNo.trim() ? w.form.needed : undefined}
        />
      )}
      <UnitField
        label={w.people.unit}
        value={of.unit}
        onChange={of.setUnit}
        error={tried && !of.unit ? w.form.choose : undefined}
      />
      <TextInput
        label={p.fresh ? w.people.mobileAdd : w.people.mobileEdit}
        value={of.mobile}
        onChange={of.setMobile}
        inputMode="numeric"
        error={tried && !of.mobileSound ? w.people.mobileWrong : undefined}
      />
    </>
  );
}

export function AddPersonForm({ onClose, onDone }: { onClose: () => void; onDone: (id: number) => void }) {
  const w = useOrganisationWords();
  const sending = useSending();
  const words = usePersonWords(null);
  return (
    <ChangeForm
      title={w.people.addTitle}
      sound={words.sound}
      sending={sending}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) =>
            addPerson(csrf, { ...words.words, staffNo: words.staffNo.trim() }).then(({ person }) => onDone(person.id)),
          onClose,
        )
      }
    >
      {(tried) => <PersonFields of={words} tried={tried} fresh />}
    </ChangeForm>
  );
}

export function EditPersonForm({ details, onClose }: { details: PersonDetails; onClose: () => void }) {
  const { person } = details;
  const w = useOrganisationWords();
  const sending = useSending();
  const words = usePersonWords(person);
  return (
    <ChangeForm
      title={w.people.editOf(person.name)}
      sound={words.sound}
      sending={sending}
      onClose={onClose}
      onSend={() =>
        sending.run((csrf) => changePerson(csrf, person.id, { ...words.words, version: details.version }), onClose)
      }
    >
      {(tried) => <PersonFields of={words} tried={tried} fresh={false} />}
    </ChangeForm>
  );
}
