package hongqiao.compiler.promise;

import hongqiao.compiler.layout.Block;
import hongqiao.compiler.layout.Block.Kind;
import hongqiao.compiler.layout.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of the prose, its stop included; a heading, a line of a table and an aside count as one each.
 *
 * @param block place of its block in the layout
 * @param from where the words begin, behind a number at the head of the block
 */
record Sentence(int block, Kind kind, int start, int from, int end) {

    static List<Sentence> of(Layout layout) {
        List<Sentence> sentences = new ArrayList<>();
        CharSequence text = layout.prose().folded();
        List<Block> blocks = layout.blocks();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            if (block.kind() != Kind.PARAGRAPH) {
                sentences.add(new Sentence(b, block.kind(), block.start(), block.number(), block.end()));
                continue;
            }
            int start = block.start();
            for (int i = block.number(); i < block.end(); i++) {
                if (isStop(text.charAt(i))) {
                    int end = i + 1;
                    while (end < block.end() && "”’）」』！？。".indexOf(text.charAt(end)) >= 0) {
                        end++;
                    }
                    sentences.add(new Sentence(b, Kind.PARAGRAPH, start, Math.max(start, block.number()), end));
                    start = end;
                    i = end - 1;
                }
            }
            if (start < block.end()) {
                sentences.add(new Sentence(b, Kind.PARAGRAPH, start, Math.max(start, block.number()), block.end()));
            }
        }
        return sentences;
    }

    private static boolean isStop(char c) {
        return c == '。' || c == '！' || c == '？';
    }
}
