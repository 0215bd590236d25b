import { Link } from '@tanstack/react-router';
import { useCasesWords } from '@/lib/casesWords';
import { useLive } from '@/lib/live';
import { Frame } from './Frame';
import { useInside } from './useInside';

/** The frame of a grid worker's phone: no more than who one is. */
export function PhoneShell() {
  const c = useCasesWords();
  const inside = useInside();
  useLive(inside.inside && inside.may('cases-read'));
  return (
    <Frame
      inside={inside}
      home="/m"
      className="desk phone"
      who={inside.inside && <Link to="/desk/cases">{c.phone.desk}</Link>}
    />
  );
}
