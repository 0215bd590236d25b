import { pick } from '@/lib/api';
import type { FigureMessages } from '@/lib/messages/figures.zh';
import type { Language } from '@/lib/preferences';
import { areaField } from '../definition';
import type { Field } from '@/form/types';
import type { Definition } from '../types';

const KINDS: ReadonlySet<string> = new Set(['CODE', 'RECORD', 'BOOLEAN']);

/** What a funnel may be told apart by: what lists are chosen by, then where and when. */
export function dimensions(of: Definition, f: FigureMessages, language: Language): { key: string; title: string }[] {
  const fields = of.fields.filter((field) => !field.derived && !field.personal && isGroup(field));
  return [
    ...fields.map((field) => ({ key: field.key, title: pick(field.title, language) })),
    ...(areaField(of) ? [{ key: '@street', title: f.byStreet }] : []),
    ...(of.fields.some((field) => field.kind === 'UNIT' && !field.derived) ? [{ key: '@unit', title: f.byUnit }] : []),
    { key: '@year', title: f.byYear },
  ];
}

const isGroup = (field: Field): boolean => KINDS.has(field.kind) || (field.kind === 'INTEGER' && field.filter);
