import { useEffect, useRef, useState } from 'react';
import { useReportWords } from '@/lib/reportWords';
import { useSession } from '@/lib/session';
import { Icon } from '@/ui/Icon';
import { type Door, sendPhoto } from './requests';

interface Props {
  door: Door;
  reportKey: string;
  photos: readonly string[];
  onChange: (photos: string[]) => void;
}

interface Shown {
  id: string;
  url: string;
}

/** Pictures, each sent as soon as it is taken: on a weak network they are there when the words are. */
export function PhotosField({ door, reportKey, photos, onChange }: Props) {
  const w = useReportWords();
  const { session } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<Shown[]>([]);
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const urls = useRef<string[]>([]);
  useEffect(() => {
    const all = urls.current;
    return () => all.forEach((url) => URL.revokeObjectURL(url));
  }, []);
  const take = (file: File) => {
    if (!session) return;
    setFailed(false);
    setShare(0);
    sendPhoto(session.csrf, door.key, reportKey, file, setShare)
      .then(
        ({ id }) => {
          const url = URL.createObjectURL(file);
          urls.current.push(url);
          setShown((before) => [...before, { id, url }]);
          onChange([...photos, id]);
        },
        () => setFailed(true),
      )
      .finally(() => setShare(null));
  };
  return (
    <fieldset className="field report-photos">
      <legend className="lab">{w.photo}</legend>
      <div className="report-pics">
        {photos.map((id, i) => (
          <figure key={id}>
            {shown.find((one) => one.id === id) ? (
              <img src={shown.find((one) => one.id === id)?.url} alt={w.photoAlt(i + 1)} />
            ) : (
              <Icon name="check" size="1.6em" />
            )}
            <button
              type="button"
              aria-label={w.photoRemove(i + 1)}
              onClick={() => onChange(photos.filter((other) => other !== id))}
            >
              <Icon name="close" />
            </button>
          </figure>
        ))}
        {photos.length < door.mostPhotos && (
          <button
            type="button"
            className="report-add"
            aria-disabled={share !== null}
            onClick={() => share === null && input.current?.click()}
          >
            <Icon name="camera" size="1.6em" />
            {share === null ? w.photoAdd : w.photoSending(Math.round(share * 100))}
          </button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) take(file);
        }}
      />
      <span className={failed ? 'err' : 'hint'}>{failed ? w.photoFailed : w.photoHint}</span>
    </fieldset>
  );
}
