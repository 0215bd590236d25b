import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useSearchWords } from '@/lib/searchWords';
import { Snippet } from '@/ui/Snippet';
import { TONES } from '@/ui/tones';
import type { CaseHit, RecordHit } from './requests';

/** One kind of what was found, with how many there are and a way to the next. */
export function Hits(p: {
  title: string;
  count: number;
  more: boolean;
  next: (() => void) | null;
  loading: boolean;
  children: ReactNode;
}) {
  const w = useSearchWords();
  return (
    <section aria-label={p.title} className="hits">
      <h3 className="row">
        {p.title} <small className="quiet num">{w.count(p.count, p.more)}</small>
      </h3>
      <ul role="list">{p.children}</ul>
      {(p.next ?? p.loading) && (
        <button type="button" className="btn bare small" aria-disabled={p.loading} onClick={p.next ?? undefined}>
          {p.loading ? w.loading : w.more}
        </button>
      )}
    </section>
  );
}

export function CaseHitRow({ hit, onOpen }: { hit: CaseHit; onOpen: () => void }) {
  const w = useSearchWords();
  const language = useLanguage();
  const { line } = hit;
  const facts = [line.typeTitle, line.matter, line.area?.name].filter((words) => words !== null && words !== undefined);
  return (
    <li>
      <Link
        to="/desk/cases/$type/$number"
        params={{ type: line.type, number: line.number }}
        className="hit"
        data-hit=""
        onClick={onOpen}
      >
        <span className="hit-title">
          <b>
            <Snippet {...hit.title} />
          </b>
          <span className={TONES[line.tone] ?? 'tag line'}>{pick(line.stateTitle, language)}</span>
          {line.simulated && <span className="tag dotted">{w.simulated}</span>}
        </span>
        {hit.excerpt && (
          <span className="small">
            <Snippet {...hit.excerpt} />
          </span>
        )}
        <span className="small quiet">
          <span className="num">
            <Snippet {...hit.number} />
          </span>
          {facts.map((words) => ` · ${pick(words, language)}`).join('')}
        </span>
      </Link>
    </li>
  );
}

export function RecordHitRow({ hit, onOpen }: { hit: RecordHit; onOpen: () => void }) {
  const w = useSearchWords();
  const language = useLanguage();
  return (
    <li>
      <Link
        to="/desk/registers/$register/$id"
        params={{ register: hit.register, id: String(hit.id) }}
        className="hit"
        data-hit=""
        onClick={onOpen}
      >
        <span className="hit-title">
          <b>
            <Snippet {...hit.title} />
          </b>
          {hit.stage && <span className="tag line">{pick(hit.stage, language)}</span>}
          {hit.simulated && <span className="tag dotted">{w.simulated}</span>}
        </span>
        {hit.excerpt && (
          <span className="small">
            <Snippet {...hit.excerpt} />
          </span>
        )}
        <span className="small quiet">{pick(hit.registerTitle, language)}</span>
      </Link>
    </li>
  );
}
