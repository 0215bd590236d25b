import { type ReactNode, useState } from 'react';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { TextInput } from '@/ui/fields';
import { grouped, readNumber, shifted } from './numbers';
import type { Kind } from './types';
import { money } from './write';

/**
 * A figure. Grouped by thousands while nobody types in it; yuan are said again in 万 below, for nobody counts zeros; a share
 * is typed in per cent. What is no number stays as typed, for the server to refuse at its field.
 */
export function NumberInput(p: {
  label: ReactNode;
  kind: Kind;
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur?: (() => void) | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const w = useRegisterWords();
  const language = useLanguage();
  const [typing, setTyping] = useState<string | null>(null);
  const share = p.kind === 'SHARE';
  const raw = p.value === undefined || p.value === null ? '' : String(p.value as string | number);
  const plain = readNumber(raw);
  const shown = plain === null ? raw : p.kind === 'INTEGER' ? plain : grouped(share ? shifted(plain, 2) : plain);
  const large = p.kind === 'MONEY' && plain !== null && Math.abs(Number(plain)) >= 10_000;
  const said = large ? w.wanOf(money(plain, { w, language }, 4)) : undefined;
  return (
    <TextInput
      label={p.label}
      value={typing ?? shown}
      inputMode="decimal"
      autoFocus={p.autoFocus ?? false}
      hint={[said, p.hint].filter(Boolean).join(' ') || undefined}
      error={p.error ?? (raw !== '' && plain === null ? w.filter.number : undefined)}
      onBlur={() => {
        setTyping(null);
        p.onBlur?.();
      }}
      onChange={(text) => {
        setTyping(text);
        const number = readNumber(text);
        p.onChange(text.trim() === '' ? undefined : number === null ? text : share ? shifted(number, -2) : number);
      }}
    />
  );
}
