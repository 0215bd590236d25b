import type { OrdersMessages } from './orders.zh';

export const ordersEn: OrdersMessages = {
  nav: 'Order files',
  title: 'Orders of hotlines: files in and back',
  lead: 'An order a row. Try it first; the same number of the same hotline is one case, however often it comes.',
  none: 'You register no orders of hotlines.',
  from: 'The file is from',
  eachSays: 'each row says it',
  tried: 'Tried; nothing is imported yet',
  done: (opened) => `${opened} imported.`,
  counts: (read, opened, known, refused) => `${read} rows: ${opened} new, ${known} known, ${refused} refused`,
  apply: (n) => `Import ${n}`,
  see: 'See the cases',
  back: 'What became of them',
  backLead: 'All that have a number of a hotline: state, days, outcome; nothing personal.',
  xlsx: 'Download Excel',
  csv: 'Download CSV',
};
