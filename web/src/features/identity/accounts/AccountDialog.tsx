import { type FormEvent, useState } from 'react';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { seg } from '../query';
import { faultAt, useAct } from '../useAct';
import type { Account, Opened } from '../wire';
import type { OfficerDuty } from './FirstOfficers';

export type Doing =
  | { what: 'open' }
  | { what: 'officer'; duty: OfficerDuty }
  | { what: 'edit' | 'close' | 'reopen' | 'reset'; account: Account };

interface Props {
  onClose: () => void;
  onOpened: (opened: Opened) => void;
}

/** What is done to one account; a temporary password goes back to the page, which shows it once. */
export function AccountDialog({ doing, ...p }: Props & { doing: Doing }) {
  switch (doing.what) {
    case 'open':
      return <PostDialog {...p} account={null} duty={null} />;
    case 'officer':
      return <PostDialog {...p} account={null} duty={doing.duty} />;
    case 'edit':
      return <PostDialog {...p} account={doing.account} duty={null} />;
    case 'close':
      return <ClosingDialog {...p} account={doing.account} />;
    case 'reopen':
    case 'reset':
      return <PasswordDialog {...p} account={doing.account} what={doing.what} />;
  }
}

const USERNAME = /^[a-z][a-z0-9-]{1,39}$/;

/** Opens an account, or changes the post of one. */
function PostDialog(p: Props & { account: Account | null; duty: OfficerDuty | null }) {
  const w = useOfficersWords().accounts;
  const language = useLanguage();
  const { act, busy, refusal } = useAct();
  const [username, setUsername] = useState('');
  const [postZh, setPostZh] = useState(p.account?.post.zh ?? '');
  const [postEn, setPostEn] = useState(p.account?.post.en ?? '');
  const [unitZh, setUnitZh] = useState(p.account?.unit.zh ?? '');
  const [unitEn, setUnitEn] = useState(p.account?.unit.en ?? '');
  const [tried, setTried] = useState(false);
  const { needed } = useIdentityWords();
  const nameFits = p.account !== null || USERNAME.test(username);
  const title = p.account
    ? w.editTitle(p.account.username)
    : p.duty
      ? w.openOfficer(w.officer[p.duty] ?? p.duty)
      : w.newTitle;
  const nameFault = faultAt(refusal, 'username', language);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!nameFits || !postZh.trim() || !unitZh.trim() || busy) return;
    // Where there is no English name, the Chinese one serves both readers.
    const post = { zh: postZh.trim(), en: postEn.trim() || postZh.trim() };
    const unit = { zh: unitZh.trim(), en: unitEn.trim() || unitZh.trim() };
    if (p.account) {
      const url = `/api/desk/accounts/${seg(p.account.username)}`;
      if (await act({ method: 'PATCH', url, body: { post, unit } })) p.onClose();
      return;
    }
    const done = await act<Opened>({
      method: 'POST',
      url: p.duty ? '/api/desk/accounts/first-officers' : '/api/desk/accounts',
      body: { ...(p.duty ? { duty: p.duty } : {}), username, post, unit },
    });
    if (done) p.onOpened(done.answer);
  };

  return (
    <Sheet title={title} onClose={p.onClose}>
      {!p.account && <p className="mid">{w.newLead}</p>}
      {refusal !== null && !nameFault && <ProblemNotice error={refusal} />}
      <form className="fields" onSubmit={(event) => void submit(event)} noValidate>
        {!p.account && (
          <TextInput
            wide
            label={w.username}
            value={username}
            onChange={(to) => setUsername(to.trim().toLowerCase())}
            hint={w.usernameHint}
            error={nameFault ?? (tried && !nameFits ? w.usernameBad : undefined)}
            autoFocus
          />
        )}
        <TextInput
          label={w.postZh}
          value={postZh}
          onChange={setPostZh}
          hint={w.postHint}
          error={tried && !postZh.trim() ? needed : undefined}
        />
        <TextInput label={w.postEn} value={postEn} onChange={setPostEn} />
        <TextInput
          label={w.unitZh}
          value={unitZh}
          onChange={setUnitZh}
          error={tried && !unitZh.trim() ? needed : undefined}
        />
        <TextInput label={w.unitEn} value={unitEn} onChange={setUnitEn} />
        <Acts onClose={p.onClose} busy={busy} go={p.account ? w.edit : w.open} />
      </form>
    </Sheet>
  );
}

function ClosingDialog(p: Props & { account: Account }) {
  const w = useOfficersWords().accounts;
  const { act, busy, refusal } = useAct();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim() || busy) return;
    const url = `/api/desk/accounts/${seg(p.account.username)}/closing`;
    if (await act({ method: 'POST', url, body: { reason: reason.trim() } })) p.onClose();
  };
  return (
    <Sheet title={w.closeTitle(p.account.username)} onClose={p.onClose}>
      <p className="mid">{w.closeLead}</p>
      {refusal !== null && <ProblemNotice error={refusal} />}
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={w.reason}
          value={reason}
          onChange={setReason}
          error={tried && !reason.trim() ? w.needReason : undefined}
          autoFocus
        />
        <Acts onClose={p.onClose} busy={busy} go={w.close} />
      </form>
    </Sheet>
  );
}

function PasswordDialog(p: Props & { account: Account; what: 'reopen' | 'reset' }) {
  const w = useOfficersWords().accounts;
  const { act, busy, refusal } = useAct();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const end = p.what === 'reset' ? 'password' : 'opening';
    const done = await act<Opened>({ method: 'POST', url: `/api/desk/accounts/${seg(p.account.username)}/${end}` });
    if (done) p.onOpened(done.answer);
  };
  return (
    <Sheet
      title={p.what === 'reset' ? w.resetTitle(p.account.username) : `${w.reopen} ${p.account.username}`}
      onClose={p.onClose}
    >
      <p className="mid">{p.what === 'reset' ? w.resetLead : w.newLead}</p>
      {refusal !== null && <ProblemNotice error={refusal} />}
      <form onSubmit={(event) => void submit(event)}>
        <Acts onClose={p.onClose} busy={busy} go={p.what === 'reset' ? w.reset : w.reopen} />
      </form>
    </Sheet>
  );
}

function Acts(p: { go: string; busy: boolean; onClose: () => void }) {
  const w = useIdentityWords();
  return (
    <div className="dialog-acts wide">
      <button type="button" className="btn" onClick={p.onClose}>
        {w.cancel}
      </button>
      <button type="submit" className="btn ink" aria-disabled={p.busy}>
        {p.go}
      </button>
    </div>
  );
}
