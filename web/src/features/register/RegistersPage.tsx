import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useListKeys } from '@/ui/useListKeys';
import { useTitle } from '@/ui/useTitle';
import { Simulated } from '@/form/Value';
import { registers } from './requests';
import type { Line } from './types';
import './register.css';

/** /desk/registers : those one may read, by the pack that describes them. */
export function RegistersPage() {
  const w = useRegisterWords();
  const { data, error, refetch } = useQuery(registers());
  useTitle(w.title);
  useListKeys();
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <div className="register-page registers">
      <header>
        <h1 className="h page-title">{w.title}</h1>
        <p className="mid">{w.lead}</p>
      </header>
      {data.registers.length === 0 && (
        <div className="empty">
          <p>{w.none}</p>
          <p className="small quiet">{w.noneHint}</p>
        </div>
      )}
      {packsOf(data.registers).map(([pack, lines]) => (
        <Pack key={pack} lines={lines} />
      ))}
    </div>
  );
}

/** Registers by pack, each pack where its first register stands. */
export function packsOf(lines: readonly Line[]): [string, Line[]][] {
  const packs = new Map<string, Line[]>();
  for (const line of lines) {
    const of = packs.get(line.pack);
    if (of) of.push(line);
    else packs.set(line.pack, [line]);
  }
  return [...packs];
}

function Pack({ lines }: { lines: Line[] }) {
  const language = useLanguage();
  const [first] = lines;
  return (
    <section className="pack" aria-labelledby={`pack-${first?.pack}`}>
      <h2 className="pack-title" id={`pack-${first?.pack}`}>
        {first && pick(first.packTitle, language)}
      </h2>
      <ul role="list" className="register-lines">
        {lines.map((line) => (
          <li key={line.key}>
            <Link
              className="register-line plain"
              to="/desk/registers/$register"
              params={{ register: line.key }}
              data-row=""
            >
              <b>{pick(line.title, language)}</b>
              <Simulated when={line.simulated} />
              <span className="mid">{pick(line.description, language)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
