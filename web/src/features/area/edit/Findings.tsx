import { pick } from '@/lib/api';
import { useAreaWords } from '@/lib/areaWords';
import { useLanguage } from '@/lib/i18n';
import { shapeOf } from '../geometry/shape';
import type { MapMark } from '../map/scene';
import { sizeText } from '../size';
import type { Finding } from '../types';

/** Findings with a place become numbered signs; the numbers are those of the list. */
export const marksOf = (findings: Finding[]): MapMark[] =>
  findings.map((finding, i) => ({
    id: String(i),
    place: finding.place,
    shape: finding.shape && shapeOf(finding.shape),
    label: String(i + 1),
    tone: finding.severity,
  }));

/** What the server found, errors and warnings apart by word and sign; a press shows the place. */
export function Findings({ findings, onPlace }: { findings: Finding[]; onPlace: (finding: Finding) => void }) {
  const w = useAreaWords();
  const language = useLanguage();
  return (
    <ol className="findings">
      {findings.map((finding, i) => (
        <li key={i} className={finding.severity === 'ERROR' ? 'finding is-error' : 'finding'}>
          <span className="finding-sign num" aria-hidden="true">
            {i + 1}
          </span>
          <span>
            <b>{w.findings.severity[finding.severity]}</b> {pick(finding.message, language)}
            {finding.areaM2 !== null && <span className="quiet num"> {sizeText(finding.areaM2, w)}</span>}
            {finding.codes.length > 0 && <span className="quiet num finding-codes">{finding.codes.join('、')}</span>}
            {finding.repair && (
              <span className="mid finding-repair">{w.findings.repair(pick(finding.repair, language))}</span>
            )}
            {(finding.place ?? finding.shape) && (
              <button type="button" className="btn small bare" onClick={() => onPlace(finding)}>
                {w.findings.show}
                <span className="vh">{i + 1}</span>
              </button>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
