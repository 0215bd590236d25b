/** Words of orders of other hotlines: files in and back. */
export const ordersZh = {
  nav: '工单文件',
  title: '热线工单：文件导入与回传',
  lead: '一行一件。先试一遍；同一热线的同一工单号只立一件，再导不重复。',
  none: '您不登记热线工单。',
  from: '文件来自',
  eachSays: '每行自己写明',
  tried: '试过了，还没有导入',
  done: (opened: string) => `已导入 ${opened} 件。`,
  counts: (read: string, opened: string, known: string, refused: string) =>
    `读到 ${read} 行：新立 ${opened}，已有 ${known}，有错不收 ${refused}`,
  apply: (n: string) => `导入 ${n} 件`,
  see: '看案件',
  back: '办理情况回传',
  backLead: '带热线工单号的都在里面：状态、办结时间、结果；不含个人信息。',
  xlsx: '下载 Excel',
  csv: '下载 CSV',
};

export type OrdersMessages = typeof ordersZh;
