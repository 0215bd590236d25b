import { useEffect, useState } from 'react';
import { useMessages, useNamed } from '@/lib/i18n';
import type { Section } from '@/lib/types';

/** The contents beside the book; the section being read is marked. Folds away on narrow screens. */
export function Contents({ sections }: { sections: Section[] }) {
  const m = useMessages();
  const named = useNamed();
  const here = useSectionInView(sections);
  if (sections.length === 0) return null;
  const list = (
    <ol>
      {unfolded(sections, here).map((s) => (
        <li key={s.id} className={s.deep ? 'toc-2' : 'toc-1'}>
          <a className="plain" href={`#${s.id}`} aria-current={s.id === here ? 'location' : undefined}>
            <span className="nowrap">{s.number}</span> <span>{named.title(s)}</span>
          </a>
        </li>
      ))}
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

/** All chapters, and the sections right below the chapter being read; deeper ones not at all. */
function unfolded(sections: Section[], here: string | undefined): (Section & { deep: boolean })[] {
  const top = Math.min(...sections.map((s) => s.level));
  const reading = sections.slice(0, sections.findIndex((s) => s.id === here) + 1).findLast((s) => s.level === top)?.id;
  const rows: (Section & { deep: boolean })[] = [];
  let chapter: string | undefined;
  for (const s of sections) {
    if (s.level === top) chapter = s.id;
    if (s.level === top || (s.level === top + 1 && chapter === reading)) rows.push({ ...s, deep: s.level > top });
  }
  return rows;
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
