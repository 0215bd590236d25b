import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { demand, joined, figure } from '@/lib/quantity';
import { deadline } from '@/lib/when';
import { useTitle } from '@/ui/useTitle';
import { InContext } from './InContext';
import { ItemFrame } from './ItemFrame';
import { PromiseLive } from './PromiseLive';
import { commitment } from './requests';

/** /plans/:key/commitments/:code : one promise, its figure first, then its own words. */
export function CommitmentPage() {
  const { key, code } = useParams({ from: '/portal/plans/$key/commitments/$code' });
  const { data } = useSuspenseQuery(commitment(key, code));
  const m = useMessages();
  const named = useNamed();
  const language = useLanguage();
  const c = data.commitment;
  useTitle(`${named.title(c)} · ${named.title(data.plan)}`);
  return (
    <ItemFrame
      plan={data.plan}
      kind="COMMITMENT"
      code={c.code}
      title={named.title(c)}
      source={c.source}
      start={c.start}
      sectionId={c.sectionId}
      previous={data.previous}
      next={data.next}
      history={data.history}
    >
      <p className="item-demand serif">{demand(c, language)}</p>
      <dl className="kv">
        {c.comparator && c.value !== null && (
          <>
            <dt>{m.item.comparison}</dt>
            <dd>
              {m.comparator[c.comparator]} {joined(figure(c.value, c.unit, language))}
            </dd>
          </>
        )}
        <dt>{m.item.deadline}</dt>
        <dd>{c.deadline ? deadline(c.deadline, language) : m.quantity.noDeadline}</dd>
      </dl>
      <PromiseLive plan={key} code={code} unit={c.unit} />
      <InContext text={c.text} context={data.context} kind="COMMITMENT" />
    </ItemFrame>
  );
}
