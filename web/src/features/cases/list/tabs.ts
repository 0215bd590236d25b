import type { Asked } from '../requests';

export const TABS = ['waiting', 'open', 'overdue', 'deferred', 'call', 'closed'] as const;
export type Tab = (typeof TABS)[number];

/** What each tab asks for. */
export const ASKED: Record<Tab, Asked> = {
  waiting: { waiting: true },
  open: { open: true },
  overdue: { open: true, overdue: true },
  deferred: { deferred: true },
  call: { open: false, call: true },
  closed: { open: false },
};

export const tabOf = (word: string | undefined): Tab => TABS.find((tab) => tab === word) ?? 'waiting';
