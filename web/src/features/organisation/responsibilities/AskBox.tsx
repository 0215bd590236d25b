import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { TextInput } from '@/ui/fields';
import type { Found } from '@/ui/Finder';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { AreaField } from '../AreaField';
import { dayIn, today } from '@/lib/days';
import { answersFor } from '../requests';
import { Answered } from './Answered';
import { SubjectField } from './SubjectField';

/** Who answers for this, here, on that day? The answer says which row decided and why the others did not. */
export function AskBox() {
  const w = useOrganisationWords();
  const r = w.responsibilities;
  const [subject, setSubject] = useState<Found | null>(null);
  const [area, setArea] = useState<Found | null>(null);
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<{ subject: string; area: string; at: string } | null>(null);
  const { data, error } = useQuery({
    ...answersFor(asked ?? { subject: '', area: '', at: '' }),
    enabled: asked !== null,
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (subject && area && dayIn(on)) setAsked({ subject: subject.id, area: area.id, at: on });
  };
  return (
    <section className="ask sheet" aria-labelledby="ask-h">
      <h2 className="h" id="ask-h">
        {r.ask}
      </h2>
      <form onSubmit={ask} noValidate>
        <SubjectField
          label={r.subject}
          value={subject}
          onChange={setSubject}
          error={tried && !subject ? w.form.choose : undefined}
        />
        <AreaField
          label={r.area}
          placeholder={r.areaHint}
          value={area}
          onChange={setArea}
          error={tried && !area ? w.form.choose : undefined}
        />
        <TextInput
          label={r.on}
          type="date"
          value={on}
          onChange={setOn}
          error={tried && !dayIn(on) ? w.form.needed : undefined}
        />
        <button type="submit" className="btn ink">
          {r.go}
        </button>
      </form>
      <div aria-live="polite">
        {asked &&
          (error ? <ProblemNotice error={error} /> : data ? <Answered answer={data} /> : <Skeleton lines={2} />)}
      </div>
    </section>
  );
}
