import { useState } from 'react';
import { useCallWords } from '@/lib/callWords';
import type { CaseType } from '../types';
import { CardForm } from './CardForm';
import { Done, type Outcome } from './Done';

/** One card a call: once it is registered the next is empty, and what became of the last stands above it. */
export function CallCard({ of }: { of: CaseType }) {
  const w = useCallWords();
  const [call, setCall] = useState(0);
  const [last, setLast] = useState<Outcome | null>(null);
  return (
    <div className="cases-page call-page">
      <header className="cases-head">
        <h1 className="h page-title">{w.title}</h1>
        <p className="small quiet grow">{w.keys}</p>
      </header>
      {last && <Done type={of.key} outcome={last} />}
      <CardForm
        key={call}
        of={of}
        onDone={(outcome) => {
          setLast(outcome);
          setCall((n) => n + 1);
        }}
      />
    </div>
  );
}
