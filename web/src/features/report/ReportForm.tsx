import { useEffect, useRef, useState } from 'react';
import type { WithMap } from '@/form/places';
import { Problem, UNREACHABLE } from '@/lib/api';
import { useReportWords } from '@/lib/reportWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { PhotosField } from './PhotosField';
import { PlaceField } from './PlaceField';
import { SameField } from './SameField';
import { SubjectField } from './SubjectField';
import { type Draft, draft, fresh, keepDraft, keepSent } from './kept';
import { type Body, type Door, type Receipt, report } from './requests';
import { useLook } from './useLook';

interface Props extends WithMap {
  door: Door;
  onDone: (receipt: Receipt, joined: boolean) => void;
}

/** One page, one button. What is written stays on the device until it is sent. */
export function ReportForm({ door, PlacesMap, onDone }: Props) {
  const w = useReportWords();
  const [kept, setKept] = useState<Draft>(draft);
  const [phone, setPhone] = useState('');
  const [follows, setFollows] = useState<string | null>(null);
  const [proving, setProving] = useState(false);
  const [lacking, setLacking] = useState<'words' | 'place' | null>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const sending = useSending();
  const change = (part: Partial<Draft>) => setKept((before) => ({ ...before, ...part }));
  useEffect(() => keepDraft(kept), [kept]);
  const body = bodyOf(kept, phone);
  const look = useLook(door.key, kept.key, body);
  const same = look?.same ?? [];
  const chosen = same.some((one) => one.number === follows) ? follows : null;
  const submit = () => {
    const missing = kept.words.trim() === '' ? 'words' : !kept.point && kept.address.trim() === '' ? 'place' : null;
    setLacking(missing);
    if (missing === 'words') words.current?.focus();
    if (missing) return;
    sending.run(
      (csrf) =>
        report(csrf, door.key, kept.key, chosen ? { ...body, follows: chosen } : body, () => setProving(true)).finally(
          () => setProving(false),
        ),
      (receipt) => {
        keepSent({ code: receipt.code, words: kept.words.slice(0, 40), at: new Date().toISOString() });
        keepDraft(null);
        setKept(fresh());
        onDone(receipt, chosen !== null);
      },
    );
  };
  const away = sending.refusal instanceof Problem && sending.refusal.code === UNREACHABLE;
  return (
    <form
      className="report-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="field">
        <label className="lab" htmlFor="report-words">
          {w.what} <small>{w.whatHint}</small>
        </label>
        <textarea
          id="report-words"
          ref={words}
          className="input"
          rows={3}
          maxLength={door.mostWords}
          placeholder={w.whatExample}
          value={kept.words}
          aria-invalid={lacking === 'words'}
          aria-describedby={lacking === 'words' ? 'report-words-err' : undefined}
          onChange={(event) => change({ words: event.target.value })}
        />
        {lacking === 'words' && (
          <span className="err" id="report-words-err">
            {w.needWords}
          </span>
        )}
      </div>
      {door.parts.includes('SUBJECT') && (
        <SubjectField
          door={door}
          guesses={look?.subjects ?? []}
          value={kept.subject}
          onChange={(subject) => change({ subject })}
        />
      )}
      <PlaceField
        PlacesMap={PlacesMap}
        point={kept.point}
        address={kept.address}
        place={look?.place ?? null}
        lacking={lacking === 'place'}
        onPoint={(point) => change({ point })}
        onAddress={(address) => change({ address })}
      />
      {door.parts.includes('PHOTOS') && (
        <PhotosField door={door} reportKey={kept.key} photos={kept.photos} onChange={(photos) => change({ photos })} />
      )}
      {same.length > 0 && <SameField same={same} value={chosen} onChange={setFollows} />}
      {door.parts.includes('PHONE') && (
        <div className="field">
          <label className="lab" htmlFor="report-phone">
            {door.anonymous ? w.phone : w.phoneNeeded}
          </label>
          <input
            id="report-phone"
            className="input"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
          <span className="hint">{w.phoneHint}</span>
        </div>
      )}
      <div className="report-go">
        {away ? (
          <p className="err" role="alert">
            {w.away}
          </p>
        ) : (
          sending.refusal !== null && <ProblemNotice error={sending.refusal} />
        )}
        <p className="small quiet" role="status">
          {proving ? w.proving : w.saved}
        </p>
        <button type="submit" className="btn red" aria-disabled={sending.busy}>
          {sending.busy ? w.sending : chosen ? w.sendFollow : w.send}
        </button>
      </div>
    </form>
  );
}

function bodyOf(kept: Draft, phone: string): Body {
  return {
    words: kept.words.trim(),
    ...(kept.subject ? { subject: kept.subject } : {}),
    ...(kept.point ? { point: kept.point } : {}),
    ...(kept.address.trim() ? { address: kept.address.trim() } : {}),
    ...(kept.photos.length > 0 ? { photos: kept.photos } : {}),
    ...(phone.trim() ? { phone: phone.trim() } : {}),
  };
}
