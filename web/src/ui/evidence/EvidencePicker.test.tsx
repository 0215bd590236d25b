import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newQueries } from '@/lib/pageData';
import { prefer } from '@/lib/preferences';
import { EvidencePicker } from './EvidencePicker';
import { AFTER, BEFORE, type Document } from './pieces';
import { useUnderWay } from './underWay';

/** Answers the uploads of one picker: what it got, and what it says of each. */
class Inbox {
  static sent: { url: string; name: string }[] = [];
  static refuse: string | null = null;
  /** Nothing is answered before it opens. */
  static gate: Promise<void> = Promise.resolve();
  upload: { onprogress?: unknown; onload?: unknown } = {};
  status = 0;
  responseText = '';
  onload: () => void = () => undefined;
  #url = '';
  open(_method: string, url: string) {
    this.#url = url;
  }
  setRequestHeader() {
    // nobody looks
  }
  send(form: FormData) {
    const file = form.get('file') as File;
    Inbox.sent.push({ url: this.#url, name: file.name });
    const number = Inbox.sent.length;
    void Inbox.gate.then(() => {
      this.status = Inbox.refuse ? 415 : 201;
      this.responseText = JSON.stringify(
        Inbox.refuse
          ? {
              code: Inbox.refuse,
              zh: { title: '只收图片', detail: null },
              en: { title: 'Pictures only', detail: null },
            }
          : { id: `id-${number}`, name: file.name, mediaType: 'image/jpeg', size: 2_400_000, picture: true },
      );
      this.onload();
    });
  }
}

const seen = vi.fn();

function Form(p: { to?: string | null }) {
  const [value, setValue] = useState<Document[]>([]);
  const busy = useUnderWay();
  return (
    <>
      <output>{busy ? '等' : '可存'}</output>
      <EvidencePicker
        label="依据材料"
        value={value}
        base="/files"
        to={p.to === undefined ? '/send' : p.to}
        labels={[BEFORE, AFTER]}
        onChange={(next) => {
          seen(next);
          setValue(next);
        }}
      />
    </>
  );
}

function show(to?: string | null) {
  const queries = newQueries();
  queries.setQueryData(['/api/session'], { csrf: { header: 'X', token: 't' }, user: null, permissions: [] });
  return render(
    <QueryClientProvider client={queries}>
      <Form {...(to === undefined ? {} : { to })} />
    </QueryClientProvider>,
  );
}

const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' });
const inputs = () => [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];

describe('documents to be given along', () => {
  beforeEach(() => {
    prefer({ language: 'zh' });
    Inbox.sent = [];
    Inbox.refuse = null;
    Inbox.gate = Promise.resolve();
    seen.mockClear();
    vi.stubGlobal('XMLHttpRequest', Inbox);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('sends several files at once and lists each with its picture', async () => {
    show();
    const [files] = inputs();
    await userEvent.upload(files as HTMLInputElement, [photo('前.jpg'), photo('后.jpg')]);

    const list = await screen.findByRole('list');
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2));
    expect(Inbox.sent).toEqual([
      { url: '/send', name: '前.jpg' },
      { url: '/send', name: '后.jpg' },
    ]);
    expect(list.querySelector('img')?.getAttribute('src')).toBe('/files/id-1/thumbnail');
    expect(within(list).getAllByText('2.4 MB')).toHaveLength(2);

    await userEvent.selectOptions(screen.getByLabelText('后.jpg 是'), '整改后');
    expect(seen).toHaveBeenLastCalledWith([
      expect.objectContaining({ file: 'id-1', name: '前.jpg' }),
      expect.objectContaining({ file: 'id-2', label: AFTER }),
    ]);
    await userEvent.click(screen.getByRole('button', { name: '去掉 前.jpg' }));
    expect(seen).toHaveBeenLastCalledWith([expect.objectContaining({ file: 'id-2' })]);
  });

  it('offers the camera of a phone', () => {
    show();
    expect(inputs().map((one) => one.getAttribute('capture'))).toEqual([null, 'environment']);
  });

  it('keeps a form waiting until the last one is there', async () => {
    let open: () => void = () => undefined;
    Inbox.gate = new Promise((resolve) => (open = resolve));
    show();
    expect(screen.getByText('可存')).toBeDefined();
    await userEvent.upload(inputs()[0] as HTMLInputElement, [photo('前.jpg'), photo('后.jpg')]);
    expect(screen.getByText('等')).toBeDefined();
    open();
    expect(await screen.findByText('可存')).toBeDefined();
    expect(seen).toHaveBeenLastCalledWith([
      expect.objectContaining({ name: '前.jpg' }),
      expect.objectContaining({ name: '后.jpg' }),
    ]);
  });

  it('says why a file was not taken, and tries again', async () => {
    Inbox.refuse = 'attachment-type-not-accepted';
    show();
    await userEvent.upload(inputs()[0] as HTMLInputElement, photo('坏.jpg'));
    expect((await screen.findByRole('alert')).textContent).toContain('只收图片');
    expect(seen).not.toHaveBeenCalled();

    Inbox.refuse = null;
    await userEvent.click(screen.getByRole('button', { name: '重传' }));
    await waitFor(() => expect(seen).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes papers by their names, once each', async () => {
    show(null);
    expect(inputs()).toHaveLength(0);
    const paper = screen.getByLabelText('纸质材料');
    await userEvent.type(paper, '红科〔2026〕3号{Enter}');
    await userEvent.type(paper, '红科〔2026〕3号{Enter}');
    expect(seen).toHaveBeenCalledTimes(1);
    expect(seen).toHaveBeenCalledWith([{ name: '红科〔2026〕3号' }]);
    expect(screen.getByText('纸质').textContent).toBe('纸质');
  });
});
