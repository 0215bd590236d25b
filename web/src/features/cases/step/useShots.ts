import { type Dispatch, type SetStateAction, useRef, useState } from 'react';
import { Problem, UNREACHABLE, unreachable, upload } from '@/lib/api';
import { here } from '@/lib/here';
import { useSession } from '@/lib/session';
import type { SentFile } from '@/ui/evidence/pieces';
import { underWay } from '@/ui/evidence/underWay';
import type { Shot } from './shot';

/** How far a file has come. */
export interface Way {
  /** Share of it that was sent, 0..1. */
  share: number;
  refusal: unknown;
  locating: boolean;
}

const BEGUN: Way = { share: 0, refusal: null, locating: false };
/** Out of the outbox, and not yet on its way again. */
const HERE: Way = { ...BEGUN, refusal: unreachable() };

/**
 * Sends files as they are chosen, one after the other, and asks meanwhile where they were taken.
 *
 * @param to where
 * @param change what becomes of the shots of the whole form; several may arrive between two renderings
 * @param locate whether it is asked at all
 */
export function useShots(to: string, locate: boolean, change: Dispatch<SetStateAction<Shot[]>>) {
  const { session } = useSession();
  const [ways, setWays] = useState<Readonly<Record<string, Way>>>({});
  const line = useRef(Promise.resolve());
  const tell = (key: string, way: Partial<Way>) =>
    setWays((all) => ({ ...all, [key]: { ...(all[key] ?? BEGUN), ...way } }));
  const set = (key: string, part: Partial<Shot>) =>
    change((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const start = (key: string, blob: File) => {
    if (!session) return;
    tell(key, { share: 0, refusal: null });
    underWay(1);
    line.current = line.current.then(() =>
      upload<SentFile>(to, session.csrf, blob, key, (share) => tell(key, { share }))
        .then(
          (sent) => {
            tell(key, { share: 1 });
            set(key, { file: sent.id, picture: sent.picture });
          },
          (refusal: unknown) => tell(key, { refusal }),
        )
        .finally(() => underWay(-1)),
    );
  };
  const place = (key: string) => {
    tell(key, { locating: true });
    underWay(1);
    void here()
      .then((found) => {
        tell(key, { locating: false });
        if (found) set(key, { place: found });
      })
      .finally(() => underWay(-1));
  };
  return {
    wayOf: (key: string): Way => ways[key] ?? HERE,
    place,
    again: (shot: Shot) => shot.blob && start(shot.key, shot.blob),
    add(label: string, files: readonly File[]) {
      const begun = files.map((blob): Shot => ({
        key: crypto.randomUUID(),
        label,
        name: blob.name,
        size: blob.size,
        picture: blob.type.startsWith('image/'),
        file: null,
        blob,
        at: new Date(Math.min(blob.lastModified || Date.now(), Date.now())).toISOString(),
        place: null,
      }));
      change((all) => [...all, ...begun]);
      for (const shot of begun) {
        if (shot.blob) start(shot.key, shot.blob);
        if (locate && shot.picture) place(shot.key);
      }
    },
  };
}

/** There is no way to the server just now. */
export const isUnreachable = (refusal: unknown) => refusal instanceof Problem && refusal.code === UNREACHABLE;
