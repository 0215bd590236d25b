import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { fieldOf } from './fields';
import type { Fault, FormOf } from './types';

/** What is wrong with what was filled in, each at the name of its field. */
export function FaultList({ of, faults }: { of: Pick<FormOf, 'fields'>; faults: readonly Fault[] }) {
  const language = useLanguage();
  if (faults.length === 0) return null;
  return (
    <ul role="list" className="wide">
      {faults.map((fault) => {
        const field = fieldOf(of, fault.field);
        return (
          <li key={`${fault.field}/${fault.code}`}>
            {field && <b>{pick(field.title, language)} </b>}
            {pick(fault.message, language)}
          </li>
        );
      })}
    </ul>
  );
}
