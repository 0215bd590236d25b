import { useAreaWords } from '@/lib/areaWords';
import { TextInput } from '@/ui/fields';
import type { DistrictDay } from '../district-day';
import { useNameOf } from '../names';
import { sizeText } from '../size';
import { areaM2 } from '../geometry/extent';
import { amend, step } from './draft';
import { type Work, parentOf, picked, sizes } from './work';

/** The fields of a change, by its tool: what came of the drawing, and the names it needs. */
export function WorkFields({ work, day, tried }: { work: Work; day: DistrictDay; tried: boolean }) {
  const w = useAreaWords();
  const named = useNameOf();
  const nameOf = (code: string) => {
    const area = day.byCode.get(code);
    return area ? named(area.name) : code;
  };
  const missing = (text: string) => (tried && text.trim() === '' ? w.edit.lacks.name : undefined);
  switch (work.tool) {
    case 'SPLIT': {
      const m2 = sizes(work.parts);
      return (
        <ol className="parts">
          {work.parts.map((_, i) => (
            <li key={i}>
              <TextInput
                label={w.edit.part(i + 1, sizeText(m2[i] ?? null, w))}
                value={work.names[i] ?? ''}
                onChange={(to) => amend({ ...work, names: work.names.map((n, j) => (j === i ? to : n)) })}
                error={missing(work.names[i] ?? '')}
              />
            </li>
          ))}
        </ol>
      );
    }
    case 'MERGE':
      return (
        <>
          <ul className="picked" role="list">
            {work.areas.map((code) => (
              <li key={code} className="row">
                <span className="grow">{nameOf(code)}</span>
                <button type="button" className="btn small bare" onClick={() => step(picked(work, day, code))}>
                  {w.edit.leaveOut}
                  <span className="vh">{nameOf(code)}</span>
                </button>
              </li>
            ))}
          </ul>
          <TextInput
            label={w.edit.nameAfter}
            value={work.name}
            onChange={(name) => amend({ ...work, name })}
            error={missing(work.name)}
          />
        </>
      );
    case 'BORDER': {
      const moved = Object.entries(work.moved);
      const kind = work.area && day.byCode.get(work.area)?.kind;
      const own = moved.filter(([code]) => day.byCode.get(code)?.kind === kind);
      const along = moved.filter((entry) => !own.includes(entry)).map(([code]) => nameOf(code));
      return (
        <ul className="picked" role="list">
          {own.map(([code, shape]) => (
            <li key={code}>
              {nameOf(code)}{' '}
              <span className="quiet num">
                {w.edit.fromTo(sizeText(areaM2(day.shapes.get(code) ?? []), w), sizeText(areaM2(shape), w))}
              </span>
            </li>
          ))}
          {along.length > 0 && <li className="hint">{w.edit.along(along.join('、'))}</li>}
        </ul>
      );
    }
    case 'DRAW':
      return (
        <>
          {work.ring && (
            <p className="mid">
              {w.edit.drawnIn(nameOf(parentOf(day, work.ring) ?? ''), sizeText(areaM2([[work.ring]]), w))}
            </p>
          )}
          <TextInput
            label={w.edit.specialName}
            value={work.name}
            onChange={(name) => amend({ ...work, name })}
            error={missing(work.name)}
          />
        </>
      );
    case 'RENAME':
      return (
        <>
          <TextInput
            label={w.edit.newName}
            value={work.name}
            onChange={(name) => amend({ ...work, name })}
            error={missing(work.name)}
          />
          <TextInput label={w.edit.newNameEn} value={work.nameEn} onChange={(nameEn) => amend({ ...work, nameEn })} />
        </>
      );
  }
}
