import { useEffect, useState } from 'react';
import { useSession } from '@/lib/session';
import { type Body, type Look, look } from './requests';

const REST_MS = 600;

/** What the door knows of it so far: where it is, what it may be about, whether it was reported. Asked when the fingers rest. */
export function useLook(door: string, key: string, body: Body): Look | null {
  const { session } = useSession();
  const [found, setFound] = useState<Look | null>(null);
  const { words, subject, point } = body;
  const asked = JSON.stringify({ words, subject, point });
  useEffect(() => {
    const now = JSON.parse(asked) as Body;
    if (!session || (now.words.length < 2 && !now.point)) return;
    let over = false;
    const timer = setTimeout(() => {
      look(session.csrf, door, key, now).then(
        (answer) => {
          if (!over) setFound(answer);
        },
        () => undefined, // a help and nothing more
      );
    }, REST_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asked, door, key, session]);
  return found;
}
