import { useRegisterWords } from '@/lib/registerWords';
import { TextInput } from '@/ui/fields';
import { FieldInput } from '@/form/FieldInput';
import { DocumentsInput } from '@/form/DocumentsInput';
import { fieldOf, isGiven } from '@/form/fields';
import type { MoveGiven } from './moving';
import type { Fault, Values } from '@/form/types';
import type { Definition, StageMove } from './types';

/** The fields a move asks for, its reason and its evidence. */
export function MoveFields(p: {
  of: Definition;
  move: Pick<StageMove, 'asks' | 'requires' | 'reason' | 'evidence'>;
  given: MoveGiven;
  onGiven: (given: MoveGiven) => void;
  tried: boolean;
  faults?: readonly Fault[];
  /** What the record holds already. */
  before?: Values;
  titles?: Record<string, { zh: string; en: string }>;
}) {
  const { of, move, given } = p;
  const w = useRegisterWords();
  return (
    <>
      {move.asks.map((key, i) => {
        const field = fieldOf(of, key);
        if (!field) return null;
        const value = key in given.values ? given.values[key] : p.before?.[key];
        const lacking = p.tried && move.requires.includes(key) && !isGiven(value);
        return (
          <div className="wide" key={key}>
            <FieldInput
              autoFocus={i === 0}
              field={field}
              required={move.requires.includes(key)}
              value={value}
              named={p.titles?.[key]}
              fault={lacking ? w.form.requiredWord : p.faults?.find((fault) => fault.field === key)?.message}
              onChange={(next) => p.onGiven({ ...given, values: { ...given.values, [key]: next ?? null } })}
            />
          </div>
        );
      })}
      {move.reason && (
        <TextInput
          wide
          long
          label={w.record.reason}
          value={given.reason}
          onChange={(reason) => p.onGiven({ ...given, reason })}
          error={p.tried && given.reason.trim().length < 2 ? w.record.reasonNeeded : undefined}
        />
      )}
      {move.evidence && (
        <div className="wide">
          <DocumentsInput
            label={w.record.evidence}
            value={given.evidence}
            onChange={(evidence) => p.onGiven({ ...given, evidence })}
            fault={p.tried && given.evidence.length === 0 ? w.record.evidenceNeeded : undefined}
          />
        </div>
      )}
    </>
  );
}
