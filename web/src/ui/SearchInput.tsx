import { Icon } from './Icon';

interface Props {
  /** What it looks through, for who does not see it. */
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}

/** A line of words that a list is looked through by as one types. */
export function SearchInput({ label, hint, value, onChange }: Props) {
  return (
    <label className="search-box">
      <Icon name="search" />
      <span className="vh">{label}</span>
      <input type="search" value={value} onChange={(event) => onChange(event.target.value)} placeholder={hint} />
    </label>
  );
}
