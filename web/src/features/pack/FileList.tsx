import { useId, useState } from 'react';
import { usePackWords } from '@/lib/packWords';
import { TextInput } from '@/ui/fields';
import type { Draft } from './draft';
import type { Desk, FileLine } from './types';

const PATH = /^[a-z][a-z0-9-]{1,38}\/([A-Za-z0-9][\w.-]*\/)?[A-Za-z0-9][\w.-]*$/;

/** All files, those of a pack together; the packs that hold the open file or a changed one stand open. */
export function FileList(p: {
  desk: Desk;
  draft: Draft | null;
  open: string | undefined;
  onOpen: (path: string) => void;
  onNew: (path: string) => void;
}) {
  const w = usePackWords();
  const lines = linesOf(p.desk.files, p.draft);
  return (
    <nav className="pack-files" aria-label={w.files}>
      {folders(lines).map(([pack, files]) =>
        pack === files[0]?.path ? (
          <FileButton key={pack} file={files[0]} name={pack} of={p} alone />
        ) : (
          <details
            key={pack}
            className="pack-folder"
            open={files.some((file) => file.path === p.open || change(p.draft, file) !== null)}
          >
            <summary>
              <b>{pack}</b> <span className="small quiet">{files.length}</span>
            </summary>
            <ul role="list">
              {files.map((file) => (
                <li key={file.path}>
                  <FileButton file={file} name={file.path.slice(pack.length + 1)} of={p} />
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
      <NewFile taken={lines.map((line) => line.path)} onNew={p.onNew} />
    </nav>
  );
}

function FileButton(p: {
  file: FileLine;
  name: string;
  of: { open: string | undefined; draft: Draft | null; onOpen: (path: string) => void };
  alone?: boolean;
}) {
  return (
    <button
      type="button"
      className={p.alone ? 'pack-file alone' : 'pack-file'}
      aria-current={p.file.path === p.of.open ? 'true' : undefined}
      onClick={() => p.of.onOpen(p.file.path)}
    >
      <span className="mono">{p.name}</span>
      <Mark file={p.file} draft={p.of.draft} />
    </button>
  );
}

function Mark({ file, draft }: { file: FileLine; draft: Draft | null }) {
  const w = usePackWords();
  const changed = change(draft, file);
  if (changed) return <span className="tag water">{w[changed]}</span>;
  return w.state[file.state] ? <span className="tag line">{w.state[file.state]}</span> : null;
}

function NewFile({ taken, onNew }: { taken: readonly string[]; onNew: (path: string) => void }) {
  const w = usePackWords();
  const id = useId();
  const [path, setPath] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  if (path === null)
    return (
      <button type="button" className="btn bare small" onClick={() => setPath('')}>
        {w.newFile}
      </button>
    );
  const error = taken.includes(path) ? w.newTaken : PATH.test(path) ? undefined : w.newBad;
  return (
    <form
      id={id}
      className="new-file"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (error !== undefined) return;
        onNew(path);
        setPath(null);
        setTried(false);
      }}
    >
      <TextInput
        label={w.newPath}
        value={path}
        onChange={setPath}
        hint={w.newHint}
        error={tried ? error : undefined}
        autoFocus
      />
      <div className="row wrap">
        <button type="submit" className="btn small ink">
          {w.open}
        </button>
        <button type="button" className="btn small" onClick={() => setPath(null)}>
          {w.cancel}
        </button>
      </div>
    </form>
  );
}

/** What the draft does to a file; null: nothing. */
function change(draft: Draft | null, file: FileLine): 'edited' | 'removed' | 'added' | null {
  const text = draft?.files[file.path];
  if (text === undefined) return null;
  return text === null ? 'removed' : file.bytes < 0 ? 'added' : 'edited';
}

/** Those of the edition, and those that the draft adds. */
function linesOf(files: readonly FileLine[], draft: Draft | null): FileLine[] {
  const known = new Set(files.map((file) => file.path));
  const added = Object.keys(draft?.files ?? {})
    .filter((path) => !known.has(path))
    .map((path): FileLine => ({ path, bytes: -1, state: 'OWN' }));
  return [...files, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function folders(files: readonly FileLine[]): [string, FileLine[]][] {
  const packs = new Map<string, FileLine[]>();
  for (const file of files) {
    const pack = file.path.split('/')[0] ?? file.path;
    packs.set(pack, [...(packs.get(pack) ?? []), file]);
  }
  // the district's own file first
  return [...packs].sort(([a], [b]) => Number(b === 'district.yaml') - Number(a === 'district.yaml'));
}
