import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useAreaWords } from '@/lib/areaWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { Choice, TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { Progress } from '@/ui/Progress';
import { useTitle } from '@/ui/useTitle';
import { FileField } from '../intake/FileField';
import { LATITUDE, LONGITUDE, guessed, headOf } from '../intake/csv-head';
import { useNameOf } from '../names';
import { count } from '../requests';
import type { Count, Datum } from '../types';
import { useDays } from '../useDays';
import { datumOptions } from './AskPanel';
import '../area.css';

const NONE: never[] = [];
const COUNTED = ['GRID', 'COMMUNITY', 'STREET'] as const;
type Counted = (typeof COUNTED)[number];

/** /desk/map/count : how many points of a file lie in each area, on the borders of a day. */
export function CountPage() {
  const w = useAreaWords();
  const { session } = useSession();
  const { today } = useDays(NONE);
  const search = useSearch({ strict: false }) as { at?: string };
  const [file, setFile] = useState<File | null>(null);
  const [columns, setColumns] = useState<string[]>([]);
  const [lon, setLon] = useState('');
  const [lat, setLat] = useState('');
  const [datum, setDatum] = useState<Datum | 'NONE'>('NONE');
  const [kind, setKind] = useState<Counted>('GRID');
  const [at, setAt] = useState(search.at ?? '');
  const [tried, setTried] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [answer, setAnswer] = useState<Count | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  useTitle(w.count.title);

  const choose = async (to: File) => {
    const names = await headOf(to);
    setFile(to);
    setColumns(names);
    setLon(guessed(names, LONGITUDE));
    setLat(guessed(names, LATITUDE));
    setAnswer(null);
  };
  const go = async () => {
    setTried(true);
    if (!file || !lon || !lat || datum === 'NONE' || !session || share !== null) return;
    setShare(0);
    setRefusal(null);
    try {
      setAnswer(await count(session.csrf, file, { at: at || today, knownAt: null, kind, lon, lat, datum }, setShare));
    } catch (why) {
      setRefusal(why);
    } finally {
      setShare(null);
    }
  };
  const options = [{ value: '', words: w.count.chooseColumn }, ...columns.map((c) => ({ value: c, words: c }))];

  return (
    <div className="count-page">
      <header>
        <Link to="/desk/map/{-$code}" params={{ code: undefined }} search={search} className="small">
          {w.back}
        </Link>
        <h1 className="h">{w.count.title}</h1>
        <p className="mid">{w.count.lead}</p>
      </header>
      <div className="count-form no-print">
        <FileField
          label={w.count.file}
          accepts={w.count.accepts}
          types={['.csv']}
          file={file}
          onFile={(to) => void choose(to)}
        />
        {tried && !file && <p className="err">{w.file.needed}</p>}
        <div className="fields">
          <Choice label={w.count.lon} value={lon} onChange={setLon} options={options} />
          <Choice label={w.count.lat} value={lat} onChange={setLat} options={options} />
          <Choice<Datum | 'NONE'>
            label={w.datum.label}
            value={datum}
            onChange={setDatum}
            options={[{ value: 'NONE', words: w.datum.choose }, ...datumOptions(w)]}
          />
          <Choice
            label={w.count.by}
            value={kind}
            onChange={setKind}
            options={COUNTED.map((k) => ({ value: k, words: w.kind[k] }))}
          />
          <TextInput wide type="date" label={w.count.at} value={at || (today ?? '')} onChange={setAt} />
        </div>
        {tried && file && (!lon || !lat) && <p className="err">{w.count.columnsNeeded}</p>}
        {tried && datum === 'NONE' && <p className="err">{w.datum.needed}</p>}
        {share !== null && <Progress label={w.count.counting} share={share < 1 ? share : null} />}
        {refusal !== null && <ProblemNotice error={refusal} />}
        <button type="button" className="btn ink" onClick={() => void go()}>
          {w.count.go}
        </button>
      </div>
      {answer && <Counts answer={answer} kind={kind} />}
    </div>
  );
}

/** The counts, whose borders they stand on, and every point that is in none of them. */
function Counts({ answer, kind }: { answer: Count; kind: Counted }) {
  const w = useAreaWords();
  const named = useNameOf();
  const language = useLanguage();
  const [all, showAll] = useState(false);
  const sorted = [...answer.rows].sort((a, b) => b.count - a.count);
  const held = sorted.filter((row) => row.count > 0);
  const rows = all ? sorted : held;
  return (
    <section className="counts" aria-labelledby="counts-h">
      <h2 id="counts-h" className="h s">
        {pick(answer.drawn, language)}
      </h2>
      <p>{w.count.sum(answer)}</p>
      <table className="count-table">
        <thead>
          <tr>
            <th scope="col">{w.kind[kind]}</th>
            <th scope="col">{w.detail.code}</th>
            <th scope="col" className="n">
              {w.count.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td>{named(row.name)}</td>
              <td className="num">{row.code}</td>
              <td className="n num">{row.count.toLocaleString('en-US')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && held.length < sorted.length && (
        <p>
          <button type="button" className="btn small" onClick={() => showAll(true)}>
            {w.count.empty(sorted.length - held.length, w.kind[kind] ?? kind)}
          </button>
        </p>
      )}
      {answer.problems.length > 0 && (
        <>
          <h3 className="h s">{w.count.problems(answer.unreadable)}</h3>
          <ul role="list">
            {answer.problems.map((p, i) => (
              <li key={i}>
                {w.count.problem(p.line, p.column, typeof p.reason === 'string' ? p.reason : pick(p.reason, language))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
