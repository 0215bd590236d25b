import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { alarms } from '../requests';
import type { Detail } from '../types';

/** Which devices reported it, and how often; nothing where none did. */
export function Devices({ detail: { line, openedBy } }: { detail: Detail }) {
  const w = useCasesWords();
  const language = useLanguage();
  const { data } = useQuery({ ...alarms(line.type, line.number), enabled: openedBy.startsWith('report:') });
  if (!data?.count) return null;
  return (
    <section className="related">
      <h2 className="h s">{w.page.devices(data.count)}</h2>
      <p className="small quiet">{w.page.devicesLead}</p>
      <ul role="list">
        {data.alarms.map((one) => (
          <li key={`${one.source} ${one.at}`}>
            <span className="num">{moment(one.at, language)}</span> <bdi>{one.source}</bdi> {pick(one.says, language)}
            {one.value != null && (
              <>
                {' '}
                <span className="num">{one.value}</span> {one.unit}
              </>
            )}{' '}
            <span className="small quiet">
              {one.sender}
              {one.opened && ` · ${w.page.deviceOpened}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
