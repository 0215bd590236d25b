import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Csrf } from '@/lib/api';
import { useAreaWords } from '@/lib/areaWords';
import { useLanguage } from '@/lib/i18n';
import { day as dayText } from '@/lib/when';
import { TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import type { DistrictDay } from '../district-day';
import { useNameOf } from '../names';
import { apply, preview } from '../requests';
import type { Applied, Finding, Order, Preview } from '../types';
import { Dependents } from './Dependents';
import { Findings } from './Findings';
import { type Draft, drop, redo, settle, undo } from './draft';
import { WorkFields } from './WorkFields';
import { orderOf } from './order';
import { lacks } from './work';

/** A preview and the very order it was made for: any later step makes it old. */
export interface Previewed {
  of: string;
  answer: Preview;
}

interface Props {
  draft: Draft;
  day: DistrictDay;
  csrf: Csrf;
  previewed: Previewed | null;
  onPreviewed: (to: Previewed | null) => void;
  removing: boolean;
  onRemoving: (to: boolean) => void;
  onPlace: (finding: Finding) => void;
  onEffective: (day: string) => void;
  onApplied: (applied: Applied) => void;
}

/** One change from drawing to effect: draw, name, say when and why, look at what comes of it, apply. */
export function EditPanel(p: Props) {
  const w = useAreaWords();
  const language = useLanguage();
  const named = useNameOf();
  const queries = useQueryClient();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const { steps, effective, reason } = p.draft;
  const work = steps.now;
  const missing = lacks(work, p.day, effective, reason);
  const order = orderOf(p.draft, p.day);
  const text = order && JSON.stringify(order);
  const current = p.previewed && p.previewed.of === text ? p.previewed.answer : null;
  const target = 'area' in work && work.area ? p.day.byCode.get(work.area) : undefined;
  const gone = 'area' in work && work.area !== null && !target;

  const run = async <T,>(request: (order: Order) => Promise<T>, done: (answer: T) => void | Promise<void>) => {
    setTried(true);
    if (!order || busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      await done(await request(order));
    } catch (why) {
      setRefusal(why);
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    run(
      (o) => preview(p.csrf, o),
      (answer) => p.onPreviewed({ of: text ?? '', answer }),
    );
  const takeEffect = () =>
    run(
      (o) => apply(p.csrf, o),
      async (applied) => {
        drop();
        await queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk/areas') });
        p.onApplied(applied);
      },
    );

  return (
    <section className="edit" aria-labelledby="edit-h">
      <header>
        <h2 id="edit-h" className="h s">
          {w.edit.tools[work.tool].name}
          {target && ` · ${named(target.name)}`}
        </h2>
        <p className="hint">{w.edit.tools[work.tool].how}</p>
      </header>
      {gone && <p className="notice earth">{w.edit.gone}</p>}
      <div className="edit-steps">
        <button type="button" className="btn" disabled={steps.past.length === 0} onClick={undo}>
          {w.edit.undo} <kbd>{w.edit.undoKey}</kbd>
        </button>
        <button type="button" className="btn" disabled={steps.future.length === 0} onClick={redo}>
          {w.edit.redo}
        </button>
        {work.tool === 'BORDER' && work.area !== null && (
          <button type="button" className="btn" aria-pressed={p.removing} onClick={() => p.onRemoving(!p.removing)}>
            {p.removing ? w.edit.removingOn : w.edit.removing}
          </button>
        )}
        <button type="button" className="btn bare" onClick={drop}>
          {w.edit.discard}
        </button>
      </div>
      <WorkFields work={work} day={p.day} tried={tried} />
      <div className="fields">
        <TextInput
          label={w.edit.effective}
          type="date"
          value={effective}
          onChange={(to) => {
            settle({ effective: to });
            if (/^\d{4}-\d\d-\d\d$/.test(to)) p.onEffective(to);
          }}
          hint={w.edit.effectiveHint}
          error={tried && missing.includes('effective') ? w.edit.lacks.effective : undefined}
          wide
        />
        <TextInput
          label={w.edit.reason}
          value={reason}
          onChange={(to) => settle({ reason: to })}
          error={tried && missing.includes('reason') ? w.edit.lacks.reason : undefined}
          wide
        />
      </div>
      {tried && missing.length > 0 && (
        <div role="alert">
          <ul className="lacks err" role="list">
            {missing.map((lack) => (
              <li key={lack}>{w.edit.lacks[lack]}</li>
            ))}
          </ul>
        </div>
      )}
      {refusal !== null && <ProblemNotice error={refusal} />}
      {current && (
        <section className="previewed" aria-labelledby="previewed-h">
          <h3 id="previewed-h" className="h s">
            {w.edit.dependsTitle}
          </h3>
          <Dependents dependents={current.dependents} />
          <h3 className="h s">{w.edit.findingsTitle(current.findings.length)}</h3>
          {current.findings.length === 0 ? (
            <p className="ok">{w.edit.sound}</p>
          ) : (
            <Findings findings={current.findings} onPlace={p.onPlace} />
          )}
          {!current.mayApply && <p className="notice red">{w.edit.mayNot}</p>}
        </section>
      )}
      <div className="edit-acts">
        <button type="button" className={current ? 'btn' : 'btn ink'} aria-disabled={busy} onClick={() => void look()}>
          {busy ? w.edit.working : w.edit.look}
        </button>
        {current?.mayApply && (
          <button type="button" className="btn ink" aria-disabled={busy} onClick={() => void takeEffect()}>
            {w.edit.apply(dayText(effective, language))}
          </button>
        )}
      </div>
    </section>
  );
}
