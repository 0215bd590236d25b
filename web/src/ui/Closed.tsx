import { Children, type ReactNode } from 'react';

/** Text with small signs after it; the last character takes them along, so that no sign begins a line. */
export function Closed({ text, children }: { text: string; children: ReactNode }) {
  if (Children.count(children) === 0) return text;
  const last = Array.from(text).at(-1) ?? '';
  return (
    <>
      {text.slice(0, text.length - last.length)}
      <span className="nowrap">
        {last}
        {children}
      </span>
    </>
  );
}
