import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { deadline } from '@/lib/when';
import { useTitle } from '@/ui/useTitle';
import { InContext } from './InContext';
import { ItemFrame } from './ItemFrame';
import { action } from './requests';

/** /plans/:key/actions/:code : a named project, list, area or task. */
export function ActionPage() {
  const { key, code } = useParams({ from: '/portal/plans/$key/actions/$code' });
  const { data } = useSuspenseQuery(action(key, code));
  const m = useMessages();
  const named = useNamed();
  const language = useLanguage();
  const a = data.action;
  useTitle(`${a.name} · ${named.title(data.plan)}`);
  return (
    <ItemFrame
      plan={data.plan}
      kind="ACTION"
      code={a.code}
      title={a.name}
      source={a.source}
      start={a.start}
      sectionId={a.sectionId}
      previous={data.previous}
      next={data.next}
      history={data.history}
    >
      <dl className="kv">
        <dt>{m.item.kind}</dt>
        <dd>{m.actionKind[a.kind]}</dd>
        {a.place && (
          <>
            <dt>{m.item.place}</dt>
            <dd>{a.place}</dd>
          </>
        )}
        <dt>{m.item.deadline}</dt>
        <dd>{a.deadline ? deadline(a.deadline, language) : m.quantity.noDeadline}</dd>
      </dl>
      <InContext text={a.text} context={data.context} kind="ACTION" />
    </ItemFrame>
  );
}
