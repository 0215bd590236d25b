import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orLive, useLive } from './live';

/** A stream as the browser has one; the test plays the server. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static last: Stream | null = null;
  static opened = 0;
  readyState = 1;
  constructor(readonly url: string) {
    super();
    Stream.last = this;
    Stream.opened++;
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  tell(event: string, data: unknown = {}) {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }
}

const LIST = '/api/desk/cases?order=due&limit=50';
const COUNT = '/api/desk/cases/count?waiting=true';
const OURS = '/api/desk/cases/grid-event/GE1';
const OTHER = '/api/desk/cases/grid-event/GE2';
const UNITS = '/api/desk/units';
let asked: string[];

function Page() {
  useLive(true);
  for (const url of [LIST, COUNT, OURS, OTHER, UNITS])
    // eslint-disable-next-line react-hooks/rules-of-hooks -- always the same five
    useQuery({ queryKey: [url], queryFn: () => asked.push(url), staleTime: Infinity });
  return null;
}

async function later(ms: number) {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

function hide(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a page that listens', () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', Stream);
    Stream.opened = 0;
    asked = [];
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Page />
      </QueryClientProvider>,
    );
    await later(10);
    Stream.last?.tell('ready');
    await later(10);
    asked = [];
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('fetches lists, counts and the case that changed, once for several changes, and nothing else', async () => {
    Stream.last?.tell('cases', { cases: [{ type: 'grid-event', number: 'GE1', version: 2 }], all: false });
    Stream.last?.tell('cases', { cases: [{ type: 'grid-event', number: 'GE1', version: 3 }], all: false });
    await later(200);
    expect(asked.sort()).toEqual([LIST, COUNT, OURS].sort());
  });

  it('fetches every case where anything may have changed', async () => {
    Stream.last?.tell('cases', { cases: [], all: true });
    await later(200);
    expect(asked.sort()).toEqual([LIST, COUNT, OURS, OTHER].sort());
  });

  it('asks rarely while it listens, and often once the stream is lost for some seconds', async () => {
    expect(orLive(5_000)()).toBe(60_000);
    const stream = Stream.last as Stream;
    stream.readyState = 0;
    stream.dispatchEvent(new Event('error'));
    await later(1_000);
    expect(orLive(5_000)()).toBe(60_000);
    await later(3_500);
    expect(orLive(5_000)()).toBe(5_000);
    expect(asked).toContain(LIST);
    stream.tell('ready');
    expect(orLive(5_000)()).toBe(60_000);
  });

  it('lets the stream go where it is refused or has too many neighbours', async () => {
    Stream.last?.tell('full');
    await later(10);
    expect(Stream.last?.readyState).toBe(Stream.CLOSED);
    expect(orLive(5_000)()).toBe(5_000);
  });

  it('holds no stream while nobody looks, and catches up afterwards', async () => {
    hide(true);
    expect(Stream.last?.readyState).toBe(Stream.CLOSED);
    hide(false);
    expect(Stream.opened).toBe(2);
    Stream.last?.tell('ready');
    await later(10);
    expect(asked).toContain(OTHER);
  });
});
