import { Link } from '@tanstack/react-router';
import { either, pick } from '@/lib/api';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { demand } from '@/lib/quantity';
import type { Commitment, PlanHead, PlanOverview, Section } from '@/lib/types';
import { deadline, day } from '@/lib/when';
import { Icon } from '@/ui/Icon';
import { Bridge } from './Bridge';
import { IndicatorEntry } from './IndicatorEntry';
import { OtherPlans } from './OtherPlans';
import { PlanNotices } from './PlanNotices';
import { SearchBox } from './SearchBox';
import { SourceLine } from './SourceLine';
import './plan-view.css';

/** The plan at a glance: who promised what by when, the bridge, indicators, commitments, contents. */
export function PlanView({ overview: { plan, groups, sections, highlights } }: { overview: PlanOverview }) {
  const chapters = topLevel(sections);
  return (
    <div className="page plan-view">
      <PlanNotices plan={plan} />
      <Hero plan={plan} chapters={chapters.length} />
      <Bridge planKey={plan.key} groups={groups} binding={plan.counts.binding} until={plan.period.to} />
      <Indicators planKey={plan.key} groups={groups} />
      {highlights.length > 0 && <Highlights plan={plan} commitments={highlights} />}
      {chapters.length > 0 && <Chapters planKey={plan.key} sections={chapters} />}
      <OtherPlans besides={plan.key} />
      <SourceLine plan={plan} />
    </div>
  );
}

/** Chapters, whatever the plan calls its highest level. */
export function topLevel(sections: Section[]): Section[] {
  const top = Math.min(...sections.map((s) => s.level));
  const highest = sections.filter((s) => s.level === top);
  // A lone title above everything is not a chapter.
  return highest.length > 1 ? highest : sections.filter((s) => s.level <= top + 1 && s.level > top);
}

function Hero({ plan, chapters }: { plan: PlanHead; chapters: number }) {
  const m = useMessages();
  const named = useNamed();
  const language = useLanguage();
  // A sample is of an invented district: it promises nothing for this one.
  const heading = plan.sample ? m.home.sampleHeading : m.home.heading(pick(plan.district, language));
  const { on } = plan.approval;
  const organ = plan.approval.organ && either(plan.approval.organ, plan.approval.organEn, language);
  return (
    <section className="hero">
      <div>
        <h1>
          <span>{heading.first}</span> <span>{heading.second}</span>
        </h1>
        <p className="lead">
          {m.home.lead({
            ...plan.period,
            indicators: plan.counts.indicators,
            binding: plan.counts.binding,
            commitments: plan.counts.commitments,
          })}
        </p>
        <p className="small quiet">
          {named.title(plan)}
          {organ && on && ` · ${m.home.approved(organ, day(on, language))}`}
          {plan.edition > 1 && ` · ${m.plan.edition(plan.edition)}`}
        </p>
      </div>
      <div className="hero-acts no-print">
        <Link className="btn red hero-read" to="/plans/$key/text" params={{ key: plan.key }}>
          <Icon name="book" size="1.3em" />
          {m.home.read}
          <small>{m.home.readHint(chapters)}</small>
        </Link>
        <SearchBox planKey={plan.key} big />
      </div>
    </section>
  );
}

function Indicators({ planKey, groups }: { planKey: string; groups: PlanOverview['groups'] }) {
  const m = useMessages();
  const named = useNamed();
  return (
    <section className="part" id="indicators" aria-labelledby="indicators-h">
      <header>
        <h2 id="indicators-h">{m.home.indicatorsTitle}</h2>
        <span className="quiet">{m.home.indicatorsHint}</span>
      </header>
      {groups.map((group) => (
        <section
          key={group.name}
          className="group"
          aria-label={m.plan.group(named.name(group), group.indicators.length)}
        >
          <h3>
            {named.name(group)} <small>{group.indicators.length}</small>
          </h3>
          <ul className="entries">
            {group.indicators.map((indicator) => (
              <IndicatorEntry key={indicator.code} planKey={planKey} indicator={indicator} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Highlights({ plan, commitments }: { plan: PlanHead; commitments: Commitment[] }) {
  const m = useMessages();
  const named = useNamed();
  const language = useLanguage();
  return (
    <section className="part" aria-labelledby="highlights-h">
      <header>
        <h2 id="highlights-h">{m.home.highlightsTitle}</h2>
        <span className="quiet">{m.home.highlightsHint}</span>
        <Link to="/plans/$key/commitments" params={{ key: plan.key }}>
          {m.home.allCommitments(plan.counts.commitments)}
        </Link>
      </header>
      <ul className="promises">
        {commitments.map((c) => (
          <li key={c.code}>
            <Link className="plain" to="/plans/$key/commitments/$code" params={{ key: plan.key, code: c.code }}>
              <b className="serif">{demand(c, language)}</b>
              <span>{named.title(c)}</span>
              <small className="quiet">
                {c.deadline ? m.quantity.deadline(deadline(c.deadline, language)) : m.quantity.noDeadline}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Chapters({ planKey, sections }: { planKey: string; sections: Section[] }) {
  const m = useMessages();
  const named = useNamed();
  return (
    <section className="part" aria-labelledby="chapters-h">
      <header>
        <h2 id="chapters-h">{m.home.chaptersTitle}</h2>
        <span className="quiet">{m.home.chaptersHint}</span>
      </header>
      <ol className="chapters">
        {sections.map((s) => (
          <li key={s.id}>
            <Link className="plain" to="/plans/$key/text" params={{ key: planKey }} hash={s.id}>
              <span className="quiet nowrap">{s.number}</span>
              <b>{named.title(s)}</b>
              <small className="quiet">{s.counts && m.book.chapterCounts(s.counts)}</small>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
