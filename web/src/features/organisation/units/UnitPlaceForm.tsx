import { useState } from 'react';
import { useLanguage } from '@/lib/i18n';
import { useOrganisationWords } from '@/lib/organisationWords';
import { day } from '@/lib/when';
import type { Found } from '@/ui/Finder';
import { ChangeForm } from '../ChangeForm';
import { EffectiveFields, useEffective } from '../EffectiveFields';
import { UnitField } from '../UnitField';
import { useNames } from '../names';
import { endUnit, mergeUnit, moveUnit } from '../requests';
import { useSending } from '@/lib/useSending';
import type { UnitFormProps } from './UnitForm';

export function MoveUnitForm({ details, below, onClose, onDone }: UnitFormProps) {
  const w = useOrganisationWords();
  const language = useLanguage();
  const { name } = useNames();
  const { unit } = details;
  const sending = useSending();
  const effective = useEffective();
  const [parent, setParent] = useState<Found | null>(null);
  return (
    <ChangeForm
      title={w.units.moveOf(name(unit.name))}
      sound={parent !== null && effective.sound}
      sending={sending}
      consequences={[
        effective.effective !== '' && w.units.does.before(day(effective.effective, language)),
        below > 0 && w.units.does.moveBelow(below),
        w.units.does.moveSight,
      ]}
      onClose={onClose}
      onSend={() =>
        sending.run((csrf) => moveUnit(csrf, unit.code, { parent: parent?.id ?? '', ...effective.order }), onDone)
      }
    >
      {(tried) => (
        <>
          <UnitField
            wide
            label={w.units.newParent}
            value={parent}
            onChange={setParent}
            without={unit.code}
            error={tried && !parent ? w.form.choose : undefined}
          />
          <EffectiveFields of={effective} tried={tried} />
        </>
      )}
    </ChangeForm>
  );
}

export function EndUnitForm({ details, below, onClose, onDone }: UnitFormProps) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const { unit, posts, responsibilities } = details;
  const sending = useSending();
  const effective = useEffective();
  const [successor, setSuccessor] = useState<Found | null>(null);
  const people = unit.people ?? 0;
  const inUse = below + posts.length + responsibilities.length + people > 0;
  const does = w.units.does;
  return (
    <ChangeForm
      title={w.units.endOf(name(unit.name))}
      go={w.units.end}
      sound={effective.sound && (!inUse || successor !== null)}
      sending={sending}
      consequences={[
        posts.length + people > 0 && does.endPosts(posts.length, people),
        below > 0 && does.endBelow(below),
        responsibilities.length > 0 && does.endDuties(responsibilities.length),
        inUse ? does.successor : does.endNothing,
        does.code,
      ]}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) =>
            successor
              ? mergeUnit(csrf, unit.code, { ...effective.order, into: successor.id })
              : endUnit(csrf, unit.code, effective.order),
          onDone,
        )
      }
    >
      {(tried) => (
        <>
          <UnitField
            wide
            label={inUse ? w.units.successorNeeded : w.units.successor}
            value={successor}
            onChange={setSuccessor}
            without={unit.code}
            error={tried && inUse && !successor ? w.form.choose : undefined}
          />
          <EffectiveFields of={effective} tried={tried} />
        </>
      )}
    </ChangeForm>
  );
}
