import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import type { Funnel, FunnelLine } from '../figures/requests';
import { stageOf } from '../definition';
import type { Definition } from '../types';
import type { BehindWhat } from './Behind';

/** One bar a stage, as long as records reached it; the dark part is still there. */
export function FunnelPicture(p: { of: Definition; funnel: Funnel; onBehind: (what: BehindWhat) => void }) {
  const { of, funnel } = p;
  const f = useFigureWords();
  const language = useLanguage();
  const most = Math.max(1, ...funnel.lines.map((line) => line.reached));
  const lineOf = (stage: string): FunnelLine | undefined => funnel.lines.find((line) => line.stage === stage);
  return (
    <ol role="list" className="funnel-picture">
      {of.stages.map((stage) => {
        const line = lineOf(stage.key);
        const title = pick(stage.title, language);
        const reached = line?.reached ?? 0;
        const here = line?.here.count ?? 0;
        return (
          <li key={stage.key} className={`funnel-step tone-${stage.tone}`}>
            <span className="funnel-name">{title}</span>
            <span className="funnel-bar" aria-hidden="true">
              <span className="funnel-reached" style={{ inlineSize: `${(reached / most) * 100}%` }}>
                <span className="funnel-here" style={{ inlineSize: `${reached ? (here / reached) * 100 : 0}%` }} />
              </span>
            </span>
            <span className="funnel-numbers">
              <Count
                n={reached}
                what={f.reached}
                onPress={() => p.onBehind({ stage: stage.key, which: 'REACHED' })}
                stage={title}
              />
              <Count
                n={here}
                what={f.here}
                onPress={() => p.onBehind({ stage: stage.key, which: 'HERE' })}
                stage={title}
              />
              <Count
                n={line?.left.count ?? 0}
                what={f.left}
                onPress={() => p.onBehind({ stage: stage.key, which: 'LEFT' })}
                stage={title}
              />
            </span>
            <span className="small mid funnel-days">{line ? <Days line={line} /> : f.noDays}</span>
            <Onward of={of} funnel={funnel} stage={stage.key} />
          </li>
        );
      })}
    </ol>
  );
}

function Count({ n, what, stage, onPress }: { n: number; what: string; stage: string; onPress: () => void }) {
  const f = useFigureWords();
  const text = n.toLocaleString('en');
  return (
    <span className="funnel-count">
      <span className="small quiet">{what}</span>
      {n === 0 ? (
        <b className="num serif">{text}</b>
      ) : (
        <button
          type="button"
          className="funnel-press num serif"
          onClick={onPress}
          aria-label={f.seeBehind(text, stage, what)}
        >
          {text}
        </button>
      )}
    </span>
  );
}

function Days({ line }: { line: FunnelLine }) {
  const f = useFigureWords();
  const { left, here } = line;
  const said = [
    left.mean !== null && left.median !== null && f.daysOf(String(left.mean), String(left.median)),
    here.mean !== null && f.hereDays(String(here.mean)),
    left.count + here.count > left.timed + here.timed &&
      f.untimed(String(left.count + here.count - left.timed - here.timed)),
  ].filter(Boolean);
  return <>{said.length > 0 ? said.join('；') : f.noDays}</>;
}

function Onward({ of, funnel, stage }: { of: Definition; funnel: Funnel; stage: string }) {
  const f = useFigureWords();
  const language = useLanguage();
  const to = funnel.onward.filter((one) => one.stage === stage);
  if (to.length === 0) return null;
  return (
    <span className="small quiet funnel-onward">
      {f.onward}{' '}
      {to.map((one) => {
        const there = stageOf(of, one.to);
        return (
          <span key={one.to} className="nowrap">
            {there ? pick(there.title, language) : one.to}{' '}
            <span className="num">{one.stays.toLocaleString('en')}</span>{' '}
          </span>
        );
      })}
    </span>
  );
}
