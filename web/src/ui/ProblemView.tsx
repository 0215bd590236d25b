import type { ReactNode } from 'react';
import { Problem, UNREACHABLE } from '@/lib/api';
import { useLanguage, useMessages } from '@/lib/i18n';
import { EmptyBridge } from './Icon';

/** What a refusal says to a person: title and detail in their language, the place, the code. */
export function useProblemWords(error: unknown): { title: string; detail: string; code: string; place: string | null } {
  const m = useMessages();
  const language = useLanguage();
  if (!(error instanceof Problem))
    return { title: m.problem.title, detail: m.problem.body, code: 'fault', place: null };
  if (error.code === UNREACHABLE)
    return { title: m.problem.unreachableTitle, detail: m.problem.unreachableBody, code: error.code, place: null };
  const words = error[language];
  const { line, offset } = error.at ?? {};
  const place = line ? m.problem.line(line) : offset !== null && offset !== undefined ? m.problem.offset(offset) : null;
  return {
    title: words.title || (error.status === 404 ? m.problem.notFoundTitle : m.problem.title),
    detail: words.detail ?? (error.status === 404 ? m.problem.notFoundBody : words.title ? '' : m.problem.body),
    code: error.code,
    place,
  };
}

/** A whole page in place of the one that failed. */
export function ProblemView({ error, retry, children }: { error: unknown; retry?: () => void; children?: ReactNode }) {
  const m = useMessages();
  const words = useProblemWords(error);
  return (
    <div className="empty" role="alert">
      <EmptyBridge />
      <h1 className="h">{words.title}</h1>
      <p>{words.detail}</p>
      <p className="small quiet">{m.problem.code(words.code)}</p>
      <p className="row wrap problem-ways">
        {retry && (
          <button type="button" className="btn" onClick={retry}>
            {m.problem.retry}
          </button>
        )}
        {children}
      </p>
    </div>
  );
}

/** A refusal inside a page or a dialog. */
export function ProblemNotice({ error, children }: { error: unknown; children?: ReactNode }) {
  const m = useMessages();
  const words = useProblemWords(error);
  return (
    <div className="notice red" role="alert">
      <span>
        <b>{words.title}</b>
        {words.place && ` · ${words.place}`}
        {words.detail && <span className="mid"> {words.detail}</span>}{' '}
        <span className="small quiet nowrap">{m.problem.code(words.code)}</span>
      </span>
      {children}
    </div>
  );
}
