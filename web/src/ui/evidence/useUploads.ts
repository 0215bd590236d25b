import { useEffect, useRef, useState } from 'react';
import { upload } from '@/lib/api';
import { useSession } from '@/lib/session';
import type { SentFile } from './pieces';
import { underWay } from './underWay';

/** A file on its way; @param share of it that was sent, 0..1 */
export interface Upload {
  key: string;
  file: File;
  share: number;
  refusal: unknown;
}

/** Sends files, one after the other; those that were taken are told one by one, those that were not stay with the reason. */
export function useUploads(url: string, onTaken: (sent: SentFile) => void) {
  const { session } = useSession();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const taken = useRef(onTaken);
  useEffect(() => {
    taken.current = onTaken;
  });
  const change = (key: string, change: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const drop = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));
  // One after the other, so that they come to lie in the order in which they were chosen.
  const line = useRef(Promise.resolve());
  const start = (key: string, file: File) => {
    if (!session) return;
    underWay(1);
    line.current = line.current.then(() =>
      upload<SentFile>(url, session.csrf, file, key, (share) => change(key, { share }))
        .then(
          (sent) => {
            drop(key);
            taken.current(sent);
          },
          (refusal: unknown) => change(key, { refusal }),
        )
        .finally(() => underWay(-1)),
    );
  };
  return {
    uploads,
    drop,
    send(files: readonly File[]) {
      const begun = files.map((file) => ({ key: crypto.randomUUID(), file, share: 0, refusal: null }));
      setUploads((all) => [...all, ...begun]);
      begun.forEach(({ key, file }) => start(key, file));
    },
    again({ key, file }: Upload) {
      change(key, { share: 0, refusal: null });
      start(key, file);
    },
  };
}
