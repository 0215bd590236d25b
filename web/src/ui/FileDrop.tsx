import type { ReactNode } from 'react';
import { Button, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components';
import { Icon } from './Icon';
import './intake.css';

/** Drop a table or choose one. */
export function FileDrop(p: {
  label: string;
  /** Whether another was given before: it then stands back. */
  again: boolean;
  words: { drop: string; choose: string; another: string; accepts: string };
  /** Endings it takes; tables where it is not given. */
  types?: readonly string[];
  onFile: (file: File) => void;
  children?: ReactNode;
}) {
  return (
    <DropZone
      className={p.again ? 'drop is-small' : 'drop'}
      aria-label={p.label}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const item = event.items.find((one): one is FileDropItem => one.kind === 'file');
        if (item) void item.getFile().then(p.onFile);
      }}
    >
      <Icon name="upload" size="1.5em" />
      <span>{p.words.drop}</span>
      <FileTrigger
        acceptedFileTypes={p.types ?? ['.xlsx', '.csv']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) p.onFile(file);
        }}
      >
        <Button className={p.again ? 'btn' : 'btn ink'}>{p.again ? p.words.another : p.words.choose}</Button>
      </FileTrigger>
      <span className="hint">{p.words.accepts}</span>
      {p.children}
    </DropZone>
  );
}
