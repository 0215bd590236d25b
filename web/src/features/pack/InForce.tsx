import { useState } from 'react';
import { useLanguage } from '@/lib/i18n';
import { usePackWords } from '@/lib/packWords';
import { moment } from '@/lib/when';
import { GoBack } from './GoBack';
import type { Desk, Edition } from './types';

/** Which edition is in force; where what ships has changed since, that it can be taken. */
export function InForce(p: { desk: Desk; mayPublish: boolean; onDone: (edition: Edition) => void }) {
  const w = usePackWords();
  const language = useLanguage();
  const [taking, setTaking] = useState(false);
  const { edition, inForce, shipsOtherwise } = p.desk;
  return (
    <>
      <p className="row wrap">
        <b>{edition === 0 ? w.shipped : w.inForce(edition)}</b>
        {inForce?.repeats === 0 && <span>{w.isShelf}</span>}
        {inForce && <span className="mid">{w.byAt(inForce.by, moment(inForce.at, language))}</span>}
        {inForce && <span className="mid">{inForce.reason}</span>}
      </p>
      {shipsOtherwise && (
        <p className="notice earth">
          <span>{w.shipsOtherwise}</span>
          {p.mayPublish && (
            <button type="button" className="btn small" onClick={() => setTaking(true)}>
              {w.takeShipped}
            </button>
          )}
        </p>
      )}
      {taking && (
        <GoBack
          to={0}
          inForce={edition}
          onClose={() => setTaking(false)}
          onDone={(made) => {
            setTaking(false);
            p.onDone(made);
          }}
        />
      )}
    </>
  );
}
