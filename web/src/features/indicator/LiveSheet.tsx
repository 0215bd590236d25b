import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { figure, joined } from '@/lib/quantity';
import { useSession } from '@/lib/session';
import type { IndicatorDesk, LiveView } from '@/lib/types';
import { useSending } from '@/lib/useSending';
import { TextInput } from '@/ui/fields';
import { ProblemView } from '@/ui/ProblemView';
import { LiveValue } from '@/ui/standing/LiveValue';
import { takeLive } from './requests';

/** What a measure says now; and, once a period is over, what the planning office may take over as its reading. */
export function LiveSheet({ plan, page, live }: { plan: string; page: IndicatorDesk; live: LiveView }) {
  const { may } = useSession();
  const offered = live.ended && page.mayFile && may('indicators-edit') && may('readings-edit') ? live.ended : null;
  return (
    <>
      <LiveValue live={live} unit={page.line.indicator.unit} />
      {offered && <Taking plan={plan} page={page} offered={offered} />}
    </>
  );
}

function Taking({
  plan,
  page,
  offered,
}: {
  plan: string;
  page: IndicatorDesk;
  offered: NonNullable<LiveView['ended']>;
}) {
  const w = useIndicatorWords();
  const language = useLanguage();
  const sending = useSending();
  const [note, setNote] = useState('');
  const { code, unit } = page.line.indicator;
  const before = page.readings.find(
    (one) => one.current && one.series === 'OWN' && one.period.key === offered.period.key,
  );
  if (offered.value === null || before?.value === offered.value) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.run(
      (csrf) => takeLive(plan, code, csrf, { period: offered.period.key, note: note || null }),
      () => {
        setNote('');
      },
    );
  };
  return (
    <form className="sheet live-taking" onSubmit={submit} noValidate>
      {before && <TextInput label={w.note} value={note} onChange={setNote} hint={w.live.note} />}
      {sending.refusal !== null && <ProblemView error={sending.refusal} />}
      <button className="btn" disabled={sending.busy}>
        {w.live.take(pick(offered.period.label, language), joined(figure(offered.value, unit, language)))}
      </button>
    </form>
  );
}
