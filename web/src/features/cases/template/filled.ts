import { fieldOf } from '@/form/fields';
import { written } from '@/form/write';
import { registerZh } from '@/lib/messages/register.zh';
import { day, moment } from '@/lib/when';
import type { CaseType, Detail } from '../types';

/** What a case has not, for a hand to fill in. */
export const BLANK = '（　　）';

const PLACE = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/**
 * A template's text with its places filled from a case, as the one who looks sees it: what is masked stays masked. Texts are
 * written in Chinese, and so is what fills them.
 */
export function filled(says: string, of: CaseType, detail: Detail, now: Date): string {
  return says.replace(PLACE, (_, name: string) => place(name, of, detail, now) ?? BLANK);
}

function place(name: string, of: CaseType, { line, values, named }: Detail, now: Date): string | null {
  switch (name) {
    case 'number':
      return line.number;
    case 'title':
      return line.title;
    case 'state':
      return line.stateTitle.zh;
    case 'matter':
      return line.matter?.zh ?? null;
    case 'area':
      return line.area?.name.zh ?? null;
    case 'lead':
      return line.lead?.name.zh ?? null;
    case 'openedAt':
      return moment(line.openedAt, 'zh');
    case 'dueAt':
      return line.dueAt === null ? null : moment(line.dueAt, 'zh');
    case 'today':
      return day(now.toISOString(), 'zh');
    default: {
      const field = fieldOf(of, name);
      return field ? written(field, values[name], { w: registerZh, language: 'zh' }, named[name]?.zh) : null;
    }
  }
}
