import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { Rows } from '../list/Rows';
import { count, definition, fetchPage, page } from '../requests';
import type { Link as Linking } from '../types';

const SHOWN = 5;

/** Records of another register that refer to this one: the newest, how many there are, and the way to all of them. */
export function LinkedRecords({ link, id }: { link: Linking; id: number }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const asked = { link: `${link.via}:${id}` };
  const of = useQuery(definition(link.register));
  const columns = link.columns.length > 0 ? link.columns : (of.data?.columns ?? []);
  const url = page(link.register, asked, null, SHOWN, columns);
  const rows = useQuery({
    queryKey: [url],
    queryFn: ({ signal }) => fetchPage(url, signal),
    enabled: of.data !== undefined,
  });
  const counted = useQuery({ ...count(link.register, asked), enabled: rows.data?.next != null });
  const error = of.error ?? rows.error;
  return (
    <section className="entry-section">
      <header className="section-line">
        <h2 className="h s">{pick(link.title, language)}</h2>
        <span className="row">
          {of.data?.may.includes('edit') && (
            <Link
              className="small"
              to="/desk/registers/$register/new"
              params={{ register: link.register }}
              search={{ of: asked.link }}
            >
              {w.record.linkAdd(pick(link.title, language))}
            </Link>
          )}
          {rows.data?.next != null && (
            <Link
              className="small num"
              to="/desk/registers/$register"
              params={{ register: link.register }}
              search={asked}
            >
              {w.record.linkAll(counted.data ? counted.data.records.toLocaleString('en') : w.missing)}
            </Link>
          )}
        </span>
      </header>
      {error ? (
        <ProblemNotice error={error} />
      ) : !of.data || !rows.data ? (
        <Skeleton lines={2} />
      ) : rows.data.records.length === 0 ? (
        <p className="small quiet">{w.record.linkNone}</p>
      ) : (
        <Rows of={of.data} columns={columns} rows={rows.data.records} chosen={null} />
      )}
    </section>
  );
}
