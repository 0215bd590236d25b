import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { useAmount } from './amount';
import type { Aim, Figure } from './requests';

/** How far it is to a target: what there is now, what is expected beside it, and the same in a sentence. */
export function TargetBar({ of, aim }: { of: Figure; aim: Aim }) {
  const f = useFigureWords();
  const amount = useAmount();
  const language = useLanguage();
  const full = Math.max(aim.target ?? 0, aim.reaches ?? 0, of.value ?? 0, Number.MIN_VALUE);
  const part = (value: number) => `${Math.max(0, Math.min(1, value / full)) * 100}%`;
  const now = of.value ?? 0;
  return (
    <div className="target">
      <p className="target-line small">
        <span>
          {f.target(aim.year)} {aim.atMost && f.atMost}
        </span>
        <b className="num">{amount(aim.target, of.kind) ?? f.missing}</b>
      </p>
      <div className="target-bar" aria-hidden="true">
        <span className="target-now" style={{ inlineSize: part(now) }} />
        {aim.expected && aim.reaches !== null && aim.reaches > now && (
          <span className="target-expected" style={{ inlineSize: part(aim.reaches - now) }} />
        )}
        {aim.target !== null && <span className="target-mark" style={{ insetInlineStart: part(aim.target) }} />}
      </div>
      <p className={aim.gap !== null && aim.gap <= 0 ? 'small met-word' : 'small'}>{pick(aim.words, language)}</p>
    </div>
  );
}
