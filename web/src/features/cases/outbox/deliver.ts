import { type Csrf, get, upload } from '@/lib/api';
import type { Session } from '@/lib/types';
import type { SentFile } from '@/ui/evidence/pieces';
import { evidenceTo, filesTo, open, take } from '../requests';
import { documentsOf, evidenceOf } from '../step/shot';
import type { Detail } from '../types';
import { keep, refresh } from './box';
import { type Parcel, begun, delivered, documentShots, evidenceShots, refused } from './parcel';

/** One parcel: its files first, each remembered as soon as it is there; then what it is about. */
async function send(parcel: Parcel, csrf: Csrf): Promise<Detail> {
  const shots = [...parcel.shots];
  for (const [i, shot] of shots.entries()) {
    if (shot.file !== null || !shot.blob) continue;
    const to = parcel.number === null ? filesTo(parcel.type) : evidenceTo(parcel.type);
    const sent = await upload<SentFile>(to, csrf, shot.blob, shot.key, () => undefined);
    shots[i] = { ...shot, file: sent.id };
    parcel.shots = shots;
    await keep(parcel);
  }
  if (parcel.step === null || parcel.number === null) {
    const documents = documentsOf(documentShots({ ...parcel, shots }));
    const opened = await open(csrf, parcel.type, parcel.id, { ...parcel.values, ...documents }, 'phone');
    if (!parcel.then) return opened;
    Object.assign(parcel, begun(parcel, opened.line.number, opened.line.version), { then: undefined });
    await keep(parcel);
    return send(parcel, csrf);
  }
  const evidence = evidenceOf(evidenceShots({ ...parcel, shots }));
  return take(
    csrf,
    parcel.type,
    parcel.number,
    { ...parcel.step, ...(evidence.length > 0 ? { evidence } : {}) },
    parcel.stepKey ?? parcel.id,
  );
}

let going: Promise<number> | null = null;

/**
 * Sends what waits and is his, oldest first, until nothing waits or there is no way. Two pages of one phone take turns; were
 * they not to, the server would still count each parcel once.
 *
 * @return how many were taken
 */
export function deliver(account: string): Promise<number> {
  const now =
    going ??
    inTurn(account).finally(() => {
      going = null;
    });
  going = now;
  return now;
}

async function inTurn(account: string): Promise<number> {
  return 'locks' in navigator ? await navigator.locks.request('hongqiao-outbox', () => all(account)) : all(account);
}

async function all(account: string): Promise<number> {
  const waiting = (await refresh()).filter((one) => one.state === 'waiting' && one.account === account);
  if (waiting.length === 0) return 0;
  const session = await get<Session>('/api/session').catch(() => null);
  if (session?.user?.username !== account || session.next !== null) return 0;
  let taken = 0;
  for (let parcel of waiting) {
    // A second try where files have to be sent again.
    for (let i = 0; i < 2 && parcel.state === 'waiting'; i++) {
      const now = { ...parcel };
      try {
        const { line } = await send(now, session.csrf);
        parcel = delivered(now, line.number);
        taken++;
      } catch (fault) {
        const next = refused(now, fault);
        if (next === null) return taken;
        parcel = next;
      }
      await keep(parcel);
    }
  }
  return taken;
}
