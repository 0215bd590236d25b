import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOpenWords } from '@/lib/openWords';
import { day } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { OpenValue } from './OpenValue';
import { type OpenField, type OpenRecord, type OpenVersion, openRecord } from './requests';
import './open.css';

/** /registers/:register/:id : one record of a public list, and the versions of it that were public. */
export function OpenRecordPage() {
  const { register, id } = useParams({ from: '/portal/registers/$register/$id' });
  const o = useOpenWords();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(openRecord(register, id));
  useTitle(data?.record.title ?? o.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="page open-page">
      <p className="small crumbs">
        <Link to="/registers/$register" params={{ register }}>
          {pick(data.register, language)}
        </Link>
      </p>
      <h1 className="page-h">
        {data.record.title} {data.record.simulated && <span className="tag dotted">{o.simulated}</span>}
      </h1>
      <dl className="open-record">
        {data.fields.map((field) => (
          <div key={field.key}>
            <dt>{pick(field.title, language)}</dt>
            <dd>
              <OpenValue field={field} value={data.record.values[field.key]} title={data.record.titles[field.key]} />
            </dd>
          </div>
        ))}
      </dl>
      <Versions of={data} />
      <p className="small quiet">
        {o.source}：{pick(data.source, language)}
      </p>
    </div>
  );
}

function Versions({ of }: { of: OpenRecord }) {
  const o = useOpenWords();
  const language = useLanguage();
  const versions = of.versions.map((version, i) => ({ version, before: of.versions[i - 1] })).reverse();
  return (
    <section aria-labelledby="versions-h">
      <h2 className="h s" id="versions-h">
        {o.history}
      </h2>
      <p className="small mid">{o.historyLead}</p>
      <ol role="list" className="open-versions">
        {versions.map(({ version, before }, i) => (
          <li key={version.from}>
            <p>
              <b className="num">{o.from(day(version.from, language))}</b>{' '}
              <span className="small quiet">
                {[i === 0 && o.current, !before && o.first].filter(Boolean).join(' · ')}
              </span>
            </p>
            {before && <Changes fields={of.fields} before={before} after={version} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ fields, before, after }: { fields: readonly OpenField[]; before: OpenVersion; after: OpenVersion }) {
  const o = useOpenWords();
  const language = useLanguage();
  const changed = fields.filter(
    (field) => field.history && JSON.stringify(before.values[field.key]) !== JSON.stringify(after.values[field.key]),
  );
  return (
    <table className="open-changes">
      <thead>
        <tr>
          <th scope="col">{o.changed}</th>
          <th scope="col">{o.before}</th>
          <th scope="col">{o.after}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((field) => (
          <tr key={field.key}>
            <th scope="row">{pick(field.title, language)}</th>
            <td>
              <OpenValue field={field} value={before.values[field.key]} title={before.titles[field.key]} />
            </td>
            <td>
              <OpenValue field={field} value={after.values[field.key]} title={after.titles[field.key]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
