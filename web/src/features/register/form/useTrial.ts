import { useEffect, useRef, useState } from 'react';
import { useSession } from '@/lib/session';
import { tryOut } from '../requests';
import type { Values } from '@/form/types';
import type { Trial } from '../types';

const REST_MS = 350;

/** What the server makes of the form as it stands, asked once typing rests; the last answer stays until the next one. */
export function useTrial(register: string, id: number | null, values: Values) {
  const { session } = useSession();
  const [answer, setAnswer] = useState<{ for: string; trial: Trial } | null>(null);
  const [failed, setFailed] = useState(false);
  const csrf = useRef(session?.csrf);
  useEffect(() => {
    csrf.current = session?.csrf;
  });
  const asked = JSON.stringify(values);
  const first = useRef(true);
  useEffect(() => {
    let stale = false;
    const wait = setTimeout(
      () => {
        if (!csrf.current) return;
        tryOut(csrf.current, register, { id, values: JSON.parse(asked) as Values }).then(
          (trial) => {
            if (stale) return;
            setFailed(false);
            setAnswer({ for: asked, trial });
          },
          () => !stale && setFailed(true),
        );
      },
      first.current ? 0 : REST_MS,
    );
    first.current = false;
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [asked, register, id]);
  return { trial: answer?.trial, fresh: answer?.for === asked, failed };
}
