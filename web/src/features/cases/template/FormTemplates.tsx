import { useQuery } from '@tanstack/react-query';
import type { Values } from '@/form/types';
import { TemplateBar } from './TemplateBar';
import { type FormTemplate, templates } from './requests';

/** Whole cases to begin with. What was filled in by hand already stays where a template says nothing. */
export function FormTemplates(p: { type: string; values: Values; onFill: (values: Values) => void }) {
  const { data } = useQuery(templates(p.type));
  const given = Object.values(p.values).some((value) => value !== null && value !== undefined && value !== '');
  return (
    <TemplateBar<FormTemplate>
      type={p.type}
      all={data?.forms ?? []}
      onChoose={(one) => p.onFill(one.values)}
      saving={given ? (title) => ({ title, values: p.values }) : null}
    />
  );
}
