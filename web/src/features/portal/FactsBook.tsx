import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMessages, useNamed } from '@/lib/i18n';
import type { Action, Commitment, Indicator, PlanText, Section } from '@/lib/types';
import { CommitmentRow } from './CommitmentRow';
import { IndicatorEntry } from './IndicatorEntry';
import { topLevel } from './PlanView';
import { actions, commitments, overview } from './requests';

/** The book of a plan whose text is not here: its figures, chapter by chapter, in our own words. */
export function FactsBook({ data: { plan, sections } }: { data: PlanText }) {
  const m = useMessages();
  const named = useNamed();
  const { data: promises } = useSuspenseQuery(commitments(plan.key));
  const { data: works } = useSuspenseQuery(actions(plan.key));
  const { data: glance } = useSuspenseQuery(overview(plan.key));
  const indicators = glance.groups.flatMap((g) => g.indicators);
  const chapters = topLevel(sections);
  const chapterOf = chapterFinder(sections, chapters);
  const placed = chapters.map((chapter) => ({
    chapter,
    indicators: indicators.filter((i) => chapterOf(i) === chapter.id),
    promises: promises.commitments.filter((c) => chapterOf(c) === chapter.id),
    works: works.actions.filter((a) => chapterOf(a) === chapter.id),
  }));
  const told = placed.filter((c) => c.indicators.length + c.promises.length + c.works.length > 0);
  const untold = placed.filter((c) => !told.includes(c)).map((c) => c.chapter);
  const rest = {
    indicators: indicators.filter((i) => !chapterOf(i)),
    promises: promises.commitments.filter((c) => !chapterOf(c)),
    works: works.actions.filter((a) => !chapterOf(a)),
  };
  return (
    <>
      <p className="notice facts-note">
        <span>
          {m.book.noText}
          {plan.source && (
            <>
              {' '}
              {plan.source.url ? (
                <a href={plan.source.url} rel="noopener noreferrer">
                  {m.book.noTextWhere(named.title(plan.source))}
                </a>
              ) : (
                m.book.noTextWhere(named.title(plan.source))
              )}
            </>
          )}
        </span>
      </p>
      {rest.indicators.length > 0 && (
        <section className="facts">
          <h2>{m.home.indicatorsTitle}</h2>
          <Facts planKey={plan.key} indicators={rest.indicators} promises={[]} works={[]} />
        </section>
      )}
      {told.map(({ chapter, ...facts }) => (
        <section key={chapter.id} className="facts" aria-labelledby={chapter.id}>
          <h2 id={chapter.id} tabIndex={-1}>
            {chapter.number && <span className="sec-no">{chapter.number}</span>} {named.title(chapter)}
          </h2>
          <Facts planKey={plan.key} {...facts} />
        </section>
      ))}
      {untold.length > 0 && (
        <p className="quiet facts-untold">
          {untold.map((chapter) => (
            <span key={chapter.id} id={chapter.id} tabIndex={-1}>
              {chapter.number || named.title(chapter)}
            </span>
          ))}{' '}
          {m.book.empty}
        </p>
      )}
      {rest.promises.length + rest.works.length > 0 && (
        <section className="facts">
          <h2>{m.book.rest}</h2>
          <Facts planKey={plan.key} {...rest} indicators={[]} />
        </section>
      )}
    </>
  );
}

function Facts(props: { planKey: string; indicators: Indicator[]; promises: Commitment[]; works: Action[] }) {
  const m = useMessages();
  const { planKey, indicators, promises, works } = props;
  return (
    <>
      {indicators.length > 0 && (
        <ul className="entries">
          {indicators.map((i) => (
            <IndicatorEntry key={i.code} planKey={planKey} indicator={i} heading="h3" />
          ))}
        </ul>
      )}
      {promises.length > 0 && (
        <ul className="facts-list">
          {promises.map((c) => (
            <CommitmentRow key={c.code} planKey={planKey} commitment={c} />
          ))}
        </ul>
      )}
      {works.length > 0 && (
        <ul className="works">
          {works.map((a) => (
            <li key={a.code}>
              <Link to="/plans/$key/actions/$code" params={{ key: planKey, code: a.code }}>
                {a.name}
              </Link>{' '}
              <small className="quiet">{m.actionKind[a.kind]}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Which chapter something is in: its own section, or the nearest section above it in the list. */
export function chapterFinder(sections: Section[], chapters: Section[]) {
  const ids = new Set(chapters.map((c) => c.id));
  const chapterOfSection = new Map<string, string>();
  let current: string | undefined;
  for (const s of sections) {
    if (ids.has(s.id)) current = s.id;
    if (current) chapterOfSection.set(s.id, current);
  }
  return (item: { sectionId: string | null }) => (item.sectionId ? chapterOfSection.get(item.sectionId) : undefined);
}
