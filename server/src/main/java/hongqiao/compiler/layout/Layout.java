package hongqiao.compiler.layout;

import java.util.List;

/**
 * A document laid out: its prose and the blocks of it in order.
 *
 * @param asides ranges of the source that are no prose: page marks within a line
 */
public record Layout(Prose prose, List<Block> blocks, List<Aside> asides) {

    /** A page mark in the middle of a line, by UTF-16 index. */
    public record Aside(int start, int end) {}

    public Layout {
        blocks = List.copyOf(blocks);
        asides = List.copyOf(asides);
    }
}
