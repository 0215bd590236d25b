import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCasesWords } from '@/lib/casesWords';
import { ASKED } from './list/tabs';
import { count } from './requests';
import './cases.css';

/** How many cases wait, beside the desk's way to them; nothing where none does. */
export function WaitingCount() {
  const w = useCasesWords();
  const { data } = useQuery(count(ASKED.waiting));
  if (!data || data.cases === 0) return null;
  return (
    <span className="nav-count num">
      <span aria-hidden="true">{data.cases}</span>
      <span className="vh">{w.waiting(data.cases)}</span>
    </span>
  );
}

/** The same for whoever's desk begins with something else. */
export function WaitingTile() {
  const w = useCasesWords();
  const { data } = useQuery(count(ASKED.waiting));
  if (!data || data.cases === 0) return null;
  return (
    <p className="notice waiting-tile">
      <span className="grow">
        {w.tile.title} <b className="num">{w.tile.count(data.cases)}</b>
      </span>
      <Link to="/desk/cases" className="btn small">
        {w.tile.go}
      </Link>
    </p>
  );
}
