import { useAreaWords } from '@/lib/areaWords';
import type { Area } from '../types';
import { TOOLS, type Tool } from './work';

/** What can be done to the chosen area; a tool that needs one says so. */
export function ToolBar({ area, onStart }: { area: Area | null; onStart: (tool: Tool) => void }) {
  const w = useAreaWords();
  const may = (tool: Tool): boolean => {
    if (tool === 'DRAW' || tool === 'MERGE' || tool === 'BORDER') return area?.kind !== 'DISTRICT' || tool === 'DRAW';
    if (!area || area.kind === 'DISTRICT') return false;
    return tool === 'RENAME' || area.hasBorder;
  };
  return (
    <section className="tools" aria-labelledby="tools-h">
      <h3 id="tools-h" className="h s">
        {w.edit.title}
      </h3>
      <p className="hint">{area ? w.edit.hint : w.edit.hintNone}</p>
      <div className="tools-row">
        {TOOLS.map((tool) => (
          <button
            key={tool}
            type="button"
            className="btn"
            aria-disabled={!may(tool)}
            title={may(tool) ? w.edit.tools[tool].does : w.edit.chooseFirst}
            onClick={() => may(tool) && onStart(tool)}
          >
            {w.edit.tools[tool].name}
          </button>
        ))}
      </div>
    </section>
  );
}
