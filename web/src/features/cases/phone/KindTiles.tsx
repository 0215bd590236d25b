import { useState } from 'react';
import type { Code } from '@/form/types';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { usePatrolWords } from '@/lib/patrolWords';
import { Icon } from '@/ui/Icon';
import { found, groups } from './kinds';

const MOST_FOUND = 24;

/** What one may report, as large tiles: what one used lately, then groups; or what the words find. */
export function KindTiles(p: { codes: readonly Code[]; recent: readonly string[]; onChoose: (code: Code) => void }) {
  const w = usePatrolWords();
  const [q, setQ] = useState('');
  const [group, setGroup] = useState<Code | null>(null);
  const language = useLanguage();
  const recent = p.recent.flatMap((key) => p.codes.find((one) => one.key === key) ?? []);
  const tops = groups(p.codes);
  const hits = q.trim() === '' ? null : found(p.codes, q).slice(0, MOST_FOUND);
  const leaf = (code: Code) => <Tile key={code.key} code={code} onPress={() => p.onChoose(code)} />;
  return (
    <div className="kinds">
      <input
        type="search"
        className="input"
        aria-label={w.search}
        placeholder={w.search}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      {hits ? (
        hits.length > 0 ? (
          <ul role="list" className="tiles">
            {hits.map(leaf)}
          </ul>
        ) : (
          <p className="mid" role="status">
            {w.none}
          </p>
        )
      ) : group ? (
        <>
          <button type="button" className="btn bare" onClick={() => setGroup(null)}>
            {w.back}
          </button>
          <h2 className="h s">{pick(group.title, language)}</h2>
          <ul role="list" className="tiles">
            {p.codes.filter((one) => one.parent === group.key).map(leaf)}
          </ul>
        </>
      ) : (
        <>
          {recent.length > 0 && (
            <>
              <h2 className="h s">{w.recent}</h2>
              <ul role="list" className="tiles">
                {recent.map(leaf)}
              </ul>
              <h2 className="h s">{w.all}</h2>
            </>
          )}
          <ul role="list" className="tiles">
            {tops.map((one) =>
              p.codes.some((code) => code.parent === one.key) ? (
                <Tile key={one.key} code={one} isGroup onPress={() => setGroup(one)} />
              ) : (
                leaf(one)
              ),
            )}
          </ul>
        </>
      )}
    </div>
  );
}

function Tile({ code, isGroup, onPress }: { code: Code; isGroup?: boolean; onPress: () => void }) {
  const language = useLanguage();
  return (
    <li>
      <button type="button" className={isGroup ? 'tile is-group' : 'tile'} onClick={onPress}>
        {pick(code.title, language)}
        {isGroup && <Icon name="right" size="0.9em" />}
      </button>
    </li>
  );
}
