import { type FormEvent, useState } from 'react';
import { UnitInput } from '@/form/UnitInput';
import { Problem } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import type { IndicatorDesk } from '@/lib/types';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Check, Choice, TextInput } from '@/ui/fields';
import { setRule } from '../formRequests';
import { CheckFields } from './CheckFields';
import { BANDS, type RuleDraft, draftOf, hasPoints, settingOf } from './draft';

/** The entries of a record of words as the options of a choice. */
function optionsOf<K extends string>(words: Record<K, string>): { value: K; words: string }[] {
  return (Object.keys(words) as K[]).map((value) => ({ value, words: words[value] }));
}

/** How an indicator is judged and who files it; kept with a reason. */
export function RuleForm({ plan, page }: { plan: string; page: IndicatorDesk }) {
  const w = useFilingWords();
  const language = useLanguage();
  const sending = useSending();
  const [draft, setDraft] = useState(() => draftOf(page.line.rule));
  const [isSaved, setSaved] = useState(false);
  const set = (change: Partial<RuleDraft>) => {
    setSaved(false);
    setDraft({ ...draft, ...change });
  };
  const problem = sending.refusal instanceof Problem ? sending.refusal : null;
  const fault = (field: string) =>
    sending.fieldAtFault === field && problem ? (problem[language].detail ?? problem[language].title) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.run(
      (csrf) => setRule(plan, page.line.indicator.code, csrf, settingOf(draft)),
      () => setSaved(true),
    );
  };
  const base = page.line.indicator.base.year ?? 0;
  const last = page.line.indicator.target.year ?? base;
  const years = Array.from({ length: Math.max(0, last - base) }, (_, i) => base + 1 + i);
  return (
    <form className="sheet rule-form indicators-part" onSubmit={submit} noValidate>
      <fieldset>
        <legend>{w.rule.reporting}</legend>
        <div className="fields">
          <UnitInput
            label={w.rule.lead_}
            hint={w.rule.leadHint}
            value={draft.lead}
            onChange={(lead) => set({ lead: (lead as string | undefined) ?? null })}
            error={fault('lead')}
          />
          <UnitInput
            label={w.rule.verifier}
            hint={w.rule.verifierHint}
            value={draft.verifier}
            onChange={(verifier) => set({ verifier: (verifier as string | undefined) ?? null })}
            error={fault('verifier')}
          />
          <Choice
            label={w.rule.frequency}
            value={draft.frequency}
            options={optionsOf(w.rule.frequencies)}
            onChange={(frequency) => set({ frequency })}
          />
          <TextInput
            label={w.rule.dueDays}
            hint={w.rule.dueDaysHint}
            inputMode="numeric"
            value={draft.dueDays}
            onChange={(dueDays) => set({ dueDays })}
            error={fault('dueDays')}
          />
          <CheckFields checks={draft.checks} onChange={(checks) => set({ checks })} error={fault('checks')} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{w.rule.judged}</legend>
        <div className="fields">
          <Choice
            label={w.rule.measure}
            value={draft.measure}
            options={optionsOf(w.rule.measures)}
            onChange={(measure) => set({ measure })}
          />
          <Choice
            label={w.rule.direction}
            value={draft.direction}
            options={optionsOf(w.rule.directions)}
            onChange={(direction) => set({ direction })}
          />
          {draft.measure === 'RELATIVE' && <Relation draft={draft} set={set} />}
          <Choice
            label={w.rule.path}
            value={draft.path}
            options={optionsOf(w.rule.paths)}
            onChange={(path) => set({ path })}
          />
          <Choice
            label={w.rule.prices}
            value={draft.prices}
            options={optionsOf(w.rule.priceBases)}
            onChange={(prices) => set({ prices })}
          />
          {hasPoints(draft) && <p className="hint wide">{w.rule.pointsHint}</p>}
          {hasPoints(draft) &&
            years.map((year) => (
              <TextInput
                key={year}
                label={w.rule.point(year)}
                inputMode="decimal"
                value={draft.points[year] ?? ''}
                onChange={(text) => set({ points: { ...draft.points, [year]: text } })}
              />
            ))}
        </div>
        <details className="form-more">
          <summary>{w.rule.bands}</summary>
          <div className="fields">
            {BANDS.map((name) => (
              <TextInput
                key={name}
                label={w.rule.bandNames[name]}
                inputMode="decimal"
                value={draft.bands[name]}
                onChange={(text) => set({ bands: { ...draft.bands, [name]: text } })}
              />
            ))}
          </div>
        </details>
      </fieldset>
      <div className="fields">
        <TextInput
          wide
          label={w.rule.reason}
          hint={w.rule.reasonHint}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          error={fault('reason')}
        />
        {problem && fault(sending.fieldAtFault ?? '') === undefined && (
          <div className="wide">
            <ProblemNotice error={problem} />
          </div>
        )}
        <div className="wide row wrap">
          <button type="submit" className="btn ink" aria-disabled={sending.busy}>
            {w.rule.save}
          </button>
          {isSaved && <span role="status">{w.rule.saved}</span>}
        </div>
      </div>
    </form>
  );
}

/** Against whose figure a relative target is held. */
function Relation({ draft, set }: { draft: RuleDraft; set: (change: Partial<RuleDraft>) => void }) {
  const w = useFilingWords();
  return (
    <>
      <Choice
        label={w.rule.kind}
        value={draft.kind}
        options={optionsOf(w.rule.kinds)}
        onChange={(kind) => set({ kind })}
      />
      <TextInput label={w.rule.by} inputMode="decimal" value={draft.by} onChange={(by) => set({ by })} />
      <TextInput label={w.rule.other} value={draft.other} onChange={(other) => set({ other })} />
      <Check value={draft.compound} onChange={(compound) => set({ compound })}>
        {w.rule.compound}
      </Check>
    </>
  );
}
