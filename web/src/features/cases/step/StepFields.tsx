import type { Dispatch, SetStateAction } from 'react';
import { FieldInput } from '@/form/FieldInput';
import { fieldOf } from '@/form/fields';
import type { Fault } from '@/form/types';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { Choice, TextInput } from '@/ui/fields';
import { evidenceTo, filesTo } from '../requests';
import type { CaseType, Detail, Step } from '../types';
import { EvidenceInput } from './EvidenceInput';
import { type Given, type Lack, objections, toScore } from './given';
import { Pick } from './Pick';
import { pointOf } from './shot';
import { UnitsChoice } from './UnitsChoice';

interface Props {
  of: CaseType;
  detail: Detail;
  step: Step;
  given: Given;
  onGiven: Dispatch<SetStateAction<Given>>;
  /** Shown once somebody tried. */
  lacks: readonly Lack[];
  faults: readonly Fault[];
}

const POINTS = ['5', '4', '3', '2', '1'] as const;

/** Exactly what a step asks for. */
export function StepFields({ of, detail, step, given, onGiven, lacks, faults }: Props) {
  const w = useCasesWords();
  const language = useLanguage();
  const set = (change: Partial<Given>) => onGiven((so) => ({ ...so, ...change }));
  const declined = objections(detail.assignments);
  return (
    <>
      {step.asks.map((key, i) => {
        const field = fieldOf(of, key);
        if (!field) return null;
        return (
          <FieldInput
            key={key}
            autoFocus={i === 0}
            field={field}
            files={{ base: filesTo(detail.line.type), to: evidenceTo(detail.line.type) }}
            required={step.requires.includes(key)}
            value={key in given.values ? given.values[key] : field.personal ? undefined : detail.values[key]}
            named={detail.named[key]}
            masked={field.personal && detail.values[key] ? String(detail.values[key] as string) : undefined}
            fault={
              lacks.includes(`field ${key}`) ? w.step.needed : faults.find((fault) => fault.field === key)?.message
            }
            onChange={(next) => set({ values: { ...given.values, [key]: next ?? null } })}
          />
        );
      })}
      {step.assigns && (
        <UnitsChoice
          many={step.assigns === 'ASSISTING'}
          value={given.units}
          onChange={(units) => set({ units })}
          fault={lacks.includes('units')}
        />
      )}
      {step.decides && declined.length === 0 && <p className="mid">{w.step.noObjection}</p>}
      {step.decides && declined.length > 0 && (
        <>
          <Pick
            label={w.step.objection}
            autoFocus
            value={given.assignment === null ? null : String(given.assignment)}
            onChange={(no) => set({ assignment: Number(no) })}
            error={lacks.includes('decision') && given.assignment === null ? w.step.decisionNeeded : undefined}
            options={declined.map((one) => ({
              value: String(one.no),
              words: pick(one.unit.name, language),
              ...(one.reason ? { hint: one.reason } : {}),
            }))}
          />
          <Pick
            label={w.step.stands}
            value={given.stands === null ? null : given.stands ? 'yes' : 'no'}
            onChange={(word) => set({ stands: word === 'yes' })}
            error={lacks.includes('decision') && given.stands === null ? w.step.decisionNeeded : undefined}
            options={[
              { value: 'yes', words: w.step.standsYes },
              { value: 'no', words: w.step.standsNo },
            ]}
          />
        </>
      )}
      {step.scores &&
        toScore(detail.assignments).map((one) => (
          <Pick
            key={one.no}
            inline
            label={`${w.step.scores} · ${pick(one.unit.name, language)}`}
            value={
              given.scores[one.unit.code] ? (String(given.scores[one.unit.code]) as (typeof POINTS)[number]) : null
            }
            onChange={(points) => set({ scores: { ...given.scores, [one.unit.code]: Number(points) } })}
            error={lacks.includes('scores') && !given.scores[one.unit.code] ? w.step.scoreNeeded : undefined}
            options={POINTS.map((value) => ({ value, words: w.step.points(Number(value)) }))}
          />
        ))}
      {step.prolongs && (
        <div className="extension">
          <TextInput
            autoFocus
            label={w.step.extension}
            inputMode="numeric"
            value={given.amount}
            onChange={(amount) => set({ amount })}
            hint={step.most ? w.step.extensionMost(pick(step.most, language)) : undefined}
            error={lacks.includes('extension') ? w.step.extensionNeeded : undefined}
          />
          {step.most ? (
            <span className="mid">{w.step.units[given.unit]}</span>
          ) : (
            <Choice
              label={w.step.extensionUnit}
              value={given.unit}
              onChange={(unit) => set({ unit })}
              options={Object.entries(w.step.units).map(([value, words]) => ({ value, words }))}
            />
          )}
        </div>
      )}
      {step.evidence.map((rule) => (
        <EvidenceInput
          key={rule.label}
          to={evidenceTo(detail.line.type)}
          rule={rule}
          point={pointOf(of, detail)}
          value={given.evidence}
          onChange={(change) =>
            onGiven((so) => ({ ...so, evidence: typeof change === 'function' ? change(so.evidence) : change }))
          }
          fault={lacks.includes(`evidence ${rule.label}`)}
        />
      ))}
      {step.reason && (
        <TextInput
          long
          autoFocus={step.asks.length === 0 && !step.assigns && !step.decides && !step.prolongs}
          label={w.step.reason}
          value={given.reason}
          onChange={(reason) => set({ reason })}
          error={lacks.includes('reason') ? w.step.reasonNeeded : undefined}
        />
      )}
    </>
  );
}
