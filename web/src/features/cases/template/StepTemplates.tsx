import { useQuery } from '@tanstack/react-query';
import type { Dispatch, SetStateAction } from 'react';
import type { CaseType, Detail, Step } from '../types';
import type { Given } from '../step/given';
import { filled } from './filled';
import { TemplateBar } from './TemplateBar';
import { templates } from './requests';

/** Texts for what a step asks: its reason, or a text of the form. */
export function StepTemplates(p: {
  of: CaseType;
  detail: Detail;
  step: Step;
  given: Given;
  onGiven: Dispatch<SetStateAction<Given>>;
}) {
  const { of, detail, step, given } = p;
  const { data } = useQuery(templates(of.key));
  const texts = (data?.texts ?? []).filter(
    (one) => one.steps.includes(step.key) && (one.field === null ? step.reason : step.asks.includes(one.field)),
  );
  const written = saved(of, step, given);
  return (
    <TemplateBar
      type={of.key}
      all={texts}
      onChoose={(one) => {
        const text = filled(one.says, of, detail, new Date());
        const { field } = one;
        p.onGiven((so) =>
          field === null ? { ...so, reason: text } : { ...so, values: { ...so.values, [field]: text } },
        );
      }}
      saving={written && ((title) => ({ title, step: step.key, ...written }))}
    />
  );
}

const TEXTS: ReadonlySet<string> = new Set(['TEXT', 'LONGTEXT']);

/** What was written that could be kept: the reason, else the first text. */
function saved(of: CaseType, step: Step, given: Given): { field: string | null; says: string } | null {
  if (step.reason && given.reason.trim().length > 1) return { field: null, says: given.reason.trim() };
  for (const field of of.fields) {
    const value = given.values[field.key];
    if (step.asks.includes(field.key) && TEXTS.has(field.kind) && !field.personal && typeof value === 'string')
      if (value.trim().length > 1) return { field: field.key, says: value.trim() };
  }
  return null;
}
