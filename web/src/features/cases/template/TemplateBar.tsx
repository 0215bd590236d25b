import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { useSending } from '@/lib/useSending';
import type { Bilingual } from '@/lib/types';
import { ProblemNotice } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { Choice } from '@/ui/fields';
import { type Saving, remove, save, templates } from './requests';

/** A list takes no empty key. */
const NONE = '-';

interface Named {
  key: string;
  title: Bilingual;
  own: boolean;
}

/** Begins with a template, keeps what was written as one, and throws one of the unit's own away. */
export function TemplateBar<T extends Named>(p: {
  type: string;
  all: readonly T[];
  onChoose: (one: T) => void;
  /** What could be kept; null: nothing yet. */
  saving: ((title: string) => Saving) | null;
}) {
  const w = useCasesWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const sending = useSending();
  const [chosen, setChosen] = useState<T | null>(null);
  const [asking, setAsking] = useState(false);
  const again = () => queries.invalidateQueries({ queryKey: templates(p.type).queryKey });
  const { saving } = p;
  if (p.all.length === 0 && !saving) return null;
  return (
    <div className="template-bar">
      {p.all.length > 0 && (
        <Choice
          label={w.template.title}
          value={chosen?.key ?? NONE}
          onChange={(key) => {
            const one = p.all.find((each) => each.key === key) ?? null;
            setChosen(one);
            if (one) p.onChoose(one);
          }}
          options={[
            ...(chosen ? [] : [{ value: NONE, words: w.template.none }]),
            ...p.all.map((one) => ({ value: one.key, words: pick(one.title, language) })),
          ]}
        />
      )}
      {saving && (
        <button type="button" className="btn bare small" onClick={() => setAsking(true)}>
          {w.template.save}
        </button>
      )}
      {chosen?.own === true && (
        <button
          type="button"
          className="btn bare small"
          onClick={() =>
            sending.run(
              (csrf) => remove(csrf, p.type, chosen.key),
              () => {
                setChosen(null);
                void again();
              },
            )
          }
        >
          {w.template.remove}
        </button>
      )}
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      {asking && saving && (
        <ReasonDialog
          title={w.template.save}
          lead={w.template.saveHint}
          label={w.template.name}
          needed={w.template.nameNeeded}
          cancel={w.cancel}
          go={w.template.go}
          send={(csrf, title) => save(csrf, p.type, saving(title))}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            void again();
          }}
        />
      )}
    </div>
  );
}
