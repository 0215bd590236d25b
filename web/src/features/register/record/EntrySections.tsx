import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { ProblemNotice } from '@/ui/ProblemView';
import { Value } from '@/form/Value';
import { fieldOf, isGiven, sectionsOf } from '@/form/fields';
import { valueOf } from '../definition';
import { type FieldSource, sources } from '../figures/requests';
import type { Field } from '@/form/types';
import type { Definition, Document, Entry } from '../types';
import { DocumentLinks } from './DocumentLinks';
import { PersonalValue } from './PersonalValue';
import { SourceLine } from './SourceLine';

const WIDE: ReadonlySet<string> = new Set(['LONGTEXT', 'FILES']);

/** What is known of a record, section by section. What is not known is counted, and listed where somebody asks. */
export function EntrySections({ of, entry }: { of: Definition; entry: Entry }) {
  const f = useFigureWords();
  const [sourced, setSourced] = useState(false);
  const { data, error } = useQuery({ ...sources(of.key, entry.id), enabled: sourced });
  const bySource = new Map(data?.sources.map((source) => [source.field, source]));
  return (
    <>
      <p className="row sources-line">
        <span className="grow" />
        <button type="button" className="btn bare small" aria-expanded={sourced} onClick={() => setSourced(!sourced)}>
          {sourced ? f.hideSources : f.sources}
        </button>
      </p>
      {sourced && error && <ProblemNotice error={error} />}
      {sectionsOf(of).map((section) => (
        <Section
          key={section.place}
          of={of}
          entry={entry}
          title={section.title}
          fields={section.fields}
          sources={sourced ? bySource : null}
        />
      ))}
    </>
  );
}

function Section(p: {
  of: Definition;
  entry: Entry;
  title: Definition['title'] | null;
  fields: string[];
  /** Null: nobody asked for them. */
  sources: ReadonlyMap<string, FieldSource> | null;
}) {
  const { of, entry } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const fields = p.fields.map((key) => fieldOf(of, key)).filter((field): field is Field => field !== undefined);
  const known = fields.filter((field) => isGiven(valueOf(entry, field)));
  const unknown = fields.length - known.length;
  return (
    <section className="entry-section">
      <header className="section-line">
        <h2 className="h s">{p.title ? pick(p.title, language) : w.form.other}</h2>
        {unknown > 0 && (
          <button type="button" className="btn bare small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? w.record.hideEmpty : `${w.record.emptySections(unknown)} · ${w.record.showEmpty}`}
          </button>
        )}
      </header>
      <dl className="fact-grid">
        {(all ? fields : known).map((field) => (
          <div key={field.key} className={WIDE.has(field.kind) ? 'fact is-wide' : 'fact'}>
            <dt>
              {pick(field.title, language)}
              {field.derived && field.formula && (
                <span className="formula" title={field.formula}>
                  {w.form.computed}
                </span>
              )}
            </dt>
            <dd>
              {field.kind === 'FILES' && isGiven(valueOf(entry, field)) ? (
                <DocumentLinks
                  register={of.key}
                  documents={valueOf(entry, field) as Document[]}
                  closed={field.personal !== null}
                />
              ) : field.personal && entry.values[field.key] ? (
                <PersonalValue of={of} entry={entry} field={field} masked={String(entry.values[field.key] as string)} />
              ) : (
                <Value field={field} value={valueOf(entry, field)} title={entry.titles[field.key]} />
              )}
              {p.sources && <SourceLine of={of} source={p.sources.get(field.key)} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
