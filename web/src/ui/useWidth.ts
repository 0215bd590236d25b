import { type RefObject, useEffect, useRef, useState } from 'react';

/** Width of a box in pixels, as it changes. */
export function useWidth<T extends HTMLElement>(first = 720): [RefObject<T | null>, number] {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}
