import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useAreaWords } from '@/lib/areaWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { day as dayText } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useNarrow } from '@/ui/useNarrow';
import { useTitle } from '@/ui/useTitle';
import { BottomSheet, type Height } from './BottomSheet';
import { DetailPanel } from './DetailPanel';
import { Overview } from './Overview';
import { DayBanner } from './day/DayBanner';
import { DayBar } from './day/DayBar';
import { EditPanel } from './edit/EditPanel';
import { PenBar } from './edit/PenBar';
import { ToolBar } from './edit/ToolBar';
import { settle } from './edit/draft';
import { boxOf, shapeOf } from './geometry/shape';
import { AreaList } from './list/AreaList';
import { AskPanel, type Asked } from './lookup/AskPanel';
import { MapFrame } from './map/MapFrame';
import type { MapHandle, MapMark, Pen } from './map/scene';
import { useMapNames, useNameOf } from './names';
import type { Finding } from './types';
import { useDays } from './useDays';
import { useDistrictDay } from './useDistrictDay';
import { useEditing } from './useEditing';
import { useMapAddress } from './useMapAddress';
import { useTiandituKey } from './useMapSettings';
import './area.css';

const ASKING: Pen = { kind: 'ask' };
const TODAY = { at: null, knownAt: null };
const NONE: never[] = [];

