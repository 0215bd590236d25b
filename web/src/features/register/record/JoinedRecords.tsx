import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Rows } from '../list/Rows';
import { joinedBy } from './joined';
import { type Asked, change, definition, fetchPage, page } from '../requests';
import type { Definition, Entry, Join } from '../types';

const SHOWN = 5;

/** Records of other registers that carry the same code and do not refer to this one yet. */
export function JoinedRecords({ of, entry }: { of: Definition; entry: Entry }) {
  return of.joins.map((join) => {
    const asked = joinedBy(join, entry);
    return (
      asked && (
        <Joined
          key={`${join.register}/${join.theirs ?? ''}/${join.via ?? ''}`}
          join={join}
          asked={asked}
          entry={entry}
        />
      )
    );
  });
}

function Joined({ join, asked, entry }: { join: Join; asked: Asked; entry: Entry }) {
  const w = useRegisterWorkWords();
  const common = useRegisterWords();
  const language = useLanguage();
  const sending = useSending();
  const of = useQuery(definition(join.register));
  const url = page(join.register, asked, null, SHOWN, of.data?.columns ?? []);
  const rows = useQuery({
    queryKey: [url],
    queryFn: ({ signal }) => fetchPage(url, signal),
    enabled: of.data !== undefined,
  });
  if (!of.data || !rows.data || rows.data.records.length === 0) return null;
  const { via } = join;
  const mayLink = via !== null && of.data.may.includes('edit');
  const link = (row: Entry) =>
    via !== null &&
    sending.run(
      (csrf) => change(csrf, join.register, row.id, { version: row.version, values: { [via]: entry.id } }),
      () => undefined,
    );
  return (
    <section className="entry-section">
      <header className="section-line">
        <h2 className="h s">
          {pick(join.title, language)} <span className="small quiet">{w.joins.title}</span>
        </h2>
        {rows.data.next !== null && <span className="small quiet">{common.list.shown(String(SHOWN))}</span>}
      </header>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      <Rows of={of.data} columns={of.data.columns} rows={rows.data.records} chosen={null} />
      {mayLink && (
        <ul role="list" className="row wrap">
          {rows.data.records.map((row) => (
            <li key={row.id}>
              <button type="button" className="btn small" aria-disabled={sending.busy} onClick={() => link(row)}>
                {w.joins.link} {row.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
