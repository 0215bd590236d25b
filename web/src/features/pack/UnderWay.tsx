import { Label, Radio, RadioGroup } from 'react-aria-components';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { usePackWords } from '@/lib/packWords';
import { Choice } from '@/ui/fields';
import type { ChosenWay, Effect } from './types';

/** A list takes no empty key. */
const NONE = '-';

/** What becomes of the open cases of a type: they go on by the new definition, or by their own. */
export function UnderWay(p: { effect: Effect; chosen: ChosenWay | undefined; onChoose: (way: ChosenWay) => void }) {
  const w = usePackWords();
  const language = useLanguage();
  const { choice } = p.effect;
  if (!choice) return null;
  const states = p.chosen?.states ?? {};
  const ways = [
    { way: 'MOVE' as const, words: w.underWay.move, hint: w.underWay.moves(choice.moves, choice.stays) },
    { way: 'KEEP' as const, words: w.underWay.keep, hint: choice.keeps ? w.underWay.kept : w.underWay.cannotKeep },
  ];
  return (
    <div className="pack-under-way">
      <RadioGroup
        className="pack-ways"
        value={p.chosen?.way ?? null}
        onChange={(way) => p.onChoose({ way: way as ChosenWay['way'], states })}
      >
        <Label className="small">{w.underWay.title}</Label>
        {ways.map((one) => (
          <Radio key={one.way} value={one.way} className="pack-way" isDisabled={one.way === 'KEEP' && !choice.keeps}>
            <b>{one.words}</b> <span className="small mid">{one.hint}</span>
          </Radio>
        ))}
      </RadioGroup>
      {p.chosen?.way === 'MOVE' &&
        choice.gone.map((state) => (
          <Choice
            key={state.key}
            label={w.underWay.becomes(pick(state.title, language))}
            value={states[state.key] ?? NONE}
            onChange={(to) => {
              const others = Object.fromEntries(Object.entries(states).filter(([key]) => key !== state.key));
              p.onChoose({ way: 'MOVE', states: to === NONE ? others : { ...others, [state.key]: to } });
            }}
            options={[
              { value: NONE, words: w.underWay.stay },
              ...choice.states.map((one) => ({ value: one.key, words: pick(one.title, language) })),
            ]}
          />
        ))}
    </div>
  );
}
