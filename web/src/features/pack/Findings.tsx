import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { usePackWords } from '@/lib/packWords';
import type { Finding } from './types';

/** What is wrong or odd, by file and line; a press leads there. */
export function Findings(p: { findings: readonly Finding[]; onGo: (path: string, line: number) => void }) {
  const w = usePackWords();
  const language = useLanguage();
  const errors = p.findings.filter((one) => one.severity === 'ERROR').length;
  const odd = p.findings.length - errors;
  return (
    <section aria-label={w.check} className="pack-findings">
      <p role="status" className={errors > 0 ? 'notice red' : 'notice'}>
        <b>{errors > 0 ? w.problems(errors) : w.sound}</b>
        {odd > 0 && <span className="mid"> {w.warnings(odd)}</span>}
      </p>
      <ul role="list">
        {p.findings.map((one, i) => (
          <li key={i} className="pack-finding">
            <button type="button" className="link mono" onClick={() => p.onGo(one.file, one.line ?? 1)}>
              {one.file}
              {one.line !== null && one.line !== undefined && ` · ${w.line(one.line)}`}
            </button>
            <span>
              {one.severity === 'WARNING' && <span className="tag earth">{w.warning}</span>}{' '}
              {pick(one.message, language)}
            </span>
            <span className="mid">{pick(one.remedy, language)}</span>
            <code className="small quiet">{one.code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
