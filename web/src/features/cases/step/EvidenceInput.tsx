import { FileTrigger, Button } from 'react-aria-components';
import { useCasesWords } from '@/lib/casesWords';
import { Icon } from '@/ui/Icon';
import type { Evidence } from '../types';

/** The documents of one label, by the names of their files. */
export function EvidenceInput(p: {
  label: string;
  value: readonly Evidence[];
  onChange: (value: Evidence[]) => void;
  fault: boolean;
}) {
  const w = useCasesWords();
  const name = w.step.evidence[p.label] ?? p.label;
  const own = p.value.filter((one) => one.label === p.label);
  return (
    <div className="field evidence" role="group" aria-label={name}>
      <span className="lab">{name}</span>
      {own.length > 0 && (
        <ul role="list">
          {own.map((one) => (
            <li key={one.name} className="chip">
              <span>{one.name}</span>
              <button
                type="button"
                aria-label={w.step.remove(one.name)}
                onClick={() => p.onChange(p.value.filter((other) => other !== one))}
              >
                <Icon name="close" size="0.75em" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <FileTrigger
        allowsMultiple
        onSelect={(files) => {
          const known = new Set(own.map((one) => one.name));
          const added = [...(files ?? [])].map((file) => file.name).filter((file) => !known.has(file));
          p.onChange([...p.value, ...[...new Set(added)].map((file) => ({ label: p.label, name: file }))]);
        }}
      >
        <Button className="btn">
          <Icon name="upload" size="1em" />
          {w.step.choose}
          <span className="vh"> {name}</span>
        </Button>
      </FileTrigger>
      {p.fault ? (
        <span className="err">{w.step.fileNeeded(name)}</span>
      ) : (
        <span className="hint">{w.step.nameOnly}</span>
      )}
    </div>
  );
}
