import { useRef, useState } from 'react';
import { FormSections } from '@/form/FormSections';
import { fieldOf, isGiven } from '@/form/fields';
import { formKeys } from '@/form/formKeys';
import { hiddenIn } from '@/form/hidden';
import type { Fault, Field, Values } from '@/form/types';
import { Problem, pick } from '@/lib/api';
import { useCallWords } from '@/lib/callWords';
import { useCasesWords } from '@/lib/casesWords';
import { casesEn } from '@/lib/messages/cases.en';
import { casesZh } from '@/lib/messages/cases.zh';
import type { Bilingual } from '@/lib/types';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { useDelayed } from '@/ui/useDelayed';
import { LikelyNow } from '../open/LikelyNow';
import { asked, filledFrom, placedBy } from '../open/asked';
import { filesTo } from '../requests';
import { PlaceChips, SubjectChips } from '../triage/Suggestions';
import type { CaseType } from '../types';
import { saidIn } from '../triage/sureness';
import { Answers, text } from './Answers';
import type { Outcome } from './Done';
import { Earlier } from './Earlier';
import { HandOver } from './HandOver';
import { callKeys } from './callKeys';
import type { Answer } from './requests';
import { type Next, useCard, withGiven } from './useCard';

const SAVE_KEYS = 'Ctrl S';
const SUBJECTS_FROM = 1;
const PLACES_FROM = 4;

/** What the caller says on the left; on the right what is known of it already. */
export function CardForm({ of, onDone }: { of: CaseType; onDone: (outcome: Outcome) => void }) {
  const w = useCallWords();
  const cases = useCasesWords();
  const form = useRef<HTMLDivElement>(null);
  const sending = useSending();
  const { values, set, send } = useCard(of);
  const [settled, setSettled] = useState<Values>({});
  const [faults, setFaults] = useState<Fault[]>([]);
  const [named, setNamed] = useState<Record<string, { value: unknown; title: Bilingual }>>({});
  useDelayed(JSON.stringify(values), () => setSettled(values));
  const shown = asked(of);
  const hidden = hiddenIn(shown, values, undefined);
  const card = of.card;
  const placed = placedBy(shown);
  const what = shown.fields.find((field) => field.kind === 'TEXT' || field.kind === 'LONGTEXT')?.key;
  const said = of.triage ? saidIn(of.triage.words, settled) : what ? text(settled, what) : '';

  const finish = (more: Values, next: Next | null) => {
    const given = withGiven(values, more);
    const missing = shown.fields
      .filter(
        (field) => field.required && !field.derived && !hidden.fields.has(field.key) && !isGiven(given[field.key]),
      )
      .map((field) => ({ field: field.key, code: 'required', message: NEEDED }));
    setFaults(missing);
    if (missing.length > 0) {
      see(form.current, missing[0]?.field);
      return;
    }
    sending.run(async (csrf) => {
      try {
        return await send(csrf, given, next);
      } catch (refusal) {
        if (refusal instanceof Problem) setFaults((refusal.more.faults as Fault[] | undefined) ?? []);
        throw refusal;
      }
    }, onDone);
  };
  const give = (answer: Answer) => {
    const from = card?.knowledge;
    if (!from) return;
    const copied = Object.fromEntries(
      from.copies.filter((field) => !isGiven(values[field])).map((field) => [field, (answer.values as Values)[field]]),
    );
    finish(
      { ...copied, ...from.sets },
      {
        step: from.step,
        fields: { [from.field]: answer.id, [from.into]: text(answer.values, from.text) },
        how: 'answered',
      },
    );
  };
  const below = (field: Field) => {
    if (!of.triage) return null;
    if (field.key === of.triage.subject)
      return (
        <SubjectChips
          type={of.key}
          words={of.triage.words}
          settled={settled}
          value={values[field.key]}
          firstKey={SUBJECTS_FROM}
          onChoose={(code) => set({ [field.key]: code })}
        />
      );
    return field.key === placed.area ? (
      <PlaceChips
        words={of.triage.words}
        settled={settled}
        value={values[field.key]}
        firstKey={PLACES_FROM}
        onChoose={(place) => {
          set(filledFrom(place, placed));
          if (place.area) setNamed({ [field.key]: { value: place.area.code, title: place.area.name } });
        }}
      />
    ) : null;
  };
  const phone = card?.phone ? text(values, card.phone) : '';

  return (
    // Keys that work anywhere on the card; every control inside answers its own.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={form} className="call-card" onKeyDown={callKeys}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        className="new-case"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          finish({}, null);
        }}
        onKeyDown={(event) => formKeys(event, () => finish({}, null))}
      >
        <FormSections
          of={{ ...shown, ...(what ? { titleField: what } : {}) }}
          entry={null}
          values={values}
          derived={{}}
          hidden={hidden}
          files={{ base: filesTo(of.key), to: filesTo(of.key) }}
          faults={faults}
          warnings={[]}
          below={below}
          named={named}
          onSet={(field, value) => set({ [field]: value })}
          onTouch={() => undefined}
        />
        {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
        <div className="case-save">
          <span className="grow small" role="status">
            {faults.length > 0 && (
              <span className="err">
                {cases.open.faults(faults.length)}
                {faults
                  .filter((fault) => !fieldOf(shown, fault.field))
                  .map((fault) => ` ${pick(fault.message, cases === casesEn ? 'en' : 'zh')}`)}
              </span>
            )}
          </span>
          <button type="submit" className="btn ink" aria-disabled={sending.busy}>
            {sending.busy ? w.saving : w.save}
            <kbd>{SAVE_KEYS}</kbd>
          </button>
        </div>
      </form>
      <div className="call-sides">
        {card?.knowledge && <Answers from={card.knowledge} said={said} busy={sending.busy} onGive={give} />}
        <section className="call-side" aria-labelledby="call-same">
          <h2 id="call-same" className="h s">
            {w.same}
          </h2>
          <p className="small quiet">{w.sameHint}</p>
          <LikelyNow type={of.key} values={settled} />
        </section>
        {card?.handOver && (
          <HandOver
            by={card.handOver}
            of={of}
            busy={sending.busy}
            onHand={(to, title) =>
              finish(overEmpty(values, card.handOver?.sets ?? {}, card.starts), {
                step: card.handOver?.step ?? '',
                fields: { [card.handOver?.field ?? '']: to, [card.handOver?.what ?? '']: text(values, what ?? '') },
                how: { to: title },
              })
            }
          />
        )}
        {card?.phone && <Earlier key={phone} type={of.key} phone={phone} />}
      </div>
    </div>
  );
}

const NEEDED = { zh: casesZh.step.needed, en: casesEn.step.needed };

/** Of what is set that which somebody has not chosen otherwise: what the card began with is nobody's choice. */
function overEmpty(values: Values, sets: Values, starts: Values): Values {
  return Object.fromEntries(
    Object.entries(sets).filter(([field]) => !isGiven(values[field]) || values[field] === starts[field]),
  );
}

function see(card: HTMLElement | null, field: string | undefined) {
  requestAnimationFrame(() => {
    const at = card?.querySelector<HTMLElement>(`[data-field="${field ?? ''}"]`);
    at?.scrollIntoView({ block: 'center' });
    at?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  });
}
