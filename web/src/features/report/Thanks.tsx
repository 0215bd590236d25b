import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useReportWords } from '@/lib/reportWords';
import { EmptyBridge } from '@/ui/Icon';
import type { Receipt } from './requests';

/** It was taken: number, code, and where to look. */
export function Thanks(p: { receipt: Receipt; joined: boolean; again: () => void; noted?: string }) {
  const { receipt, joined, again } = p;
  const w = useReportWords();
  const [copied, setCopied] = useState(false);
  return (
    <section className="report-thanks" role="status">
      <EmptyBridge />
      <h1 className="h">{joined ? w.thanksFollow : w.thanks}</h1>
      <p>{receipt.number === null ? w.numberLater : `${w.number} ${receipt.number}`}</p>
      <div className="report-code">
        <span className="small quiet">{w.code}</span>
        <b className="num">{receipt.code}</b>
        <button
          type="button"
          className="btn small"
          onClick={() => void navigator.clipboard.writeText(receipt.code).then(() => setCopied(true))}
        >
          {copied ? w.copied : w.copy}
        </button>
        <p className="small quiet">{p.noted ?? w.codeHint}</p>
      </div>
      <Link className="btn red" to="/follow" hash={receipt.code}>
        {w.see}
      </Link>
      <button type="button" className="btn" onClick={again}>
        {w.again}
      </button>
    </section>
  );
}
