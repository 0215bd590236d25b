import { useQueryClient } from '@tanstack/react-query';
import { useCasesWords } from '@/lib/casesWords';
import { EarlierCases } from '../EarlierCases';
import { detail as detailOf, earlier } from '../requests';
import type { Detail } from '../types';

/** How often the same person was heard before; which cases these are, with his consent, noted on this one. Nothing where there is none. */
export function Repeats({ detail: { line, repeats, repeatsOfMatter } }: { detail: Detail }) {
  const w = useCasesWords();
  const queries = useQueryClient();
  if (repeats === 0) return null;
  return (
    <>
      <h2 className="h s">{w.page.repeats}</h2>
      <p>{w.page.repeated(repeats, repeatsOfMatter)}</p>
      <EarlierCases
        words={w.earlier}
        same={line.matter}
        look={(csrf, reason) => earlier(csrf, line.type, line.number, reason)}
        onSeen={() => {
          const at = `${detailOf(line.type, line.number).queryKey[0]}/story`;
          void queries.invalidateQueries({ predicate: (query) => String(query.queryKey[0]).startsWith(at) });
        }}
      />
    </>
  );
}
