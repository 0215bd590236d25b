import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage, useMessages } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import type { PublicIndicator } from '@/lib/types';
import { day } from '@/lib/when';
import { Amount } from '@/ui/Amount';
import { Icon } from '@/ui/Icon';
import { LiveValue } from '@/ui/standing/LiveValue';
import { PathChart } from '@/ui/standing/PathChart';
import { ReadingTable } from '@/ui/standing/ReadingTable';
import { StatusMark } from '@/ui/standing/StatusMark';
import { WayBar } from '@/ui/standing/WayBar';
import { standing } from './requests';
import './standing.css';

/** How an indicator stands by what is published; as long as nothing is, that is said. */
export function PublicStanding({ plan, code }: { plan: string; code: string }) {
  const m = useMessages();
  const { data } = useQuery(standing(plan, code));
  return (
    <>
      {data?.line.latest ? (
        <Published page={data} />
      ) : (
        <p className="notice item-none">
          <Icon name="ring" size="1.4em" />
          {m.item.noReadings}
        </p>
      )}
      {data?.live && <LiveValue live={data.live} unit={data.line.indicator.unit} forPublic />}
    </>
  );
}

function Published({ page }: { page: PublicIndicator }) {
  const w = useIndicatorWords();
  const language = useLanguage();
  const { indicator, latest, standing: now, simulated } = page.line;
  if (!latest) return null;
  return (
    <section className="public-standing" aria-labelledby="standing-h">
      <h2 id="standing-h" className="vh">
        {w.reading}
      </h2>
      {simulated && <p className="ribbon public-simulated">{w.simulatedOne}</p>}
      <p className="public-now">
        <StatusMark status={now.status} forPublic />
        <span className={latest.simulated ? 'sim' : undefined}>
          <Amount value={latest.value} unit={indicator.unit} />
        </span>
        {latest.simulated && <span className="tag dotted">{w.simulated}</span>}
        <span className="small mid">
          {pick(latest.period.label, language)} · {pick(latest.vintageLabel, language)}
          {latest.publishedOn && ` · ${w.columns.published} ${day(latest.publishedOn, language)}`}
        </span>
      </p>
      <p className="public-say">{pick(now.explanation, language)}</p>
      <WayBar standing={now} />
      <p className="small mid">{w.from(latest.source)}</p>
      {page.path.length > 0 && (
        <PathChart line={page.line} path={page.path} course={page.course} readings={page.readings} forecast={null} />
      )}
      <details>
        <summary>{w.table}</summary>
        <ReadingTable unit={indicator.unit} readings={page.readings} course={page.course} forPublic />
      </details>
    </section>
  );
}
