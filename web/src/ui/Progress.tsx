import { Label, ProgressBar } from 'react-aria-components';
import './fields.css';

/** A deck being laid. `share` 0..1; null while there is nothing to count. */
export function Progress({ label, share }: { label: string; share: number | null }) {
  return (
    <ProgressBar className="field" isIndeterminate={share === null} value={(share ?? 0) * 100}>
      <Label>{label}</Label>
      <div className="bar-track">
        <div
          className={share === null ? 'bar-fill is-busy' : 'bar-fill'}
          style={{ width: share === null ? '100%' : `${share * 100}%` }}
        />
      </div>
    </ProgressBar>
  );
}
