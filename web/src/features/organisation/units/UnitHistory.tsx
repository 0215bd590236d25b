import { useOrganisationWords } from '@/lib/organisationWords';
import { day } from '@/lib/when';
import { pick } from '@/lib/api';
import { useNames } from '../names';
import type { UnitVersion } from '../types';

/** What held when, newest first; what was corrected stays, struck through. */
export function UnitHistory({ versions }: { versions: UnitVersion[] }) {
  const w = useOrganisationWords();
  const { language, name } = useNames();
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
              <b>{pick(version.changeLabel, language)} </b>
              {version.supersededAt ? <s>{name(version.name)}</s> : name(version.name)}
              {version.parent && <span className="mid"> · {name(version.parent.name)}</span>}
            </span>
            <span className="story-why small quiet">
              {[
                version.reason,
                [version.by, w.units.versionOf(day(version.recordedAt, language))].filter(Boolean).join(' '),
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
