import { useIndicatorWords } from '@/lib/indicatorWords';
import type { Status } from '@/lib/types';
import './standing.css';

/** The deck is where we should be: above it faster, in the water late. */
const MARKS: Record<Status, React.ReactNode> = {
  COMPLETED_EARLY: (
    <>
      <path d="M1.5 16h17M8 16V2.5" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 2.5l8 3.4-8 3.6Z" fill="currentColor" />
    </>
  ),
  AHEAD: (
    <>
      <path d="M1.5 15h17" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="10" cy="7" r="4.2" fill="currentColor" />
    </>
  ),
  ON_TRACK: (
    <>
      <path d="M.5 10h19" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="10" cy="10" r="4.8" fill="currentColor" />
    </>
  ),
  NEARLY: (
    <>
      <path d="M.5 8h19" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="10" cy="10" r="5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M5 10a5 5 0 0 0 10 0Z" fill="currentColor" />
    </>
  ),
  LAGGING: (
    <>
      <path d="M.5 4h19M10 4v5" stroke="currentColor" strokeWidth="1.8" />
      <path d="M10 7.6l5.4 5.4L10 18.4 4.6 13Z" fill="currentColor" />
    </>
  ),
  REGRESSED: (
    <>
      <path d="M.5 3h19M10 5v9" stroke="currentColor" strokeWidth="1.8" />
      <path d="M4.5 11.5L10 18.5l5.5-7" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  UNDETERMINED: (
    <>
      <path d="M.5 10h4M15.5 10h4" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="10" cy="10" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.4 1.9" />
    </>
  ),
};

/** A picture and its word; officers and the public have words of their own. */
export function StatusMark({ status, forPublic = false }: { status: Status; forPublic?: boolean }) {
  const w = useIndicatorWords();
  return (
    <span className={`status-mark is-${status}`}>
      <svg aria-hidden="true" viewBox="0 0 20 20" width="1.25em" height="1.25em">
        {MARKS[status]}
      </svg>
      {(forPublic ? w.publicStatus : w.status)[status]}
    </span>
  );
}
