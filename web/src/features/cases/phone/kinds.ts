import type { Code } from '@/form/types';

/** Those that stand under no other. */
export const groups = (codes: readonly Code[]): Code[] => codes.filter((one) => one.parent === null);

const isLeaf = (codes: readonly Code[]) => {
  const parents = new Set(codes.map((one) => one.parent));
  return (one: Code) => !parents.has(one.key);
};

/**
 * Kinds whose name has all the words, in either language, or whose code begins so; those that begin with it first. Signs of a
 * Chinese word may stand apart, in their order: 井盖丢 finds 井盖缺失丢失.
 */
export function found(codes: readonly Code[], q: string): Code[] {
  const words = q.trim().toLowerCase().split(/\s+/);
  const rank = (one: Code): number => {
    const text = `${one.title.zh} ${one.title.en ?? ''}`.toLowerCase();
    if (one.key.startsWith(q.trim())) return 0;
    if (one.title.zh.startsWith(q.trim())) return 1;
    if (words.every((word) => text.includes(word))) return 2;
    return words.every((word) => inOrder(text, word)) ? 3 : -1;
  };
  return codes
    .filter(isLeaf(codes))
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Only for Chinese words of two signs and more: in Latin ones nearly every word is in every other. */
function inOrder(text: string, word: string): boolean {
  if (!/^[\u4e00-\u9fff]{2,}$/.test(word)) return false;
  let from = 0;
  for (const sign of word) {
    from = text.indexOf(sign, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
