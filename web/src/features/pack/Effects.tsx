import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { usePackWords } from '@/lib/packWords';
import type { Effect } from './types';

/** What publishing would change, register by register, and on which records. */
export function Effects({ effects }: { effects: readonly Effect[] }) {
  const w = usePackWords();
  return (
    <section aria-label={w.effects} className="pack-effects">
      <h2 className="h s">{w.effects}</h2>
      {effects.length === 0 && <p className="mid">{w.noEffects}</p>}
      {[...grouped(effects)].map(([about, list]) => (
        <div key={about}>
          <h3 className="pack-about mono">{about}</h3>
          <ul role="list">
            {list.map((one, i) => (
              <EffectLine key={i} effect={one} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function EffectLine({ effect }: { effect: Effect }) {
  const w = usePackWords();
  const language = useLanguage();
  const { records, samples } = effect;
  return (
    <li className={effect.blocks ? 'pack-effect blocks' : 'pack-effect'}>
      <span className="mono small quiet">{effect.part}</span>
      <span>
        {effect.blocks && <span className="tag red">{w.blocks}</span>} {pick(effect.what, language)}
      </span>
      <span className="nowrap">
        {effect.tooLong ? (
          <span className="earth-word">{w.tooLong}</span>
        ) : (
          records !== null && records !== undefined && <b>{w.records(records)}</b>
        )}
      </span>
      {samples.length > 0 && (
        <details className="pack-samples">
          <summary className="small">{w.samples(samples.length, records ?? samples.length)}</summary>
          <ul role="list">
            {samples.map((sample) => (
              <li key={sample.id}>
                {sample.title} {sample.change && <span className="mono small mid">{sample.change}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function grouped(effects: readonly Effect[]): Map<string, Effect[]> {
  const groups = new Map<string, Effect[]>();
  // what stands in the way first
  for (const effect of [...effects].sort((a, b) => Number(b.blocks) - Number(a.blocks)))
    groups.set(effect.about, [...(groups.get(effect.about) ?? []), effect]);
  return groups;
}
