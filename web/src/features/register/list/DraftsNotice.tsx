import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useSending } from '@/lib/useSending';
import { moment } from '@/lib/when';
import { drafts, removeDraft } from '../requests';
import type { Definition } from '../types';

/** Forms that somebody began and did not send. */
export function DraftsNotice({ of }: { of: Definition }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const sending = useSending();
  const { data } = useQuery({ ...drafts(of.key), staleTime: 0 });
  if (!data || data.drafts.length === 0) return null;
  return (
    <ul role="list" className="draft-notices">
      {data.drafts.map(({ key, draft, at }) => (
        <li key={key} className="notice earth">
          <span className="grow">
            {w.list.draft(moment(at, language))}
            {typeof draft.values[of.titleField] === 'string' && <b> {draft.values[of.titleField] as string}</b>}
          </span>
          {draft.id === null ? (
            <Link to="/desk/registers/$register/new" params={{ register: of.key }}>
              {w.list.draftGo}
            </Link>
          ) : (
            <Link to="/desk/registers/$register/$id/edit" params={{ register: of.key, id: String(draft.id) }}>
              {w.list.draftGo}
            </Link>
          )}
          <button
            type="button"
            className="btn bare small"
            onClick={() =>
              sending.run(
                (csrf) => removeDraft(csrf, of.key, key),
                () => undefined,
              )
            }
          >
            {w.list.draftDrop}
          </button>
        </li>
      ))}
    </ul>
  );
}
