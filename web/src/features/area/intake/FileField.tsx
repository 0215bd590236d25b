import { Button, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components';
import { useAreaWords } from '@/lib/areaWords';
import { Icon } from '@/ui/Icon';

/** Drop a file or choose one; nothing is sent yet. */
export function FileField(p: {
  label: string;
  accepts: string;
  types: string[];
  file: File | null;
  onFile: (file: File) => void;
}) {
  const w = useAreaWords();
  return (
    <DropZone
      className="file-field"
      aria-label={p.label}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const item = event.items.find((i): i is FileDropItem => i.kind === 'file');
        if (item) void item.getFile().then(p.onFile);
      }}
    >
      <Icon name="upload" size="1.4em" />
      <FileTrigger
        acceptedFileTypes={p.types}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) p.onFile(file);
        }}
      >
        <Button className={p.file ? 'btn' : 'btn ink'}>{p.file ? w.file.another : w.file.choose}</Button>
      </FileTrigger>
      <span>{p.file ? <b>{p.file.name}</b> : <span className="hint">{p.accepts}</span>}</span>
    </DropZone>
  );
}
