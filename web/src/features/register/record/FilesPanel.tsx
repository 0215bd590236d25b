import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { EvidenceList } from '@/ui/evidence/EvidenceList';
import { ProblemNotice } from '@/ui/ProblemView';
import { fieldOf } from '@/form/fields';
import { files, filesOf, removeFile } from '../requests';
import type { Definition, Made, RecordFile } from '../types';

/** All files that hang on a record, with where each belongs; nothing where there are none. */
export function FilesPanel({ of, id, made }: { of: Definition; id: string; made: readonly Made[] }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const { data, error } = useQuery(files(of.key, id));
  if (error) return <ProblemNotice error={error} />;
  if (!data || data.files.length === 0) return null;
  const where = ({ field, move }: RecordFile) => {
    const named = field === null ? undefined : fieldOf(of, field);
    if (named) return pick(named.title, language);
    const step = made.find((one) => one.no === move);
    const known = step && of.moves.find((one) => one.key === step.move);
    return step ? w.record.fileOfMove(known ? pick(known.title, language) : step.move) : w.record.fileEarlier;
  };
  return (
    <section aria-labelledby="files-h" className="entry-section">
      <header className="section-line">
        <h2 className="h s" id="files-h">
          {w.record.files(data.files.length)}
        </h2>
      </header>
      <EvidenceList
        pieces={data.files.map((one) => ({ file: one.file, label: one.label, where: where(one) }))}
        base={filesOf(of.key)}
        mayOpen={of.may.includes('unmask')}
        remove={of.may.includes('edit') ? (csrf, file, reason) => removeFile(csrf, of.key, file, reason) : undefined}
      />
    </section>
  );
}
