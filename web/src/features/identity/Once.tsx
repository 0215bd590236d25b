import { useState } from 'react';
import { useIdentityWords } from '@/lib/identityWords';
import { Icon } from '@/ui/Icon';

/**
 * A secret that is shown once. Stays in the page until the reader says it is kept: a dialog could be closed by a slip.
 * Copy, download and print; on paper nothing else is printed.
 */
export function Once(p: { title: string; lead: string; secrets: readonly string[]; file: string; onKept: () => void }) {
  const w = useIdentityWords();
  const [copied, setCopied] = useState(false);
  const text = p.secrets.join('\n');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false); // refused by the browser: the words are on the screen to select
    }
  };
  const download = () => {
    const url = URL.createObjectURL(new Blob([`${p.title}\n\n${text}\n`], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${p.file}.txt`;
    link.click();
    URL.revokeObjectURL(url);
  };

  return (
    <section className="once" aria-label={p.title}>
      <h2 className="h s">{p.title}</h2>
      <p className="mid">{p.lead}</p>
      <ul className={p.secrets.length > 1 ? 'secrets many' : 'secrets'}>
        {p.secrets.map((secret) => (
          <li key={secret}>
            <code>{secret}</code>
          </li>
        ))}
      </ul>
      <div className="row wrap no-print">
        <button type="button" className="btn" onClick={() => void copy()}>
          {copied && <Icon name="check" />}
          <span aria-live="polite">{copied ? w.copied : w.copy}</span>
        </button>
        <button type="button" className="btn" onClick={download}>
          {w.download}
        </button>
        <button type="button" className="btn" onClick={() => window.print()}>
          {w.print}
        </button>
        <span className="grow" />
        <button type="button" className="btn ink" onClick={p.onKept}>
          {w.codes.stored}
        </button>
      </div>
      <p className="hint no-print">{w.codes.need}</p>
    </section>
  );
}
