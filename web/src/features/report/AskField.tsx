interface Props {
  id: string;
  label: string;
  /** More than one: what is told at length. */
  lines?: number;
  most: number;
  complete?: 'name' | 'tel';
  value: string;
  err: string | null;
  onChange: (value: string) => void;
}

/** A line or some lines of text, with what is wrong about it below. */
export function AskField({ id, label, lines, most, complete, value, err, onChange }: Props) {
  const field = `ask-${id}`;
  const shared = {
    id: field,
    className: 'input',
    maxLength: most,
    value,
    'aria-invalid': err !== null,
    'aria-describedby': err === null ? undefined : `${field}-err`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="field">
      <label className="lab" htmlFor={field}>
        {label}
      </label>
      {lines ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input
          {...shared}
          type={complete === 'tel' ? 'tel' : 'text'}
          inputMode={complete === 'tel' ? 'tel' : 'text'}
          autoComplete={complete}
        />
      )}
      {err !== null && (
        <span className="err" id={`${field}-err`}>
          {err}
        </span>
      )}
    </div>
  );
}
