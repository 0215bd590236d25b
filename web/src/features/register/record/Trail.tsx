import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { moment } from '@/lib/when';
import { fieldOf } from '@/form/fields';
import { written } from '@/form/write';
import { stageOf } from '../definition';
import { DocumentLinks } from './DocumentLinks';
import type { Definition, Document, Made } from '../types';

/** Every move that was made, the last one first: who, when, why, on what evidence. */
export function Trail({ of, made }: { of: Definition; made: readonly Made[] }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const stage = (key: string) => {
    const found = stageOf(of, key);
    return found ? pick(found.title, language) : key;
  };
  return (
    <section className="sheet side-panel" aria-labelledby="trail-h">
      <h2 className="h s" id="trail-h">
        {w.record.trail}
      </h2>
      {made.length === 0 && <p className="small quiet">{w.record.noTrail}</p>}
      <ol role="list" className="trail">
        {[...made].reverse().map((one) => {
          const move = of.moves.find((known) => known.key === one.move);
          const documents = (one.evidence as Document[] | null) ?? [];
          const given = Object.entries((one.given as Record<string, unknown> | null) ?? {});
          return (
            <li key={one.no}>
              <p>
                <b>{move ? pick(move.title, language) : one.move}</b>{' '}
                <span className="small mid">{w.record.fromTo(stage(one.from), stage(one.to))}</span>
              </p>
              <p className="small quiet">{w.record.by(one.by, moment(one.at, language))}</p>
              {one.reason && <p className="trail-reason">{one.reason}</p>}
              {documents.length > 0 && (
                <div className="small mid trail-evidence">
                  <span>{w.record.evidence}</span>
                  <DocumentLinks register={of.key} documents={documents} />
                </div>
              )}
              {given.map(([key, value]) => {
                const field = fieldOf(of, key);
                const text = field && field.kind !== 'RECORD' ? written(field, value, { w, language }) : null;
                return (
                  text && (
                    <p key={key} className="small mid">
                      {field && pick(field.title, language)} {text}
                    </p>
                  )
                );
              })}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
