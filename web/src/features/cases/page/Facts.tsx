import { useState } from 'react';
import { Value } from '@/form/Value';
import { fieldOf, isGiven, sectionsOf } from '@/form/fields';
import type { Field } from '@/form/types';
import { pick, sendForFile } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { saveAs } from '@/ui/evidence/saveAs';
import { filesTo, unmask } from '../requests';
import type { CaseType, Detail, Kept } from '../types';
import { EvidenceOf } from './EvidenceOf';

const WIDE: ReadonlySet<string> = new Set(['LONGTEXT', 'FILES']);

/** What was filled in, as far as it was; what is personal is masked. */
export function Facts({ of, detail }: { of: CaseType; detail: Detail }) {
  const w = useCasesWords();
  const language = useLanguage();
  const fields = sectionsOf(of)
    .flatMap((section) => section.fields)
    .map((key) => fieldOf(of, key))
    .filter((field): field is Field => field !== undefined && isGiven(detail.values[field.key]));
  return (
    <section>
      <h2 className="h s">{w.page.facts}</h2>
      <dl className="case-facts">
        {fields.map((field) => (
          <div key={field.key} className={WIDE.has(field.kind) ? 'is-wide' : undefined}>
            <dt className="small quiet">{pick(field.title, language)}</dt>
            <dd>
              {field.kind === 'FILES' ? (
                <FormFiles of={of} field={field} all={detail.values[field.key] as Kept[]} />
              ) : field.personal ? (
                <Personal of={of} detail={detail} field={field} />
              ) : (
                <Value field={field} value={detail.values[field.key]} title={detail.named[field.key]} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Documents that a form names; those that say something of a person are opened against a reason. */
function FormFiles({ of, field, all }: { of: CaseType; field: Field; all: Kept[] }) {
  const w = useCasesWords();
  const [asking, setAsking] = useState<Kept | null>(null);
  if (!field.personal) return <EvidenceOf type={of.key} all={all} standings={NO_STANDINGS} />;
  return (
    <>
      <ul role="list">
        {all.map((one) => (
          <li key={one.file ?? one.name}>
            {one.name}{' '}
            {one.file && of.may.includes('unmask') && (
              <button type="button" className="btn bare small" onClick={() => setAsking(one)}>
                {w.page.unmask}
              </button>
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <ReasonDialog
          title={w.page.unmaskTitle(asking.name)}
          lead={w.page.unmaskLead}
          label={w.page.unmaskReason}
          needed={w.page.reasonNeeded}
          cancel={w.cancel}
          go={w.page.unmaskGo}
          send={(csrf, reason) => sendForFile(`${filesTo(of.key)}/${asking.file ?? ''}/open`, csrf, { reason })}
          onClose={() => setAsking(null)}
          onDone={(blob) => {
            saveAs(blob, asking.name);
            setAsking(null);
          }}
        />
      )}
    </>
  );
}

const NO_STANDINGS = new Map<string, never>();

/** Masked, until somebody who may says why he must see it; that goes into the journal. */
function Personal({ of, detail, field }: { of: CaseType; detail: Detail; field: Field }) {
  const w = useCasesWords();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState<{ value: string | null } | null>(null);
  const name = pick(field.title, language);
  if (seen)
    return (
      <span aria-live="polite">
        {field.kind === 'PHONE' && seen.value ? (
          <a className="num" href={`tel:${seen.value}`}>
            {seen.value}
          </a>
        ) : (
          <b>{seen.value ?? w.page.unmaskNone}</b>
        )}{' '}
        <span className="small quiet">{w.page.unmasked}</span>
      </span>
    );
  return (
    <>
      <span className="num">{String(detail.values[field.key] as string)}</span>{' '}
      {of.may.includes('unmask') && detail.unmasks && (
        <button
          type="button"
          className="btn bare small"
          aria-label={w.page.unmaskTitle(name)}
          onClick={() => setAsking(true)}
        >
          {w.page.unmask}
        </button>
      )}
      {asking && (
        <ReasonDialog
          title={w.page.unmaskTitle(name)}
          lead={w.page.unmaskLead}
          label={w.page.unmaskReason}
          needed={w.page.reasonNeeded}
          cancel={w.cancel}
          go={w.page.unmaskGo}
          send={(csrf, reason) => unmask(csrf, of.key, detail.line.number, field.key, reason)}
          onClose={() => setAsking(false)}
          onDone={(answer) => {
            setSeen(answer);
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
