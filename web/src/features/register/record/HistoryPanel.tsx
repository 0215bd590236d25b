import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { endOf } from '@/lib/days';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { day as dayText, moment } from '@/lib/when';
import { Check, TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { StageTag } from '../StageTag';
import { stageOf } from '../definition';
import { history, then } from '../requests';
import type { Definition, Entry, Version } from '../types';
import { differing } from '@/form/write';
import { Differences } from './Differences';

/** What a record was: on any day, as it is known now or was known then; and each version with what it changed. */
export function HistoryPanel({ of, entry }: { of: Definition; entry: Entry }) {
  const w = useRegisterWords();
  const { data, error } = useQuery(history(of.key, String(entry.id)));
  return (
    <section className="sheet side-panel" aria-labelledby="history-h">
      <h2 className="h s" id="history-h">
        {w.record.history}
      </h2>
      <p className="small mid">{w.record.historyLead}</p>
      <OnADay of={of} entry={entry} />
      {error && <ProblemNotice error={error} />}
      {data && <Versions of={of} versions={data.versions} entry={entry} />}
    </section>
  );
}

function OnADay({ of, entry }: { of: Definition; entry: Entry }) {
  const w = useRegisterWords();
  const search = useSearch({ from: '/desk/registers/$register/$id' });
  const navigate = useNavigate({ from: '/desk/registers/$register/$id' });
  const at = /^\d{4}-\d{2}-\d{2}$/.test(search.at ?? '') ? search.at : undefined;
  const known = search.asKnown !== undefined;
  const { data, error } = useQuery({
    ...then(of.key, String(entry.id), at ?? '', at && known ? endOf(at) : undefined),
    enabled: at !== undefined,
  });
  const go = (change: { at?: string | undefined; asKnown?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const version = data?.version;
  return (
    <div className="on-a-day">
      <TextInput type="date" label={w.record.at} value={at ?? ''} onChange={(next) => go({ at: next || undefined })} />
      {at && (
        <Check value={known} onChange={(on) => go({ asKnown: on ? 'then' : undefined })}>
          {w.record.asKnown}
        </Check>
      )}
      {error && <ProblemNotice error={error} />}
      {data && at && (
        <div role="status" className="then-answer">
          {version ? (
            <Then of={of} entry={entry} version={version} />
          ) : (
            <p>{known ? w.record.atKnownNothing : w.record.atNothing}</p>
          )}
        </div>
      )}
    </div>
  );
}

function Then({ of, entry, version }: { of: Definition; entry: Entry; version: Version }) {
  const w = useRegisterWords();
  const keys = differing(version.values, entry.values);
  return (
    <>
      <p className="row wrap">
        <span>{keys.length === 0 ? w.record.atSame : w.record.atDiffers(keys.length)}</span>
        {version.stage !== entry.stage && <StageTag stage={stageOf(of, version.stage)} />}
      </p>
      <Differences
        of={of}
        keys={keys}
        one={version.values}
        other={entry.values}
        now={entry}
        heads={[w.record.then, w.record.now]}
      />
    </>
  );
}

function Versions({ of, versions, entry }: { of: Definition; versions: readonly Version[]; entry: Entry }) {
  const w = useRegisterWords();
  const language = useLanguage();
  return (
    <ol role="list" className="record-versions">
      {versions
        .map((version, i) => ({ version, before: versions[i - 1] }))
        .reverse()
        .map(({ version, before }) => {
          const keys = before ? differing(before.values, version.values) : [];
          const moved = before !== undefined && before.stage !== version.stage;
          const stage = stageOf(of, version.stage);
          return (
            <li key={version.version}>
              <details>
                <summary>
                  <span className="num version-no">{w.record.version(version.version)}</span>
                  <span className="grow small mid">
                    {!before
                      ? w.record.first
                      : [
                          moved && stage && pick(stage.title, language),
                          keys.length > 0 && w.record.changed(keys.length),
                        ]
                          .filter(Boolean)
                          .join(' · ') || w.record.noChange}
                  </span>
                  <span className="small quiet num">{moment(version.recordedAt, language)}</span>
                </summary>
                <p className="small quiet">
                  {w.record.by(version.recordedBy, moment(version.recordedAt, language))}
                  {' · '}
                  {w.record.validFrom(dayText(version.validFrom, language))}
                </p>
                {before && keys.length > 0 && (
                  <Differences
                    of={of}
                    keys={keys}
                    one={before.values}
                    other={version.values}
                    now={entry}
                    heads={[w.record.before, w.record.after]}
                  />
                )}
              </details>
            </li>
          );
        })}
    </ol>
  );
}
