import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { from } from '@/lib/pageData';
import { Choice, TextInput } from '@/ui/fields';
import { type Option, Picker } from '../Picker';
import { q } from '../query';
import { roles } from '../requests';
import type { Holder, PermissionTitle, RecordKind } from '../wire';
import type { Ask } from './AccessPage';

interface Asked {
  account: string | undefined;
  record: string | undefined;
  permission: string | undefined;
}

/** What is asked about: an account, a permission, a record, as the question needs. */
export function AskForm(p: {
  ask: Ask;
  account: Option | null;
  record: string | undefined;
  permission: string | undefined;
  onAsk: (asked: Asked) => void;
}) {
  const w = useOfficersWords();
  const i = useIdentityWords();
  const language = useLanguage();
  const { data: kinds } = useQuery({ ...from<{ kinds: RecordKind[] }>('/api/desk/access/kinds'), staleTime: 300_000 });
  const permissions = usePermissions();
  const [account, setAccount] = useState(p.account);
  const [permission, setPermission] = useState(p.permission ?? '');
  const [givenKind, setKind] = useState(p.record?.split(':')[0] ?? '');
  const [id, setId] = useState(p.record?.split(':').slice(1).join(':') ?? '');
  const [tried, setTried] = useState(false);
  const kind = givenKind || (kinds?.kinds[0]?.kind ?? '');
  const wantsAccount = p.ask !== 'who';
  const wantsRecord = p.ask !== 'reach';

  if (wantsRecord && kinds?.kinds.length === 0) return <p className="notice">{w.access.noKinds}</p>;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ((wantsAccount && !account) || (wantsRecord && (!kind || !id.trim()))) return;
    p.onAsk({
      account: account?.key,
      record: id.trim() ? `${kind}:${id.trim()}` : undefined,
      permission: p.ask === 'reach' ? permission || undefined : undefined,
    });
  };

  return (
    <form className="ask" onSubmit={submit} noValidate>
      {wantsAccount && (
        <Picker<{ accounts: Holder[] }>
          label={w.access.account}
          url={(typed) => q('/api/desk/grants/accounts', { q: typed })}
          read={(answer) =>
            answer.accounts.map((a) => ({
              key: a.username,
              words: pick(a.post, language),
              more: `${a.username} · ${pick(a.unit, language)}`,
            }))
          }
          chosen={account}
          onChange={setAccount}
          error={tried && !account ? i.needed : undefined}
        />
      )}
      {p.ask === 'reach' && (
        <Choice
          label={w.access.permission}
          value={permission}
          onChange={setPermission}
          options={[
            { value: '', words: w.access.allPermissions },
            ...permissions.map((one) => ({ value: one.key, words: pick(one.title, language) })),
          ]}
        />
      )}
      {wantsRecord && kinds && (
        <Choice
          label={w.access.kind}
          value={kind}
          onChange={setKind}
          options={kinds.kinds.map((k) => ({ value: k.kind, words: pick(k.name, language) }))}
        />
      )}
      {wantsRecord && (
        <TextInput
          label={w.access.id}
          value={id}
          onChange={setId}
          hint={w.access.idHint}
          error={tried && !id.trim() ? i.needed : undefined}
        />
      )}
      <button type="submit" className="btn ink">
        {w.access.go}
      </button>
    </form>
  );
}

/** Every permission that some role holds, once each. */
function usePermissions(): PermissionTitle[] {
  const { data } = useQuery({ ...roles(), staleTime: 300_000 });
  return [...new Map((data?.roles ?? []).flatMap((r) => r.permissions).map((one) => [one.key, one])).values()];
}
