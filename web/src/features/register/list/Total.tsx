import { useQuery } from '@tanstack/react-query';
import { useRegisterWords } from '@/lib/registerWords';
import { type Asked, count } from '../requests';
import type { Definition } from '../types';

/** How many fit. It comes when it is counted; the list does not wait for it. */
export function Total({ of, asked }: { of: Definition; asked: Asked }) {
  const w = useRegisterWords();
  const { data, error } = useQuery(count(of.key, asked));
  return (
    <b className="num" role="status">
      {error ? w.list.countFailed : data ? w.list.total(data.records.toLocaleString('en')) : w.list.counting}
    </b>
  );
}
