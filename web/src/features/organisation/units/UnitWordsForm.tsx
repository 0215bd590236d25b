import { useState } from 'react';
import { useLanguage } from '@/lib/i18n';
import { useOrganisationWords } from '@/lib/organisationWords';
import { day } from '@/lib/when';
import { Choice, TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { AreaField } from '../AreaField';
import { ChangeForm } from '../ChangeForm';
import { EffectiveFields, useEffective } from '../EffectiveFields';
import { useNames } from '../names';
import { addUnit, renameUnit } from '../requests';
import { type Unit, type UnitKind, UNIT_KINDS } from '../types';
import { useSending } from '@/lib/useSending';
import type { UnitFormProps } from './UnitForm';

/** As the server takes it: letters, digits and hyphens, at most 40. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;

function useUnitWords(of: Unit | null) {
  const [zh, setZh] = useState(of?.name.zh ?? '');
  const [en, setEn] = useState(of?.name.en ?? '');
  const [short, setShort] = useState(of?.short ?? '');
  const [uscc, setUscc] = useState(of?.uscc ?? '');
  const [area, setArea] = useState<Found | null>(of?.areaCode ? { id: of.areaCode, label: of.areaCode } : null);
  return {
    ...{ zh, setZh, en, setEn, short, setShort, uscc, setUscc, area, setArea },
    sound: zh.trim() !== '',
    words: {
      name: { zh: zh.trim(), en: en.trim() || null },
      short: short.trim(),
      uscc: uscc.trim(),
      areaCode: area?.id ?? '',
    },
  };
}

function UnitWordsFields({ of, tried }: { of: ReturnType<typeof useUnitWords>; tried: boolean }) {
  const w = useOrganisationWords();
  return (
    <>
      <TextInput
        wide
        autoFocus
        label={w.form.nameZh}
        value={of.zh}
        onChange={of.setZh}
        error={tried && !of.zh.trim() ? w.form.needed : undefined}
      />
      <TextInput label={w.form.nameEn} value={of.en} onChange={of.setEn} />
      <TextInput label={w.form.short} value={of.short} onChange={of.setShort} />
      <AreaField label={w.form.area} value={of.area} onChange={of.setArea} />
      <TextInput label={w.form.uscc} value={of.uscc} onChange={of.setUscc} />
    </>
  );
}

export function AddUnitForm({ details, onClose, onDone }: UnitFormProps) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const { unit } = details;
  const sending = useSending();
  const effective = useEffective();
  const words = useUnitWords(null);
  const [kind, setKind] = useState<UnitKind>(unit.kind === 'STREET_OFFICE' ? 'COMMUNITY' : 'DEPARTMENT');
  const [code, setCode] = useState('');
  return (
    <ChangeForm
      title={w.units.addTo(name(unit.name))}
      sound={words.sound && CODE.test(code) && effective.sound}
      sending={sending}
      consequences={[w.units.does.addTree(name(unit.name))]}
      onClose={onClose}
      onSend={() =>
        sending.run(
          (csrf) => addUnit(csrf, { parent: unit.code, code, kind, ...words.words, ...effective.order }),
          onDone,
        )
      }
    >
      {(tried) => (
        <>
          <UnitWordsFields of={words} tried={tried} />
          <Choice
            label={w.form.kind}
            value={kind}
            onChange={setKind}
            options={UNIT_KINDS.map((one) => ({ value: one, words: w.units.kind[one] }))}
          />
          <TextInput
            label={w.form.code}
            value={code}
            onChange={setCode}
            hint={w.form.codeHint}
            error={tried && !CODE.test(code) ? w.form.codeHint : undefined}
          />
          <EffectiveFields of={effective} tried={tried} />
        </>
      )}
    </ChangeForm>
  );
}

export function RenameUnitForm({ details, below, onClose, onDone }: UnitFormProps) {
  const w = useOrganisationWords();
  const language = useLanguage();
  const { name } = useNames();
  const { unit } = details;
  const sending = useSending();
  const effective = useEffective();
  const words = useUnitWords(unit);
  const areaChanges = words.words.areaCode !== (unit.areaCode ?? '');
  return (
    <ChangeForm
      title={w.units.renameOf(name(unit.name))}
      sound={words.sound && effective.sound}
      sending={sending}
      consequences={[
        effective.effective !== '' && w.units.does.before(day(effective.effective, language)),
        below > 0 && w.units.does.renameBelow(below),
        areaChanges && w.units.does.areaChange,
      ]}
      onClose={onClose}
      onSend={() => sending.run((csrf) => renameUnit(csrf, unit.code, { ...words.words, ...effective.order }), onDone)}
    >
      {(tried) => (
        <>
          <UnitWordsFields of={words} tried={tried} />
          <EffectiveFields of={effective} tried={tried} />
        </>
      )}
    </ChangeForm>
  );
}
