import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useSending } from '@/lib/useSending';
import { Icon } from '@/ui/Icon';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { TextInput } from '@/ui/fields';
import { ownViews, putView, removeView } from '../requests';
import type { Definition } from '../types';
import type { Address } from './ListPage';

type Change = Partial<Record<keyof Address, string | undefined>>;
const NOTHING = { view: undefined, own: undefined, where: undefined, q: undefined, area: undefined, sort: undefined };

/** The views of the pack and one's own, as tabs over the list. */
export function ViewTabs(p: { of: Definition; search: Address; onGo: (change: Change) => void }) {
  const { of, search, onGo } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const sending = useSending();
  const { data } = useQuery(ownViews(of.key));
  const [saving, setSaving] = useState(false);
  const tab = (chosen: boolean) => ({ className: 'view-tab', 'aria-current': chosen ? ('true' as const) : undefined });
  const own = data?.views ?? [];
  const asked = Boolean(search.where ?? search.q ?? search.area ?? search.sort);
  return (
    <div className="view-bar">
      <nav className="view-tabs" aria-label={w.list.views}>
        <button
          type="button"
          {...tab(!search.view && !search.own)}
          onClick={() => onGo({ ...NOTHING, link: undefined })}
        >
          {w.list.all}
        </button>
        {of.views.map((view) => (
          <button
            type="button"
            key={view.key}
            {...tab(search.view === view.key && !search.own)}
            onClick={() => onGo({ ...NOTHING, view: view.key })}
          >
            {pick(view.title, language)}
          </button>
        ))}
        {own.map(({ key, view }) => (
          <button
            type="button"
            key={key}
            {...tab(search.own === key)}
            onClick={() =>
              onGo({
                own: key,
                view: view.view ?? undefined,
                where: view.where ?? undefined,
                q: view.q ?? undefined,
                area: view.area ?? undefined,
                sort: view.sort ?? undefined,
              })
            }
          >
            {view.title}
            <span className="own-mark">{w.list.own}</span>
          </button>
        ))}
      </nav>
      {search.own ? (
        <button
          type="button"
          className="btn bare small"
          onClick={() =>
            sending.run(
              (csrf) => removeView(csrf, of.key, search.own ?? ''),
              () => onGo({ own: undefined }),
            )
          }
        >
          <Icon name="close" size="0.8em" />
          {w.list.removeView}
        </button>
      ) : (
        asked && (
          <button type="button" className="btn bare small" onClick={() => setSaving(true)}>
            {w.list.saveView}
          </button>
        )
      )}
      {saving && (
        <SaveView
          of={of}
          search={search}
          onClose={() => setSaving(false)}
          onSaved={(key) => {
            setSaving(false);
            onGo({ own: key });
          }}
        />
      )}
    </div>
  );
}

function SaveView(p: { of: Definition; search: Address; onClose: () => void; onSaved: (key: string) => void }) {
  const w = useRegisterWords();
  const sending = useSending();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') return;
    const key = crypto.randomUUID();
    const { view, where, q, area, sort } = p.search;
    sending.run(
      (csrf) =>
        putView(csrf, p.of.key, key, {
          title: title.trim(),
          view: view ?? null,
          where: where ?? null,
          q: q ?? null,
          area: area ?? null,
          sort: sort ?? null,
        }),
      () => p.onSaved(key),
    );
  };
  return (
    <Sheet title={w.list.saveTitle} onClose={p.onClose}>
      <p className="mid">{w.list.saveLead}</p>
      <form className="fields" onSubmit={save} noValidate>
        <TextInput
          wide
          autoFocus
          label={w.list.saveName}
          value={title}
          onChange={setTitle}
          error={tried && title.trim() === '' ? w.filter.needValue : undefined}
        />
        {sending.refusal !== null && (
          <div className="wide">
            <ProblemNotice error={sending.refusal} />
          </div>
        )}
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={p.onClose}>
            {w.cancel}
          </button>
          <button type="submit" className="btn ink" aria-disabled={sending.busy}>
            {w.list.saveGo}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
