import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useAreaWords } from '@/lib/areaWords';
import { useLanguage } from '@/lib/i18n';
import { Choice, TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import type { Position } from '../geometry/shape';
import { useNameOf } from '../names';
import { areaAt } from '../requests';
import { DATUMS, type Datum } from '../types';
import { placeOf } from './place';

/** A place somebody asked about, in the datum it was given in. */
export interface Asked {
  place: Position;
  datum: Datum;
}

interface Props {
  asked: Asked | null;
  at: string | null;
  onAsk: (asked: Asked) => void;
  onChoose: (code: string) => void;
  onClose: () => void;
}

/** 这里归谁: press the map, or write a longitude and latitude and say their datum. */
export function AskPanel({ asked, at, onAsk, onChoose, onClose }: Props) {
  const w = useAreaWords();
  const [lon, setLon] = useState(asked ? String(asked.place[0]) : '');
  const [lat, setLat] = useState(asked ? String(asked.place[1]) : '');
  const [datum, setDatum] = useState<Datum>(asked?.datum ?? 'CGCS2000');
  const [wrong, setWrong] = useState(false);
  // What the map pressed fills the fields.
  const [seen, see] = useState(asked);
  if (asked !== seen) {
    see(asked);
    if (asked) {
      setLon(String(asked.place[0]));
      setLat(String(asked.place[1]));
      setDatum(asked.datum);
      setWrong(false);
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const place = placeOf(lon, lat);
    setWrong(place === null);
    if (place) onAsk({ place, datum });
  };
  return (
    <section className="ask" aria-labelledby="ask-h">
      <header className="row">
        <h2 id="ask-h" className="h s grow">
          {w.ask.title}
        </h2>
        <button type="button" className="btn small" onClick={onClose}>
          {w.ask.close}
        </button>
      </header>
      <p className="hint">{w.ask.hint}</p>
      <form className="fields" onSubmit={submit} noValidate>
        <TextInput label={w.ask.lon} value={lon} onChange={setLon} inputMode="decimal" />
        <TextInput label={w.ask.lat} value={lat} onChange={setLat} inputMode="decimal" />
        <div className="wide">
          <Choice label={w.datum.label} value={datum} onChange={setDatum} options={datumOptions(w)} />
        </div>
        {wrong && (
          <p className="err wide" role="alert">
            {w.ask.wrong}
          </p>
        )}
        <div className="wide">
          <button type="submit" className="btn ink">
            {w.ask.go}
          </button>
        </div>
      </form>
      {asked && <Answer asked={asked} at={at} onChoose={onChoose} />}
    </section>
  );
}

export const datumOptions = (w: ReturnType<typeof useAreaWords>) =>
  DATUMS.map((value) => ({ value, words: w.datum.names[value] }));

function Answer({ asked, at, onChoose }: { asked: Asked; at: string | null; onChoose: (code: string) => void }) {
  const w = useAreaWords();
  const named = useNameOf();
  const language = useLanguage();
  const { data, error } = useQuery(areaAt(asked.place, asked.datum, at));
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Skeleton lines={3} />;
  const last = data.areas.at(-1);
  return (
    <div className="answer" role="status">
      <p className="answer-say serif">{data.outside || !last ? w.ask.outside : w.ask.inside(named(last.name))}</p>
      <ol className="answer-chain">
        {data.areas.map((area) => (
          <li key={area.id}>
            <span className="quiet small">{w.kind[area.kind]}</span>
            <button type="button" className="linklike" onClick={() => onChoose(area.code)}>
              {named(area.name)}
            </button>
          </li>
        ))}
        {data.special.map((area) => (
          <li key={area.id}>
            <span className="quiet small">{w.special}</span>
            <span>{named(area.name)}</span>
          </li>
        ))}
      </ol>
      <p className="small mid">
        <b>{at ? w.day.as(at) : w.day.asToday}</b>
        <br />
        {pick(data.rule, language)}
      </p>
    </div>
  );
}
