import { type FormEvent, useState } from 'react';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import type { IndicatorDesk } from '@/lib/types';
import { useSending } from '@/lib/useSending';
import { Problem } from '@/lib/api';
import { Sheet } from '@/ui/Sheet';
import { SheetActs } from '@/ui/SheetActs';
import { Check, Choice, TextInput } from '@/ui/fields';
import { file } from './requests';

const VINTAGES = ['FLASH', 'PRELIMINARY', 'ANNUAL_REPORT', 'FINAL', 'CENSUS_REVISION'] as const;

/** One reading: the period, the figure or why there is none, and where it comes from. */
export function FileReading({ plan, page, onClose }: { plan: string; page: IndicatorDesk; onClose: () => void }) {
  const w = useIndicatorWords();
  const language = useLanguage();
  const sending = useSending();
  const [period, setPeriod] = useState(page.unreported.at(-1)?.key ?? '');
  const [value, setValue] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [reason, setReason] = useState('');
  const [vintage, setVintage] = useState<(typeof VINTAGES)[number]>('PRELIMINARY');
  const [publishedOn, setPublishedOn] = useState('');
  const [source, setSource] = useState('');
  const [note, setNote] = useState('');
  const [series, setSeries] = useState<'OWN' | 'OTHER'>('OWN');
  const isRelative = page.line.rule?.measure === 'RELATIVE';
  const before = page.readings.some((one) => one.current && one.series === series && one.period.key === period.trim());
  const problem = sending.refusal instanceof Problem ? sending.refusal : null;
  /** What the server says of a field, in its own words. */
  const fault = (field: string) =>
    sending.fieldAtFault === field && problem ? (problem[language].detail ?? problem[language].title) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = value.trim() === '' ? null : Number(value);
    sending.run(
      (csrf) =>
        file(plan, page.line.indicator.code, csrf, {
          series,
          period: period.trim(),
          value: isMissing ? null : given,
          missing: isMissing ? reason : null,
          vintage,
          publishedOn: publishedOn || null,
          source,
          note: note || null,
          simulated: null,
        }),
      onClose,
    );
  };
  return (
    <Sheet title={w.file} onClose={onClose}>
      <form className="fields" onSubmit={submit} noValidate>
        {isRelative && (
          <Choice
            label={w.series}
            value={series}
            options={[
              { value: 'OWN', words: w.serieses.OWN },
              { value: 'OTHER', words: w.serieses.OTHER },
            ]}
            onChange={setSeries}
          />
        )}
        <TextInput label={w.period} value={period} onChange={setPeriod} hint={w.periodHint} error={fault('period')} />
        {isMissing ? (
          <TextInput label={w.reason} value={reason} onChange={setReason} error={fault('value')} />
        ) : (
          <TextInput
            label={page.line.indicator.unit ? `${w.value}（${page.line.indicator.unit}）` : w.value}
            value={value}
            onChange={setValue}
            inputMode="decimal"
            error={fault('value')}
          />
        )}
        <Check value={isMissing} onChange={setMissing}>
          {w.isMissing}
        </Check>
        <Choice
          label={w.vintage}
          value={vintage}
          options={VINTAGES.map((one) => ({ value: one, words: w.vintages[one] }))}
          onChange={setVintage}
        />
        <TextInput label={w.source} value={source} onChange={setSource} hint={w.sourceHint} error={fault('source')} />
        <TextInput
          label={w.publishedOn}
          type="date"
          value={publishedOn}
          onChange={setPublishedOn}
          hint={w.publishedHint}
          error={fault('publishedOn')}
        />
        {before && (
          <TextInput wide label={w.note} value={note} onChange={setNote} hint={w.noteHint} error={fault('note')} />
        )}
        <SheetActs
          refusal={problem && fault(sending.fieldAtFault ?? '') === undefined ? problem : null}
          busy={sending.busy}
          cancel={w.cancel}
          act={w.go}
          onClose={onClose}
        />
      </form>
    </Sheet>
  );
}
