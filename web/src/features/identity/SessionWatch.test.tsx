import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { prefer } from '@/lib/preferences';
import { identityAnswer, sessionOf } from '@/testing/identity';
import { openPage } from '@/testing/open-page';
import { serve } from '@/testing/server';

beforeEach(() => {
  prefer({ language: 'zh' });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  return () => vi.useRealTimers();
});

it('warns before the session ends, and goes on when asked to', async () => {
  const soon = () => new Date(Date.now() + 100_000).toISOString();
  let expiresAt = soon();
  let prolonged = 0;
  serve((_, url) => {
    if (url === '/api/session') return { body: sessionOf('street', { expiresAt }) };
    if (url === '/api/desk/me' && screen.queryByRole('button', { name: '继续用' })) {
      prolonged++;
      expiresAt = new Date(Date.now() + 1_800_000).toISOString();
    }
    return identityAnswer(url);
  });
  await openPage('/desk/me');
  await screen.findByRole('heading', { name: '我的账号' });
  await vi.advanceTimersByTimeAsync(16_000);
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await user.click(await screen.findByRole('button', { name: '继续用' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '继续用' })).toBeNull());
  expect(prolonged).toBe(1);
});
