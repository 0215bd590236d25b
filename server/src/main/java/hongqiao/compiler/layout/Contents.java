package hongqiao.compiler.layout;

import hongqiao.compiler.layout.Block.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of contents: a run of headings with nothing between them that all come again later. */
final class Contents {

    private static final int SHORTEST = 4;

    private Contents() {}

    /** The blocks with the headings of a table of contents set aside. */
    static List<Block> set(Prose prose, List<Block> blocks) {
        Map<String, Integer> lastAt = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == Kind.HEADING) {
                lastAt.put(key(prose, blocks.get(i)), i);
            }
        }
        List<Block> result = new ArrayList<>(blocks);
        int from = 0;
        while (from < blocks.size()) {
            int to = from;
            while (to < blocks.size() && repeats(prose, blocks, to, lastAt)) {
                to++;
            }
            if (to - from >= SHORTEST) {
                for (int i = from; i < to; i++) {
                    Block b = blocks.get(i);
                    result.set(i, new Block(Kind.ASIDE, b.start(), b.end(), b.number(), b.style()));
                }
            }
            from = Math.max(to, from + 1);
        }
        return result;
    }

    private static boolean repeats(Prose prose, List<Block> blocks, int at, Map<String, Integer> lastAt) {
        Block block = blocks.get(at);
        return block.kind() == Kind.HEADING && lastAt.getOrDefault(key(prose, block), at) > at;
    }

    /** Number and title without dots and page numbers. */
    private static String key(Prose prose, Block block) {
        return prose.printed(block.start(), block.end()).replaceFirst("[.…·．\\s]*\\d*$", "");
    }
}
