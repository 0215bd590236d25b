import { useEffect, useRef } from 'react';

interface Keys {
  undo: () => void;
  redo: () => void;
  escape: () => void;
  enter: () => void;
  back: () => void;
}

/** Ctrl+Z, Ctrl+Shift+Z (or Y), Escape, and Backspace for the last point; silent while somebody types. */
export function useDraftKeys(on: boolean, keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [role="dialog"], [role="listbox"]')) return;
      const act = actOf(event, target);
      if (!act) return;
      event.preventDefault();
      latest.current[act]();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}

function actOf(event: KeyboardEvent, target: HTMLElement): keyof Keys | null {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (command && key === 'y') return 'redo';
  if (command || event.altKey || event.isComposing) return null;
  if (key === 'escape') return 'escape';
  const onMap = target.closest('.map-canvas') !== null;
  if (onMap && key === 'enter') return 'enter';
  if (onMap && key === 'backspace') return 'back';
  return null;
}
