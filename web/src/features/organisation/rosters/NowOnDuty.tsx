import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOrganisationWords } from '@/lib/organisationWords';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { PersonLink } from '../PersonLink';
import { onDuty } from '../requests';

const EVERY_MINUTE = 60_000;

/** Who is on duty at this moment, and why it is he. Alarming only where a shift was planned and nobody can take it. */
export function NowOnDuty({ unit }: { unit: string }) {
  const w = useOrganisationWords();
  const language = useLanguage();
  const { data, error } = useQuery({ ...onDuty({ unit }), refetchInterval: EVERY_MINUTE });
  // Somebody can take it, but he is outside the asker's scope.
  const hidden = data?.considered.some((one) => one.available) ?? false;
  return (
    <section className="sheet now-on-duty" aria-labelledby="now-h">
      <h2 className="small quiet" id="now-h">
        {w.rosters.now}
      </h2>
      {error ? (
        <ProblemNotice error={error} />
      ) : !data ? (
        <Skeleton lines={1} />
      ) : (
        <>
          <p className="serif now-name">
            {data.person ? (
              <PersonLink id={data.person.id} name={data.person.name} />
            ) : (
              <span className={hidden || !data.shift ? 'quiet' : 'is-nobody'}>
                {hidden ? w.rosters.hidden : w.rosters.nobodyNow}
              </span>
            )}
            {data.person?.mobileMasked && <small className="num mid now-mobile">{data.person.mobileMasked}</small>}
          </p>
          <div className="mid now-why">
            <p>{pick(data.explanation, language)}</p>
            {data.considered.length > 1 && (
              <ul role="list" aria-label={w.rosters.why}>
                {data.considered.map((one, i) => (
                  <li key={i}>
                    {one.available ? one.person?.name : <s>{one.person?.name ?? w.rosters.hidden}</s>}{' '}
                    <span className="small quiet">{pick(one.why, language)}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </>
      )}
    </section>
  );
}
