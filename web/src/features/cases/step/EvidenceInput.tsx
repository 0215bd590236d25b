import { type Dispatch, type SetStateAction, useEffect, useMemo } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { Point } from '@/form/types';
import { useCasesWords } from '@/lib/casesWords';
import { useEvidenceWords } from '@/lib/evidenceWords';
import { Icon } from '@/ui/Icon';
import { ProblemNotice } from '@/ui/ProblemView';
import { kindWord, sizeWords } from '@/ui/evidence/pieces';
import '@/ui/evidence/evidence.css';
import { useOnPhone } from '../marks';
import type { Step } from '../types';
import { type Shot, metres } from './shot';
import { type Way, isUnreachable, useShots } from './useShots';

type Rule = Step['evidence'][number];

const DOCUMENTS = ['.pdf', '.docx', '.xlsx', '.txt', '.csv'];
const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

/** The files of one label: chosen or just taken, on their way at once, with time and place. */
export function EvidenceInput(p: {
  /** Where they are sent. */
  to: string;
  /** What they are called; absent: as the label is. */
  title?: string;
  rule: Rule;
  /** Where the case is. */
  point: Point | null;
  value: readonly Shot[];
  onChange: Dispatch<SetStateAction<Shot[]>>;
  fault: boolean;
}) {
  const w = useCasesWords();
  const e = useEvidenceWords();
  const phone = useOnPhone();
  const name = p.title ?? w.step.evidence[p.rule.label] ?? p.rule.label;
  const shots = useShots(p.to, phone || p.rule.needsPlace || p.rule.within !== null, p.onChange);
  const own = p.value.filter((one) => one.label === p.rule.label);
  const photos = p.rule.kinds.length === 0 || p.rule.kinds.includes('photo');
  const types = [
    ...(photos ? PICTURES : []),
    ...(p.rule.kinds.length === 0 || p.rule.kinds.includes('document') ? DOCUMENTS : []),
  ];
  const chosen = (files: FileList | null) => files && shots.add(p.rule.label, [...files]);
  return (
    <div className="field case-evidence" role="group" aria-label={name}>
      <span className="lab">{name}</span>
      {own.length > 0 && (
        <ul role="list" className="evidence-chosen">
          {own.map((one) => (
            <Chosen
              key={one.key}
              shot={one}
              rule={p.rule}
              point={p.point}
              way={shots.wayOf(one.key)}
              phone={phone}
              onAgain={() => shots.again(one)}
              onPlace={() => shots.place(one.key)}
              onRemove={() => p.onChange((all) => all.filter((other) => other.key !== one.key))}
            />
          ))}
        </ul>
      )}
      <div className="row wrap">
        {photos && (
          <FileTrigger acceptedFileTypes={['image/*']} defaultCamera="environment" onSelect={chosen}>
            <Button className="btn evidence-camera">
              {e.camera}
              <span className="vh"> {name}</span>
            </Button>
          </FileTrigger>
        )}
        <FileTrigger allowsMultiple acceptedFileTypes={types} onSelect={chosen}>
          <Button className="btn">
            <Icon name="upload" size="1em" />
            {w.step.choose}
            <span className="vh"> {name}</span>
          </Button>
        </FileTrigger>
      </div>
      {p.fault ? (
        <span className="err">{w.step.fileNeeded(name)}</span>
      ) : (
        <span className="hint">{w.step.evidenceHint(p.rule.needsPlace, p.rule.within)}</span>
      )}
    </div>
  );
}

interface ChosenProps {
  shot: Shot;
  rule: Rule;
  point: Point | null;
  way: Way;
  phone: boolean;
  onAgain: () => void;
  onPlace: () => void;
  onRemove: () => void;
}

function Chosen({ shot, rule, point, way, phone, onAgain, onPlace, onRemove }: ChosenProps) {
  const w = useCasesWords();
  const e = useEvidenceWords();
  const kept = phone && isUnreachable(way.refusal);
  return (
    <li className="case-shot">
      <Preview shot={shot} />
      <span className="evidence-chosen-name">
        <span>{shot.name}</span>
        <span className="small quiet">
          {sizeWords(shot.size)}
          {' · '}
          {shot.file !== null
            ? w.step.sentUp
            : kept
              ? w.step.keptHere
              : way.refusal === null
                ? w.step.sendingUp(`${Math.floor(way.share * 100)}%`)
                : e.failed('')}
        </span>
        {shot.picture && (way.locating || shot.place || rule.needsPlace || phone) && (
          <Whereabouts shot={shot} rule={rule} point={point} locating={way.locating} onPlace={onPlace} />
        )}
        {shot.file === null && way.refusal === null && (
          <progress className="evidence-progress" value={way.share} aria-hidden="true" />
        )}
      </span>
      <button type="button" className="btn bare small" aria-label={w.step.remove(shot.name)} onClick={onRemove}>
        <Icon name="close" size="0.85em" />
      </button>
      {way.refusal !== null && !kept && (
        <div className="case-shot-refusal">
          <ProblemNotice error={way.refusal}>
            <button type="button" className="btn small" onClick={onAgain}>
              {e.again}
            </button>
          </ProblemNotice>
        </div>
      )}
    </li>
  );
}

/** Where it was taken, and whether that is near enough; asked again on a press. */
function Whereabouts(p: { shot: Shot; rule: Rule; point: Point | null; locating: boolean; onPlace: () => void }) {
  const w = useCasesWords();
  const { place } = p.shot;
  if (p.locating)
    return (
      <span className="small quiet" role="status">
        {w.step.locating}
      </span>
    );
  if (!place)
    return (
      <span className={p.rule.needsPlace ? 'small err' : 'small quiet'}>
        {w.step.placeless}{' '}
        <button type="button" className="btn bare small" onClick={p.onPlace}>
          {w.step.locate}
        </button>
      </span>
    );
  const away = p.point ? metres(place, p.point) : null;
  const far = away !== null && p.rule.within !== null && away > p.rule.within;
  return (
    <span className={far ? 'small err' : 'small quiet'}>
      {w.step.placed(place.accuracy)}
      {away !== null && ` · ${w.step.away(away)}`}
      {far && p.rule.within !== null && ` · ${w.step.tooFar(p.rule.within)}`}
    </span>
  );
}

/** From the phone itself: there is nothing to fetch, and without a network nothing could be. */
function Preview({ shot: { blob, picture, name } }: { shot: Shot }) {
  const url = useMemo(() => (picture && blob ? URL.createObjectURL(blob) : null), [picture, blob]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return url ? (
    <img className="evidence-thumb" src={url} alt="" />
  ) : (
    <span className="evidence-thumb evidence-kind" aria-hidden="true">
      {kindWord(name)}
    </span>
  );
}
