import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components';
import { useEvidenceWords } from '@/lib/evidenceWords';
import { Icon } from '../Icon';
import { ProblemNotice } from '../ProblemView';
import { Thumbnail } from './Thumbnail';
import { type Document, documentOf, labelWord, sizeWords } from './pieces';
import { useUploads } from './useUploads';
import './evidence.css';

/** As the server takes them; it looks into each, whatever it is called. */
const TYPES = ['image/jpeg', 'image/png', 'image/webp', '.pdf', '.docx', '.xlsx', '.txt', '.csv'];

/** Documents to be given along: files that are sent at once, and papers by their names. */
export function EvidencePicker(p: {
  label: ReactNode;
  hint?: string | undefined;
  value: readonly Document[];
  onChange: (value: Document[]) => void;
  /** Where files are sent; null: only names. */
  to: string | null;
  /** Address below which each file lies under its id. */
  base: string;
  /** What a file may be said to show; absent: nothing is asked. */
  labels?: readonly string[];
  fault?: string | undefined;
}) {
  const w = useEvidenceWords();
  const id = useId();
  // Several files may be taken between two renderings.
  const known = useRef(p.value);
  useEffect(() => {
    known.current = p.value;
  }, [p.value]);
  const change = (value: Document[]) => {
    known.current = value;
    p.onChange(value);
  };
  return (
    <div className="field evidence-picker" role="group" aria-labelledby={`${id}-l`} aria-describedby={`${id}-h`}>
      <span className="lab" id={`${id}-l`}>
        {p.label}
      </span>
      {p.value.length > 0 && (
        <ul role="list" className="evidence-chosen">
          {p.value.map((one) => (
            <li key={one.file ?? one.name}>
              {one.file ? (
                <Thumbnail url={`${p.base}/${one.file}`} name={one.name} picture={one.picture === true} />
              ) : (
                <span className="evidence-thumb evidence-kind">
                  <Icon name="book" size="1.3em" />
                </span>
              )}
              <span className="evidence-chosen-name">
                <span>{one.name}</span>
                <span className="small quiet">
                  {one.file ? one.size !== undefined && sizeWords(one.size) : w.paperTag}
                </span>
              </span>
              {p.labels && (
                <LabelChoice
                  of={one}
                  labels={p.labels}
                  onChange={(label) => change(p.value.map((other) => (other === one ? labelled(one, label) : other)))}
                />
              )}
              <button
                type="button"
                className="btn bare small"
                aria-label={w.remove(one.name)}
                onClick={() => change(p.value.filter((other) => other !== one))}
              >
                <Icon name="close" size="0.85em" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {p.to !== null && <Sender to={p.to} onTaken={(document) => change([...known.current, document])} />}
      <Paper
        fault={p.fault !== undefined}
        describedBy={p.fault ? `${id}-f` : undefined}
        onAdd={(name) => {
          if (!p.value.some((one) => one.name === name && !one.file)) change([...p.value, { name }]);
        }}
      />
      <span className="hint" id={`${id}-h`}>
        {p.hint}
      </span>
      {p.fault && (
        <span className="err" id={`${id}-f`}>
          {p.fault}
        </span>
      )}
    </div>
  );
}

function labelled(document: Document, label: string): Document {
  const next = { ...document };
  delete next.label;
  return label === '' ? next : { ...next, label };
}

function LabelChoice(p: { of: Document; labels: readonly string[]; onChange: (label: string) => void }) {
  const w = useEvidenceWords();
  return (
    <select
      className="input evidence-label"
      aria-label={w.label(p.of.name)}
      value={p.of.label ?? ''}
      onChange={(event) => p.onChange(event.target.value)}
    >
      <option value="">{w.noLabel}</option>
      {p.labels.map((label) => (
        <option key={label} value={label}>
          {labelWord(label, w)}
        </option>
      ))}
    </select>
  );
}

function Sender({ to, onTaken }: { to: string; onTaken: (document: Document) => void }) {
  const w = useEvidenceWords();
  const { uploads, send, again, drop } = useUploads(to, (sent) => onTaken(documentOf(sent)));
  const chosen = (files: FileList | null) => files && send([...files]);
  return (
    <>
      <DropZone
        className="drop is-small evidence-drop"
        aria-label={w.choose}
        getDropOperation={() => 'copy'}
        onDrop={(event) => {
          const items = event.items.filter((one): one is FileDropItem => one.kind === 'file');
          void Promise.all(items.map((one) => one.getFile())).then(send);
        }}
      >
        <Icon name="upload" size="1.3em" />
        <span className="evidence-drop-word">{w.drop}</span>
        <FileTrigger allowsMultiple acceptedFileTypes={TYPES} onSelect={chosen}>
          <Button className="btn small">{w.choose}</Button>
        </FileTrigger>
        <FileTrigger acceptedFileTypes={['image/*']} defaultCamera="environment" onSelect={chosen}>
          <Button className="btn small evidence-camera">{w.camera}</Button>
        </FileTrigger>
        <span className="hint drop-columns">{w.accepts}</span>
      </DropZone>
      <div role="status" className="evidence-uploads">
        {uploads.map((one) =>
          one.refusal === null ? (
            <span className="small mid" key={one.key}>
              {one.share < 1 ? w.sending(one.file.name, `${Math.floor(one.share * 100)}%`) : w.checking(one.file.name)}
              <progress className="evidence-progress" value={one.share} aria-hidden="true" />
            </span>
          ) : (
            <ProblemNotice key={one.key} error={one.refusal}>
              <span className="row wrap">
                <span className="small">{w.failed(one.file.name)}</span>
                <button type="button" className="btn small" onClick={() => again(one)}>
                  {w.again}
                </button>
                <button type="button" className="btn bare small" onClick={() => drop(one.key)}>
                  {w.dismiss}
                </button>
              </span>
            </ProblemNotice>
          ),
        )}
      </div>
    </>
  );
}

/** A paper that lies elsewhere. What is typed and not yet added counts when the field is left. */
function Paper(p: { fault: boolean; describedBy: string | undefined; onAdd: (name: string) => void }) {
  const w = useEvidenceWords();
  const [text, setText] = useState('');
  const add = () => {
    const name = text.trim();
    if (name === '') return;
    setText('');
    p.onAdd(name);
  };
  return (
    <div className="row evidence-paper">
      <input
        className="input"
        aria-label={w.paper}
        value={text}
        placeholder={w.paperHint}
        maxLength={200}
        aria-invalid={p.fault}
        aria-describedby={p.describedBy}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" className="btn small" onClick={add}>
        {w.paperAdd}
      </button>
    </div>
  );
}
