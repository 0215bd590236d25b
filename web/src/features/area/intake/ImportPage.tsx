import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useAreaWords } from '@/lib/areaWords';
import { useSession } from '@/lib/session';
import { Check, Choice, TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { Progress } from '@/ui/Progress';
import { useTitle } from '@/ui/useTitle';
import { Findings, marksOf } from '../edit/Findings';
import { boxOf, shapeOf } from '../geometry/shape';
import { datumOptions } from '../lookup/AskPanel';
import { MapFrame } from '../map/MapFrame';
import type { MapHandle, MapMark, Pen } from '../map/scene';
import { useMapNames } from '../names';
import { takeIn } from '../requests';
import type { Finding, ImportReport } from '../types';
import { useDays } from '../useDays';
import { useDistrictDay } from '../useDistrictDay';
import { useTiandituKey } from '../useMapSettings';
import { FileField } from './FileField';
import { projectionsAt } from './projections';
import '../area.css';

const NONE: never[] = [];
const LOOK: Pen = { kind: 'choose', only: null };
const TODAY = { at: null, knownAt: null };
const nothing = () => undefined;

/** /desk/map/import : a file of borders, tried first, its faults on the map, then taken. */
export function ImportPage() {
  const w = useAreaWords();
  const { session, may } = useSession();
  const queries = useQueryClient();
  const { day } = useDistrictDay(TODAY);
  const { today } = useDays(day?.areas ?? NONE);
  const names = useMapNames(day);
  const tiandituKey = useTiandituKey();
  const handle = useRef<MapHandle>(null);
  const [file, setFile] = useState<File | null>(null);
  const [datum, setDatum] = useState('NONE');
  const [at, setAt] = useState('');
  const [repair, setRepair] = useState(false);
  const [tried, setTried] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [marks, setMarks] = useState<MapMark[]>(NONE);
  const [refusal, setRefusal] = useState<unknown>(null);
  useTitle(w.intake.title);

  const effective = at || (today ?? '');
  const forget = () => {
    setReport(null);
    setMarks(NONE);
    setRefusal(null);
  };
  const send = async (really: boolean) => {
    setTried(true);
    if (!file || datum === 'NONE' || !session || share !== null) return;
    setShare(0);
    setRefusal(null);
    try {
      const answer = await takeIn(session.csrf, file, { datum, at: effective, repair }, really, setShare);
      setReport(answer);
      setMarks(marksOf(answer.findings));
      if (answer.applied)
        await queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk/areas') });
    } catch (why) {
      setRefusal(why);
    } finally {
      setShare(null);
    }
  };
  const place = (finding: Finding) => {
    const [x, y] = finding.place ?? [0, 0];
    handle.current?.fit(finding.shape ? boxOf(shapeOf(finding.shape)) : [x - 0.001, y - 0.001, x + 0.001, y + 0.001]);
  };
  const errors = report?.findings.filter((f) => f.severity === 'ERROR').length ?? 0;

  return (
    <div className="intake">
      <div className="intake-form">
        <header>
          <Link to="/desk/map/{-$code}" params={{ code: undefined }} className="small">
            {w.back}
          </Link>
          <h1 className="h">{w.intake.title}</h1>
          <p className="mid">{w.intake.lead}</p>
        </header>
        {!may('map-edit') ? (
          <p className="notice">{w.intake.mayNot}</p>
        ) : (
          <>
            <FileField
              label={w.intake.file}
              accepts={w.intake.accepts}
              types={['.geojson', '.json', '.csv']}
              file={file}
              onFile={(to) => {
                setFile(to);
                forget();
              }}
            />
            {tried && !file && <p className="err">{w.file.needed}</p>}
            <div className="fields">
              <div className="wide">
                <Choice<string>
                  label={w.datum.label}
                  value={datum}
                  onChange={(to) => {
                    setDatum(to);
                    forget();
                  }}
                  options={[
                    { value: 'NONE', words: w.datum.choose },
                    ...datumOptions(w),
                    ...projectionsAt(day?.areas[0]?.center?.[0]).map((zone) => ({
                      value: zone.key,
                      words: w.datum.projected(zone),
                    })),
                  ]}
                />
                <p className="hint">{w.datum.hint}</p>
                {tried && datum === 'NONE' && <p className="err">{w.datum.needed}</p>}
              </div>
              <TextInput
                wide
                type="date"
                label={w.edit.effective}
                value={effective}
                onChange={(to) => {
                  setAt(to);
                  forget();
                }}
              />
              <div className="wide">
                <Check
                  value={repair}
                  onChange={(to) => {
                    setRepair(to);
                    forget();
                  }}
                >
                  {w.intake.repair}
                </Check>
                <p className="hint">{w.intake.repairHint}</p>
              </div>
            </div>
            {share !== null && <Progress label={w.intake.sending} share={share < 1 ? share : null} />}
            {refusal !== null && <ProblemNotice error={refusal} />}
            <div className="row wrap">
              <button type="button" className={report ? 'btn' : 'btn ink'} onClick={() => void send(false)}>
                {w.intake.dryRun}
              </button>
              {report && !report.applied && errors === 0 && (
                <button type="button" className="btn ink" onClick={() => void send(true)}>
                  {w.intake.apply}
                </button>
              )}
            </div>
            {report && (
              <section aria-labelledby="report-h" aria-live="polite">
                <h2 id="report-h" className="h s">
                  {report.applied ? w.intake.applied : w.intake.wouldBe}
                </h2>
                <p className="num">{w.intake.sum(report)}</p>
                <h3 className="h s">{w.edit.findingsTitle(report.findings.length)}</h3>
                {errors > 0 && <p className="notice red">{w.intake.errors(errors)}</p>}
                <Findings findings={report.findings} onPlace={place} />
              </section>
            )}
          </>
        )}
      </div>
      {day && (
        <MapFrame
          scene={{
            day,
            compare: null,
            selected: null,
            picked: NONE,
            sketches: NONE,
            marks,
            pen: LOOK,
            ...names,
          }}
          handle={handle}
          tiandituKey={tiandituKey}
          onChoose={nothing}
          onAsk={nothing}
          onLine={nothing}
          onRing={nothing}
          onCorners={nothing}
          onFixed={nothing}
        />
      )}
    </div>
  );
}
