import { useEffect, useState } from 'react';
import { useMessages } from '@/lib/i18n';
import type { Section } from '@/lib/types';

/** The contents beside the book; the section being read is marked. Folds away on narrow screens. */
export function Contents({ sections }: { sections: Section[] }) {
  const m = useMessages();
  const here = useSectionInView(sections);
  const top = Math.min(...sections.map((s) => s.level));
  const chapter = sections.slice(0, sections.findIndex((s) => s.id === here) + 1).findLast((s) => s.level === top)?.id;
  if (sections.length === 0) return null;
  let current: string | undefined;
  const list = (
    <ol>
      {sections.map((s) => {
        if (s.level === top) current = s.id;
        // Second-level headings show only inside the chapter being read; deeper ones not at all.
        if (s.level > top + 1 || (s.level === top + 1 && current !== chapter)) return null;
        return (
          <li key={s.id} className={s.level === top ? 'toc-1' : 'toc-2'}>
            <a className="plain" href={`#${s.id}`} aria-current={s.id === here ? 'location' : undefined}>
              <span className="nowrap">{s.number}</span> <span>{s.title}</span>
            </a>
          </li>
        );
      })}
    </ol>
  );
  return (
    <nav className="toc no-print" aria-label={m.book.contents}>
      <details className="toc-fold">
        <summary>{m.book.openContents}</summary>
        {list}
      </details>
      <div className="toc-open">
        <h2>{m.book.contents}</h2>
        {list}
      </div>
    </nav>
  );
}

/** The last section whose heading has passed the top fifth of the window. */
function useSectionInView(sections: Section[]): string | undefined {
  const [here, setHere] = useState<string>();
  useEffect(() => {
    let waiting = 0;
    const look = () => {
      waiting = 0;
      let last: string | undefined;
      for (const { id } of sections) {
        const heading = document.getElementById(id);
        if (!heading) continue;
        if (heading.getBoundingClientRect().top > window.innerHeight / 5) break;
        last = id;
      }
      setHere(last ?? sections[0]?.id);
    };
    const soon = () => {
      waiting ||= requestAnimationFrame(look);
    };
    soon();
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(waiting);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [sections]);
  return here;
}
