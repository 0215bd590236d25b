import { useOrganisationWords } from '@/lib/organisationWords';
import { day } from '@/lib/when';
import { pick } from '@/lib/api';
import { useNames } from '../names';
import type { Unit, UnitVersion } from '../types';

/** What held when, newest first; what was corrected stays, struck through. */
export function UnitHistory({ versions, units }: { versions: UnitVersion[]; units: Unit[] }) {
  const w = useOrganisationWords();
  const { language, name } = useNames();
  const parent = (code: string | null) => {
    const unit = units.find((one) => one.code === code);
    return unit ? name(unit.name) : code;
  };
  const said = (words: UnitVersion['by']) =>
    words === null || typeof words === 'string' ? words : pick(words, language);
  const sorted = versions.toSorted(
    (a, b) => b.validFrom.localeCompare(a.validFrom) || b.recordedAt.localeCompare(a.recordedAt),
  );
  return (
    <section aria-labelledby="history-h">
      <h3 className="h s" id="history-h">
        {w.units.history}
      </h3>
      <ol role="list" className="story">
        {sorted.map((version) => (
          <li
            key={`${version.validFrom}/${version.recordedAt}`}
            className={version.supersededAt ? 'is-superseded' : undefined}
          >
            <span className="story-when small">
              {w.span(day(version.validFrom, language), version.validTo ? day(version.validTo, language) : w.open)}
            </span>
            <span className="story-what">
              {version.change && <b>{said(version.change)} </b>}
              {version.supersededAt ? <s>{name(version.name)}</s> : name(version.name)}
              {version.parentCode && <span className="mid"> · {parent(version.parentCode)}</span>}
            </span>
            <span className="story-why small quiet">
              {[
                version.reason,
                [said(version.by), w.units.versionOf(day(version.recordedAt, language))].filter(Boolean).join(' '),
                version.supersededAt && w.units.superseded(day(version.supersededAt, language)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
