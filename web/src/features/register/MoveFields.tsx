import { useRegisterWords } from '@/lib/registerWords';
import { EvidencePicker } from '@/ui/evidence/EvidencePicker';
import { TextInput } from '@/ui/fields';
import { FieldInput } from '@/form/FieldInput';
import { fieldOf, isGiven } from '@/form/fields';
import type { Fault, Values } from '@/form/types';
import { evidenceOf, filesOf } from './requests';
import { type MoveGiven, hasEvidence } from './moving';
import type { Definition, StageMove } from './types';

/** The fields a move asks for, its reason and its evidence. */
export function MoveFields(p: {
  of: Definition;
  move: Pick<StageMove, 'asks' | 'requires' | 'reason' | 'evidence' | 'attached'>;
  given: MoveGiven;
  onGiven: (given: MoveGiven) => void;
  tried: boolean;
  faults?: readonly Fault[];
  /** What the record holds already. */
  before?: Values;
  titles?: Record<string, { zh: string; en: string }>;
  /** Of many records at once: a file hangs on one, so evidence is named. */
  many?: boolean;
}) {
  const { of, move, given } = p;
  const w = useRegisterWords();
  const files = { base: filesOf(of.key), to: evidenceOf(of.key) };
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
              files={p.many ? undefined : files}
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
          <EvidencePicker
            label={w.record.evidence}
            hint={move.attached && !p.many ? w.record.evidenceFile : undefined}
            base={files.base}
            to={p.many ? null : files.to}
            value={given.evidence}
            onChange={(evidence) => p.onGiven({ ...given, evidence })}
            fault={
              p.tried && !hasEvidence(move, given)
                ? move.attached
                  ? p.many
                    ? w.record.evidenceOneByOne
                    : w.record.evidenceFileNeeded
                  : w.record.evidenceNeeded
                : p.faults?.find((fault) => fault.field === 'evidence')
                  ? w.record.evidenceExpired
                  : undefined
            }
          />
        </div>
      )}
    </>
  );
}
