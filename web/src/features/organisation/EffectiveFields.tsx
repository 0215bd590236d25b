import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { TextInput } from '@/ui/fields';
import { dayIn, today } from '@/lib/days';

/** From which day a change holds, and why: both are needed, and both are kept. */
export function useEffective() {
  const [effective, setEffective] = useState(today);
  const [reason, setReason] = useState('');
  return {
    effective,
    setEffective,
    reason,
    setReason,
    sound: dayIn(effective) !== undefined && reason.trim() !== '',
    order: { effective, reason: reason.trim() },
  };
}

export function EffectiveFields({ of, tried }: { of: ReturnType<typeof useEffective>; tried: boolean }) {
  const w = useOrganisationWords();
  return (
    <>
      <TextInput
        label={w.form.effective}
        value={of.effective}
        onChange={of.setEffective}
        type="date"
        error={tried && !dayIn(of.effective) ? w.form.needed : undefined}
      />
      <TextInput
        label={w.form.reason}
        value={of.reason}
        onChange={of.setReason}
        hint={w.form.reasonHint}
        error={tried && !of.reason.trim() ? w.form.needed : undefined}
      />
    </>
  );
}
