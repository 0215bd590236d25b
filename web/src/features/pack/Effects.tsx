import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { usePackWords } from '@/lib/packWords';
import type { Choices, Effect } from './types';
import { UnderWay } from './UnderWay';

/** What publishing would change, register by register, and on which records. */
export function Effects({
  effects,
  choices = {},
  onChoose,
}: {
  effects: readonly Effect[];
  choices?: Choices;
  /** Absent: there is nothing to choose here. */
  onChoose?: (choices: Choices) => void;
}) {
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
          {onChoose &&
            list
              .filter((one) => one.choice)
              .map((one) => (
                <UnderWay
                  key={one.about}
                  effect={one}
                  chosen={choices[about]}
                  onChoose={(way) => onChoose({ ...choices, [about]: way })}
                />
              ))}
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
                {sample.page ? <a href={sample.page}>{sample.title}</a> : sample.title}{' '}
                {sample.change && <span className="mono small mid">{sample.change}</span>}
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
