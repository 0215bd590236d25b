import { Link } from '@tanstack/react-router';
import { useCasesWords } from '@/lib/casesWords';
import { ConnectionBar } from '@/features/cases/phone/ConnectionBar';
import { useLive } from '@/lib/live';
import { Frame } from './Frame';
import { useInside } from './useInside';

/** What a phone wants to have before it is without a network. */
const PAGES = [() => import('./CasePages')];

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
      notice={<ConnectionBar pages={PAGES} />}
      who={inside.inside && <Link to="/desk/cases">{c.phone.desk}</Link>}
    />
  );
}
