/** Words of the desk's one search. */
export const searchZh = {
  open: '搜索',
  openRest: '案件和台账',
  openHint: '搜索案件和台账',
  title: '搜索',
  placeholder: '编号、字词、地址，或拼音首字母',
  hint: '找得到的只是您有权看的案件和台账记录；个人信息不在其中。',
  cases: '案件',
  records: '台账记录',
  count: (n: number, more: boolean) => (more ? `多于 ${n} 条` : `${n} 条`),
  nothing: (words: string) => `没有找到“${words}”`,
  nothingHint: '换个说法，或少写几个字；编号可以只写后几位。',
  more: '再列一些',
  loading: '正在找',
  simulated: '模拟',
  close: '关闭',
  shortcut: 'Ctrl K',
  escape: 'Esc',
  keys: { move: '选择', open: '打开', close: '关闭' },
};

export type SearchMessages = typeof searchZh;
