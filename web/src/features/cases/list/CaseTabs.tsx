import { useQuery } from '@tanstack/react-query';
import { useCasesWords } from '@/lib/casesWords';
import { type Asked, count } from '../requests';
import { ASKED, TABS, type Tab } from './tabs';

/** Which cases are listed, each way with how many it holds. */
export function CaseTabs(p: { tab: Tab; asked: Asked; onTab: (tab: Tab) => void }) {
  const w = useCasesWords();
  return (
    <div className="row wrap case-tabs" role="group" aria-label={w.list.tabsLabel}>
      {TABS.map((tab) => (
        <TabButton key={tab} tab={tab} asked={p.asked} on={tab === p.tab} onPress={() => p.onTab(tab)} />
      ))}
    </div>
  );
}

function TabButton(p: { tab: Tab; asked: Asked; on: boolean; onPress: () => void }) {
  const w = useCasesWords();
  const { data } = useQuery(count({ ...ASKED[p.tab], ...p.asked }));
  const late = p.tab === 'overdue' && (data?.cases ?? 0) > 0;
  return (
    <button type="button" className={late ? 'pill is-late' : 'pill'} aria-pressed={p.on} onClick={p.onPress}>
      {w.list.tabs[p.tab]}
      {data && <b className="num">{data.cases}</b>}
    </button>
  );
}
