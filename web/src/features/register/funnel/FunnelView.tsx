import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { funnel, funnelFile } from '../figures/requests';
import type { Asked } from '../requests';
import type { Definition } from '../types';
import { Behind, type BehindWhat } from './Behind';
import { FunnelPicture } from './FunnelPicture';
import { FunnelTable } from './FunnelTable';
import { dimensions } from './dimensions';
import './funnel.css';

/** How the records that the list asks for go through their stages: a picture of all, a table by group. */
export function FunnelView({ of, asked }: { of: Definition; asked: Asked }) {
  const f = useFigureWords();
  const language = useLanguage();
  const [by, setBy] = useState('');
  const [shown, setShown] = useState<BehindWhat | null>(null);
  const all = useQuery(funnel(of.key, asked, undefined));
  const grouped = useQuery({ ...funnel(of.key, asked, by), enabled: by !== '' });
  const error = all.error ?? grouped.error;
  if (error) return <ProblemNotice error={error} />;
  if (!all.data) return <Skeleton lines={6} />;
  if (all.data.records === 0) return <p className="mid">{f.nothing}</p>;
  return (
    <section className="funnel" aria-labelledby="funnel-h">
      <h2 className="vh" id="funnel-h">
        {f.funnel}
      </h2>
      <FunnelPicture of={of} funnel={all.data} onBehind={setShown} />
      <div className="funnel-by">
        <label className="row">
          <span className="small mid nowrap">{f.by}</span>
          <select className="input" value={by} onChange={(event) => setBy(event.target.value)}>
            <option value="">{f.byNone}</option>
            {dimensions(of, f, language).map((one) => (
              <option key={one.key} value={one.key}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
        <span className="grow" />
        {of.may.includes('export') &&
          (['xlsx', 'csv'] as const).map((format) => (
            <a key={format} className="btn small" href={funnelFile(of.key, asked, by || undefined, format)} download>
              {f[format]}
            </a>
          ))}
      </div>
      {by !== '' && (grouped.data ? <FunnelTable of={of} funnel={grouped.data} onBehind={setShown} /> : <Skeleton />)}
      {all.data.unseen > 0 && <p className="notice earth">{f.unseen(String(all.data.unseen))}</p>}
      <details className="figure-how">
        <summary className="small">{f.how}</summary>
        <p className="small mid">{pick(all.data.formula, language)}</p>
        <p className="small mid">
          {f.source}：{pick(all.data.source, language)} · {f.asOf(moment(all.data.at, language))}
          {all.data.simulated > 0 &&
            ` · ${f.simulatedOf(all.data.simulated.toLocaleString('en'), all.data.records.toLocaleString('en'))}`}
        </p>
      </details>
      {shown && <Behind of={of} asked={asked} what={shown} onClose={() => setShown(null)} />}
    </section>
  );
}
