import { pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import { targetText } from '@/lib/quantity';
import type { Indicator } from '@/lib/types';
import { Amount } from '@/ui/Amount';
import type { Beside as Figures } from '../formRequests';

/** What helps to see whether a figure can be right: the one before, where the path has it, the target. */
export function Beside({ indicator: i, beside, year }: { indicator: Indicator; beside: Figures; year: number }) {
  const w = useFilingWords();
  const language = useLanguage();
  const { last, yearBefore, expected } = beside;
  return (
    <dl className="beside">
      <div>
        <dt>
          {w.form.last} {last && <span className="quiet">{pick(last.period.label, language)}</span>}
        </dt>
        <dd>{last ? <Amount value={last.value} unit={i.unit} /> : w.form.unknown}</dd>
      </div>
      {yearBefore && (
        <div>
          <dt>{w.form.yearBefore}</dt>
          <dd>
            <Amount value={yearBefore.value} unit={i.unit} />
          </dd>
        </div>
      )}
      {expected !== null && (
        <div>
          <dt>{w.form.expected(year)}</dt>
          <dd>
            <Amount value={expected} unit={i.unit} />
          </dd>
        </div>
      )}
      <div>
        <dt>
          {w.form.target} {i.target.year !== null && <span className="quiet">{i.target.year}</span>}
        </dt>
        <dd>{i.target.relative ?? targetText(i.target, i.unit, language)}</dd>
      </div>
    </dl>
  );
}
