import type { Field } from '@/form/types';
import type { Definition } from '../types';

/**
 * A list's condition is one expression. Its parts joined by && are shown as chips: those a chip could have written are
 * taken apart again, any other stays an expression that can only be removed.
 */
export type Operator = 'has' | 'is' | 'in' | 'least' | 'most' | 'from' | 'to' | 'yes' | 'no' | 'known' | 'missing';

export interface Condition {
  field: string;
  operator: Operator;
  /** As the expression holds them: a share as a fraction, a code as its key. */
  values: string[];
}

export type Part = { text: string } & ({ condition: Condition } | { condition: null });

export const STAGE = 'stage';

const quoted = (text: string) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

/** What can be asked of a field. */
export function operatorsOf(field: Field | typeof STAGE): Operator[] {
  if (field === STAGE) return ['in'];
  switch (field.kind) {
    case 'TEXT':
    case 'LONGTEXT':
    case 'WEB':
      return ['has', 'is', 'missing', 'known'];
    case 'USCC':
      return ['is', 'has', 'missing', 'known'];
    case 'CODE':
      return ['in', 'missing', 'known'];
    case 'CODES':
      return ['in'];
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY':
    case 'SHARE':
      return ['least', 'most', 'is', 'missing', 'known'];
    case 'DATE':
      return ['from', 'to', 'missing', 'known'];
    case 'BOOLEAN':
      return ['yes', 'no', 'missing'];
    case 'POINT':
    case 'SHAPE':
      return ['yes', 'no'];
    case 'AREA':
    case 'UNIT':
    case 'RECORD':
    case 'INSTANT':
      return ['missing', 'known'];
    default:
      return [];
  }
}

/** Fields that a list can be asked by. What is personal cannot be: the answer would tell what the mask hides. */
export const askable = (of: Definition): Field[] =>
  of.fields.filter((field) => field.personal === null && operatorsOf(field).length > 0);

export function expression({ field, operator, values }: Condition, kind: Field['kind'] | typeof STAGE): string {
  const [first = ''] = values;
  const literal = kind === 'DATE' ? `date(${quoted(first)})` : NUMBERS.has(kind) ? first : quoted(first);
  switch (operator) {
    case 'has':
      return `${field}.contains(${literal})`;
    case 'is':
      return `${field} == ${literal}`;
    case 'in':
      if (kind === 'CODES') {
        const each = values.map((value) => `${quoted(value)} in ${field}`);
        return each.length === 1 ? (each[0] ?? '') : `(${each.join(' || ')})`;
      }
      return `${field} in [${values.map(quoted).join(', ')}]`;
    case 'least':
    case 'from':
      return `${field} >= ${literal}`;
    case 'most':
    case 'to':
      return `${field} <= ${literal}`;
    case 'yes':
      return field;
    case 'no':
      return `!${field}`;
    case 'known':
    case 'missing':
      return `${operator}(${field})`;
  }
}

const NUMBERS: ReadonlySet<string> = new Set(['INTEGER', 'DECIMAL', 'MONEY', 'SHARE']);

const joined = (parts: string[]): string | undefined => (parts.length > 0 ? parts.join(' && ') : undefined);

export const and = (where: string | undefined, part: string): string =>
  joined([...splitAnd(where ?? ''), ...splitAnd(part)]) ?? part;

export const without = (where: string | undefined, part: string): string | undefined =>
  joined(splitAnd(where ?? '').filter((one) => one !== part));

/** The parts of an expression that are joined by && outside all brackets and quotes; one part where || would bind them. */
export function splitAnd(where: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < where.length; i++) {
    const c = where[i] as string;
    if (quote) {
      if (c === '\\') i++;
      else if (c === quote) quote = '';
    } else if (c === "'" || c === '"') quote = c;
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (depth === 0 && (where.startsWith('||', i) || c === '?')) return [`(${where.trim()})`];
    else if (depth === 0 && where.startsWith('&&', i)) {
      parts.push(where.slice(start, i).trim());
      start = ++i + 1;
    }
  }
  parts.push(where.slice(start).trim());
  return parts.filter((part) => part !== '');
}

/** The parts of a condition as chips. */
export function partsOf(where: string | undefined, of: Definition): Part[] {
  return splitAnd(where ?? '').map((text) => ({ text, condition: read(text, of) }));
}

const TEXT = String.raw`'((?:[^'\\]|\\.)*)'`;
const FORMS: [RegExp, Operator[]][] = [
  [new RegExp(String.raw`^(\w+)\.contains\(${TEXT}\)$`), ['has']],
  [new RegExp(String.raw`^(\w+) == ${TEXT}$`), ['is']],
  [/^(\w+) == (-?[\d.]+)$/, ['is']],
  [new RegExp(String.raw`^(\w+) >= date\(${TEXT}\)$`), ['from']],
  [new RegExp(String.raw`^(\w+) <= date\(${TEXT}\)$`), ['to']],
  [/^(\w+) >= (-?[\d.]+)$/, ['least']],
  [/^(\w+) <= (-?[\d.]+)$/, ['most']],
  [/^missing\((\w+)\)$/, ['missing']],
  [/^known\((\w+)\)$/, ['known']],
  [/^!(\w+)$/, ['no']],
  [/^(\w+)$/, ['yes']],
];
const bare = (text: string) => text.replace(/\\(.)/g, '$1');

function read(text: string, of: Definition): Condition | null {
  const list = /^(\w+) in \[([^\]]*)\]$/.exec(text);
  const candidates: Condition[] = [];
  if (list) {
    const values = [...(list[2] ?? '').matchAll(new RegExp(TEXT, 'g'))].map((found) => bare(found[1] ?? ''));
    candidates.push({ field: list[1] ?? '', operator: 'in', values });
  }
  const inside = text.replace(/^\((.*)\)$/, '$1').split(' || ');
  const members = inside.map((one) => new RegExp(String.raw`^${TEXT} in (\w+)$`).exec(one));
  const [member] = members;
  if (member)
    candidates.push({ field: member[2] ?? '', operator: 'in', values: members.map((one) => bare(one?.[1] ?? '')) });
  for (const [form, [operator]] of FORMS) {
    const found = form.exec(text);
    if (found && operator)
      candidates.push({ field: found[1] ?? '', operator, values: found[2] === undefined ? [] : [bare(found[2])] });
  }
  // Only what writes itself again in the same letters is surely what it means.
  return (
    candidates.find((one) => {
      const kind = one.field === STAGE ? STAGE : of.fields.find((field) => field.key === one.field)?.kind;
      return kind !== undefined && expression(one, kind) === text;
    }) ?? null
  );
}
