import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { demand } from '@/lib/quantity';
import { SearchInput } from '@/ui/SearchInput';
import { useTitle } from '@/ui/useTitle';
import { CommitmentRow } from './CommitmentRow';
import { Crumbs } from './Crumbs';
import { chapterFinder } from './FactsBook';
import { PlanNotices } from './PlanNotices';
import { topLevel } from './PlanView';
import { actions, commitments, overview } from './requests';
import './book.css';

/** /plans/:key/commitments : every commitment, then the projects and tasks; narrowed as one types. */
export function CommitmentsPage() {
  const { key } = useParams({ from: '/portal/plans/$key/commitments' });
  const { data } = useSuspenseQuery(commitments(key));
  const { data: works } = useSuspenseQuery(actions(key));
  const { data: glance } = useSuspenseQuery(overview(key));
  const m = useMessages();
  const named = useNamed();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [chapter, setChapter] = useState('');
  const chapters = useMemo(() => topLevel(glance.sections), [glance]);
  const chapterOf = useMemo(() => chapterFinder(glance.sections, chapters), [glance, chapters]);
  useTitle(`${m.commitments.title} · ${named.title(data.plan)}`);

  const said = (text: string) => text.toLowerCase().includes(words.trim().toLowerCase());
  const fits = (item: { sectionId: string | null }, text: string) =>
    (!chapter || chapterOf(item) === chapter) && said(text);
  const promises = data.commitments.filter((c) =>
    fits(c, `${c.title} ${c.titleEn ?? ''} ${c.text ?? ''} ${demand(c, language)}`),
  );
  const projects = works.actions.filter((a) => fits(a, `${a.name} ${a.text ?? ''} ${a.place ?? ''}`));
  const groups = [
    ...chapters.map((c) => ({ id: c.id, name: `${c.number ?? ''} ${named.title(c)}`, is: c.id as string | undefined })),
    { id: 'rest', name: m.book.rest, is: undefined },
  ]
    .map((g) => ({ ...g, rows: promises.filter((c) => chapterOf(c) === g.is) }))
    .filter((g) => g.rows.length > 0);

  return (
    <div className="page list-page">
      <Crumbs plan={data.plan} here={m.commitments.title} />
      <PlanNotices plan={data.plan} />
      <h1 className="page-h">{m.commitments.title}</h1>
      <p className="mid">{m.commitments.lead(data.commitments.length)}</p>
      <div className="filters no-print">
        <SearchInput label={m.commitments.filter} hint={m.commitments.filterHint} value={words} onChange={setWords} />
        <label className="row">
          <span className="small mid nowrap">{m.commitments.section}</span>
          <select className="input" value={chapter} onChange={(event) => setChapter(event.target.value)}>
            <option value="">{m.commitments.allSections}</option>
            {chapters.map((c) => (
              <option key={c.id} value={c.id}>
                {c.number} {named.title(c)}
              </option>
            ))}
          </select>
        </label>
        <span className="small quiet" role="status">
          {m.commitments.shown(promises.length, data.commitments.length)}
        </span>
      </div>
      {groups.map((g) => (
        <section key={g.id} className="list-group" aria-label={g.name}>
          <h2>{g.name}</h2>
          <ul className="facts-list">
            {g.rows.map((c) => (
              <CommitmentRow key={c.code} planKey={key} commitment={c} />
            ))}
          </ul>
        </section>
      ))}
      {projects.length > 0 && (
        <section className="list-group" aria-label={m.commitments.actions}>
          <h2>{m.commitments.actions}</h2>
          <ul className="facts-list">
            {projects.map((a) => (
              <li key={a.code} className="promise-row" id={a.code}>
                <Link className="plain" to="/plans/$key/actions/$code" params={{ key, code: a.code }}>
                  <span className="promise-what">{a.name}</span>
                  <span className="mid small">{a.place}</span>
                  <small className="quiet">{m.actionKind[a.kind]}</small>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {promises.length + projects.length === 0 && (
        <div className="empty">
          <p>{m.commitments.none}</p>
          <button
            type="button"
            className="btn"
            onClick={() => {
              setWords('');
              setChapter('');
            }}
          >
            {m.commitments.clear}
          </button>
        </div>
      )}
    </div>
  );
}