/** /desk/map : the district on a day, in a map and in a list that choose for each other. */
export function AreaMapPage() {
  const w = useAreaWords();
  const { code, when, go, choose, see } = useMapAddress();
  const { session, may } = useSession();
  const { day, waiting, error, retry } = useDistrictDay(when);
  const [comparing, setComparing] = useState(false);
  const past = when.at !== null || when.knownAt !== null;
  const { day: todays } = useDistrictDay(TODAY, comparing && past);
  const { today, days } = useDays(day?.areas ?? NONE);
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const handle = useRef<MapHandle>(null);
  const narrow = useNarrow();
  const [tab, setTab] = useState<string>(code === null ? 'list' : 'area');
  const [height, setHeight] = useState<Height>(code === null ? 'low' : 'half');
  const language = useLanguage();
  const named = useNameOf();
  const names = useMapNames(day);
  const tiandituKey = useTiandituKey();
  const mayEdit = may('map-edit');
  const editing = useEditing(day, mayEdit, () => handle.current);
  const area = (code !== null && day?.byCode.get(code)) || null;
  useTitle(area ? `${named(area.name)} · ${w.title}` : w.title);

  const { shown, draft } = editing;
  const pin = useMemo<MapMark[]>(
    () =>
      asked && asked.datum === 'CGCS2000'
        ? [{ id: 'asked', place: asked.place, shape: null, label: '', tone: 'POINT' }]
        : NONE,
    [asked],
  );
  if (error && !day) return <ProblemView error={error} retry={retry} />;
  if (!day) return <Skeleton />;

  const open = (to: string) => {
    setTab(to);
    if (narrow && height === 'low') setHeight('half');
  };
  const chooseOnMap = (to: string | null) => {
    setDone(null);
    if (editing.choose(to)) return;
    choose(to);
    if (to) open('area');
  };
  const chooseInList = (to: string) => {
    chooseOnMap(to);
    const shape = day.shapes.get(to);
    if (shape) handle.current?.fit(boxOf(shape));
  };
  const place = (finding: Finding) => {
    if (finding.shape) handle.current?.fit(boxOf(shapeOf(finding.shape)));
    else if (finding.place) {
      const [x, y] = finding.place;
      handle.current?.fit([x - 0.001, y - 0.001, x + 0.001, y + 0.001]);
    }
  };
  const ask = (to: Asked) => {
    setAsked(to);
    open('area');
  };
  const pen = asking ? ASKING : shown.pen;
  const atDay = when.at ?? today ?? day.at;

  const list = <AreaList day={day} selected={code} onChoose={chooseInList} />;
  const dayBar = (
    <DayBar when={when} today={today} days={days} comparing={comparing} onWhen={see} onCompare={setComparing} />
  );
  let side: ReactNode;
  if (asking)
    side = <AskPanel asked={asked} at={when.at} onAsk={ask} onChoose={chooseInList} onClose={() => setAsking(false)} />;
  else if (draft && session)
    side = (
      <EditPanel
        draft={draft}
        day={day}
        csrf={session.csrf}
        previewed={editing.previewed}
        onPreviewed={editing.setPreviewed}
        removing={editing.removing}
        onRemoving={editing.setRemoving}
        onPlace={place}
        onEffective={(to) => see({ at: to === today ? null : to, knownAt: null })}
        onApplied={({ at, changed }) => {
          setDone(w.edit.applied(dayText(at, language), changed.length));
          // What was split or merged is gone from that day on: the newest of what came stands for it.
          const { tool } = draft.steps.now;
          const stays = tool === 'BORDER' || tool === 'RENAME';
          go(stays ? code : (changed.at(-1) ?? null), { at: at === today ? null : at, knownAt: null });
        }}
      />
    );
  else
    side = (
      <>
        {done && (
          <p className="notice" role="status">
            {done}
          </p>
        )}
        {code !== null && !area && <p className="notice earth">{w.detail.notThen(code)}</p>}
        {area ? (
          <DetailPanel day={day} area={area} when={when} onChoose={chooseInList} />
        ) : (
          <Overview mayEdit={mayEdit} when={when} />
        )}
        {mayEdit && (
          <ToolBar
            area={area}
            onStart={(tool) => {
              editing.start(tool, area, atDay);
              settle({ effective: atDay });
              if (tool === 'SPLIT' && area) handle.current?.fit(boxOf(day.shapes.get(area.code) ?? []));
              if (narrow) setHeight('low');
            }}
          />
        )}
      </>
    );

  const map = (
    <MapFrame
      scene={{
        day,
        compare: comparing && past ? todays : null,
        selected: draft ? null : code,
        picked: shown.picked,
        sketches: shown.sketches,
        marks: asking ? pin : shown.marks,
        pen,
        ...names,
      }}
      handle={handle}
      tiandituKey={tiandituKey}
      onChoose={chooseOnMap}
      onAsk={(at) => ask({ place: at, datum: 'CGCS2000' })}
      onLine={(line) => {
        editing.line(line);
        if (narrow) setHeight('half');
      }}
      onRing={(ring) => {
        editing.ring(ring);
        if (narrow) setHeight('half');
      }}
      onCorners={editing.corners}
      onFixed={editing.fixed}
    >
      <DayBanner when={when} comparing={comparing && past} onToday={() => see(TODAY)} />
      <button
        type="button"
        className="btn ask-button no-print"
        aria-pressed={asking}
        onClick={() => {
          setAsking(!asking);
          if (!asking) open('area');
        }}
      >
        {w.ask.button}
      </button>
      <PenBar pen={pen} handle={() => handle.current} />
      {editing.told && (
        <p className="map-told notice earth" role="alert">
          {w.edit.told[editing.told]}
        </p>
      )}
      {waiting && (
        <p className="map-told notice" role="status">
          {w.map.waiting}
        </p>
      )}
    </MapFrame>
  );

  return (
    <div className="area-page">
      <h1 className="vh">{w.title}</h1>
      {!narrow && <div className="area-left">{list}</div>}
      <div className="area-middle">
        {!narrow && dayBar}
        {map}
      </div>
      {!narrow && <div className="area-right">{side}</div>}
      {narrow && (
        <BottomSheet height={height} onHeight={setHeight}>
          <Tabs
            className="sheet-tabs"
            selectedKey={tab}
            onSelectionChange={(key) => {
              if (String(key) !== tab) open(String(key));
            }}
          >
            <TabList className="tabs" aria-label={w.sheet.tabs}>
              <Tab id="list">{w.list.short}</Tab>
              <Tab id="area">{draft ? w.edit.short : asking ? w.ask.short : w.detail.short}</Tab>
              <Tab id="day">{when.at ?? w.day.today}</Tab>
            </TabList>
            <TabPanel id="list">{list}</TabPanel>
            <TabPanel id="area" className="sheet-side" key={asking ? 'ask' : draft ? 'edit' : (code ?? '')}>
              {side}
            </TabPanel>
            <TabPanel id="day" className="sheet-side">
              {dayBar}
            </TabPanel>
          </Tabs>
        </BottomSheet>
      )}
    </div>
  );
}
