import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Problem } from '@/lib/api';
import { usePackWords } from '@/lib/packWords';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { file } from './requests';
import type { Finding } from './types';
import type { DraftOf } from './useDraft';

/** One file as text, its lines numbered, those with a finding marked. `line` is where to put the cursor. */
export function FileEditor(p: {
  edition: number;
  path: string;
  mayEdit: boolean;
  draft: DraftOf;
  findings: readonly Finding[];
  line: { at: number; asked: number } | null;
}) {
  const w = usePackWords();
  const { data, error } = useQuery({ ...file(p.path, p.edition), retry: false, staleTime: Infinity });
  const isNew = error instanceof Problem && error.code === 'pack-file-not-found';
  const kept = p.draft.draft?.files[p.path];
  const before = data ? data.text : isNew ? null : undefined;
  if (error && !isNew) return <ProblemNotice error={error} />;
  if (before === undefined) return <Skeleton />;
  const text = kept === undefined ? (before ?? '') : (kept ?? '');
  return (
    <section className="pack-editor" aria-label={p.path}>
      <div className="row wrap pack-editor-head">
        <h2 className="h s mono">{p.path}</h2>
        {kept !== undefined && (
          <button type="button" className="btn bare small" onClick={() => p.draft.undo(p.path)}>
            {w.undo}
          </button>
        )}
        {p.mayEdit && before !== null && kept !== null && (
          <button
            type="button"
            className="btn bare small"
            onClick={() => p.draft.edit(p.edition, p.path, null, before)}
          >
            {w.remove}
          </button>
        )}
      </div>
      {kept === null ? (
        <p className="notice">{w.removed}</p>
      ) : (
        <Lines
          key={p.path}
          label={w.text(p.path)}
          text={text}
          readOnly={!p.mayEdit}
          marked={new Map(p.findings.filter((one) => one.file === p.path).map((one) => [one.line ?? 1, one.severity]))}
          line={p.line}
          onChange={(next) => p.draft.edit(p.edition, p.path, next, before)}
        />
      )}
    </section>
  );
}

function Lines(p: {
  label: string;
  text: string;
  readOnly: boolean;
  marked: ReadonlyMap<number, Finding['severity']>;
  line: { at: number; asked: number } | null;
  onChange: (text: string) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const lines = p.text.split('\n');
  const asked = p.line;
  useEffect(() => {
    const box = area.current;
    if (!box || !asked) return;
    const before = box.value.split('\n').slice(0, asked.at - 1);
    const start = before.reduce((sum, one) => sum + one.length + 1, 0);
    const end = start + (box.value.split('\n')[asked.at - 1] ?? '').length;
    box.focus();
    box.setSelectionRange(start, end);
    const height = parseFloat(getComputedStyle(box).lineHeight) || 20;
    box.scrollTop = Math.max(0, (asked.at - 5) * height);
  }, [asked]);
  const follow = () => {
    if (area.current && numbers.current) numbers.current.scrollTop = area.current.scrollTop;
  };
  useLayoutEffect(follow);
  return (
    <div className="pack-lines">
      <div className="pack-numbers" ref={numbers} aria-hidden="true">
        {lines.map((_, i) => (
          // lines have no other name than their number
          <span key={i} className={p.marked.get(i + 1)}>
            {i + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={area}
        className="pack-text"
        aria-label={p.label}
        value={p.text}
        readOnly={p.readOnly}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        onChange={(event) => p.onChange(event.target.value)}
        onScroll={follow}
      />
    </div>
  );
}
