import { type ReactNode, useId } from 'react';

/** A titled part of a page; what can be done stands beside the title. */
export function Panel({ title, side, children }: { title: string; side?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 className="h s" id={id}>
          {title}
        </h2>
        {side}
      </div>
      {children}
    </section>
  );
}
