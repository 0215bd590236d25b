package hongqiao.report.content;

import java.util.ArrayList;
import java.util.List;

/** A report being written, from top to bottom. */
public final class Content {

    private final String source;
    private final List<Block> blocks = new ArrayList<>();

    /** @param source of all figures, as {@code 12}: part of each mark */
    public Content(String source) {
        this.source = source;
    }

    public String source() {
        return source;
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** Of the first two levels, in their order. */
    public List<Block.Paragraph> headings() {
        return blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .filter(one -> one.style().isListed())
                .toList();
    }

    public Content add(Style style, Line line) {
        return add(new Block.Paragraph(style, line));
    }

    public Content add(Style style, String words) {
        return add(style, Line.of(words));
    }

    public Content pageBreak() {
        return add(new Block.PageBreak());
    }

    public Content contents() {
        return add(new Block.Contents());
    }

    /** The first row is its head, repeated on each page. @param widths parts of the whole */
    public Content table(List<Integer> widths, List<List<Line>> rows) {
        return add(new Block.Table(widths, rows)).add(Style.NOTE, "");
    }

    public Content chart(Chart chart) {
        return add(new Block.Drawn(chart));
    }

    private Content add(Block block) {
        blocks.add(block);
        return this;
    }
}
