import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { TextInput } from '@/ui/fields';
import { FieldInput } from '@/form/FieldInput';
import { fieldOf, typed } from '@/form/fields';
import { type Chosen, changeMany } from '../requests';
import type { Field } from '@/form/types';
import type { Definition } from '../types';
import { BulkRun } from './BulkRun';

/** Fields that many records may have alike: none that tells them apart, and none of a person. */
const settable = (field: Field): boolean =>
  !field.unique && field.personal === null && !['POINT', 'SHAPE', 'FILES'].includes(field.kind);

/** One field of many records, filled alike. */
export function BulkSetDialog(p: {
  of: Definition;
  chosen: Chosen;
  number: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const { of } = p;
  const work = useRegisterWorkWords();
  const language = useLanguage();
  const [key, setKey] = useState('');
  const [value, setValue] = useState<unknown>(undefined);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = fieldOf(of, key);
  const short = reason.trim().length < 2;
  return (
    <BulkRun
      of={of}
      title={work.bulk.setTitle(p.number.toLocaleString('en'))}
      sound={() => {
        setTried(true);
        return field !== undefined && !short;
      }}
      send={(csrf, apply) =>
        changeMany(csrf, of.key, p.chosen, { values: { [key]: value ?? null }, reason: reason.trim() }, apply)
      }
      onClose={p.onClose}
      onDone={p.onDone}
    >
      <label className="field wide">
        <span className="lab">{work.bulk.field}</span>
        <select
          className="input"
          value={key}
          aria-invalid={tried && !field}
          onChange={(event) => {
            setKey(event.target.value);
            setValue(undefined);
          }}
        >
          <option value="">{work.bulk.chooseField}</option>
          {typed(of)
            .filter(settable)
            .map((one) => (
              <option key={one.key} value={one.key}>
                {pick(one.title, language)}
              </option>
            ))}
        </select>
      </label>
      {field && (
        <div className="wide">
          <FieldInput key={field.key} field={field} required={false} value={value} onChange={setValue} />
        </div>
      )}
      <TextInput
        wide
        long
        label={work.match.reason}
        value={reason}
        onChange={setReason}
        error={tried && short ? work.match.reasonNeeded : undefined}
      />
    </BulkRun>
  );
}
