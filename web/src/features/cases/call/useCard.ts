import { useRef, useState } from 'react';
import type { Values } from '@/form/types';
import type { Csrf } from '@/lib/api';
import { open, take } from '../requests';
import type { CaseType, Detail } from '../types';
import type { Outcome } from './Done';

/** A step that comes right after the case is opened. */
export interface Next {
  step: string;
  fields: Values;
  how: Exclude<Outcome['how'], 'saved'>;
}

/** What a card holds, and its one way out; however often it is sent, it opens one case and takes the step after it once. */
export function useCard(of: CaseType) {
  const [key] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState<Values>(() => ({ ...of.card?.starts }));
  const began = useRef<number | null>(null);
  const set = (given: Values) => {
    began.current ??= Date.now();
    setValues((so) => ({ ...so, ...given }));
  };
  const send = async (csrf: Csrf, given: Values, next: Next | null): Promise<Outcome> => {
    const opened: Detail = await open(csrf, of.key, key, given, 'hotline');
    const done = (refusal: unknown): Outcome => ({
      number: opened.line.number,
      seconds: Math.round((Date.now() - (began.current ?? Date.now())) / 1000),
      how: next?.how ?? 'saved',
      refusal,
    });
    if (next === null) return done(null);
    try {
      await take(
        csrf,
        of.key,
        opened.line.number,
        { version: opened.line.version, step: next.step, fields: next.fields },
        `${key}/${next.step}`,
      );
      return done(null);
    } catch (refusal) {
      return done(refusal);
    }
  };
  return { values, set, send };
}

/** What stands on the card, and over it what goes along; what is empty does not count. */
export function withGiven(values: Values, more: Values): Values {
  return Object.fromEntries(
    Object.entries({ ...values, ...more }).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}
