package hongqiao.report.pdf;

import hongqiao.report.content.Block;
import hongqiao.report.content.Chart;
import hongqiao.report.content.Content;
import hongqiao.report.content.Line;
import hongqiao.report.content.Style;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.draw.DottedLineSeparator;

/** Lays the blocks of a report on pages, one after the other. */
final class Layout {

    /** Points from line to line, of the text and of what is set closer. */
    private static final float LEADING = 28.95F;

    private static final float TITLE_LEADING = 35;
    private static final float CLOSE_LEADING = 15.5F;
    private static final float CONTENTS_SIZE = 14;
    private static final float CHART_HEIGHT = 213;

    /** Lines beside one are not stretched to be as wide. */
    private static final Pattern LONG_WORD = Pattern.compile("[0-9A-Za-z]{30,}");

    private static final ChineseLines SPLIT = new ChineseLines();

    private final Document document;
    private final PdfWriter writer;
    private final Faces faces;
    private final Content content;
    private final Map<Integer, Integer> pages;
    private @Nullable PdfOutline chapter;
    private int headings;

    /** @param pages of headings by their number, from 0; empty: not yet known */
    Layout(Document document, PdfWriter writer, Faces faces, Content content, Map<Integer, Integer> pages) {
        this.document = document;
        this.writer = writer;
        this.faces = faces;
        this.content = content;
        this.pages = pages;
    }

    void lay() {
        var blocks = content.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Paragraph one -> {
                    makeRoom(one, i + 1 < blocks.size() ? blocks.get(i + 1) : null);
                    document.add(paragraph(one));
                }
                case Block.Table table -> document.add(table(table));
                case Block.Drawn drawn -> document.add(drawn(drawn.chart()));
                case Block.PageBreak _ -> document.newPage();
                case Block.Contents _ -> contents();
            }
        }
    }

    /** A heading does not stand alone at the end of a page, nor a caption without its table. */
    private void makeRoom(Block.Paragraph one, @Nullable Block next) {
        float needed = switch (one.style()) {
            case LEVEL_1, LEVEL_2, LEVEL_3 -> 3 * LEADING;
            case CAPTION ->
                next instanceof Block.Table table && table.isSmall()
                        ? 2 * LEADING + table(table).getTotalHeight()
                        : 4 * LEADING;
            default -> 0;
        };
        if (needed > 0 && writer.getVerticalPosition(true) - document.bottom() < needed) {
            document.newPage();
        }
    }

    private Paragraph paragraph(Block.Paragraph one) {
        var style = one.style();
        var paragraph = new Paragraph("", faces.of(style));
        paragraph.setLeading(leading(style));
        phrase(paragraph, style, one.line());
        switch (style) {
            case TITLE, SUBTITLE, CAPTION -> paragraph.setAlignment(Element.ALIGN_CENTER);
            case BODY ->
                paragraph.setAlignment(
                        LONG_WORD.matcher(one.line().text()).find() ? Element.ALIGN_LEFT : Element.ALIGN_JUSTIFIED);
            default -> paragraph.setAlignment(Element.ALIGN_LEFT);
        }
        if (style == Style.BODY || style.isListed() || style == Style.LEVEL_3) {
            paragraph.setFirstLineIndent(2 * faces.of(style).getSize());
        }
        if (style == Style.CAPTION) {
            paragraph.setSpacingBefore(10);
        }
        if (style == Style.CAPTION || style == Style.NOTE) {
            paragraph.setSpacingAfter(4);
        }
        if (style.isListed()) {
            mark(paragraph, style);
        }
        return paragraph;
    }

    private static float leading(Style style) {
        return switch (style) {
            case TITLE -> TITLE_LEADING;
            case CAPTION, CELL, CELL_HEAD, NOTE -> CLOSE_LEADING;
            case SUBTITLE, LEVEL_1, LEVEL_2, LEVEL_3, BODY -> LEADING;
        };
    }

    private void phrase(Phrase phrase, Style style, Line line) {
        for (var part : line.parts()) {
            var chunk = new Chunk(part.text(), part.bold() ? faces.stressed(style) : faces.of(style));
            chunk.setSplitCharacter(SPLIT);
            phrase.add(chunk);
        }
        if (line.text().isEmpty()) {
            phrase.add(new Chunk("　", faces.of(style)));
        }
    }

    /** What the table of contents and the bookmarks lead to. */
    private void mark(Paragraph heading, Style style) {
        int number = headings++;
        heading.getChunks().forEach(chunk -> {
            ((Chunk) chunk).setGenericTag(String.valueOf(number));
            ((Chunk) chunk).setLocalDestination(destination(number));
        });
        var above = style == Style.LEVEL_1 || chapter == null
                ? writer.getDirectContent().getRootOutline()
                : chapter;
        var outline = new PdfOutline(
                above,
                PdfAction.gotoLocalPage(destination(number), false),
                heading.getContent(),
                style != Style.LEVEL_1);
        if (style == Style.LEVEL_1) {
            chapter = outline;
        }
    }

    private static String destination(int heading) {
        return "h" + heading;
    }

    private void contents() {
        int number = 0;
        for (var heading : content.headings()) {
            var font = faces.plain(CONTENTS_SIZE);
            var line = new Paragraph("", font);
            line.setLeading(LEADING);
            if (heading.style() == Style.LEVEL_2) {
                line.setIndentationLeft(2 * CONTENTS_SIZE);
            }
            var words = new Chunk(heading.line().text(), font);
            words.setSplitCharacter(SPLIT);
            words.setLocalGoto(destination(number));
            line.add(words);
            var dots = new Chunk(new DottedLineSeparator());
            dots.setFont(font);
            line.add(dots);
            line.add(new Chunk(String.valueOf(pages.getOrDefault(number, 0)), font));
            document.add(line);
            number++;
        }
    }

    private PdfPTable table(Block.Table block) {
        var table = new PdfPTable(block.widths().size());
        var widths = new float[block.widths().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = block.widths().get(i);
        }
        table.setWidths(widths);
        table.setTotalWidth(document.right() - document.left());
        table.setLockedWidth(true);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        table.setKeepTogether(block.isSmall());
        table.setSpacingBefore(8);
        for (int i = 0; i < block.rows().size(); i++) {
            row(table, i == 0 ? Style.CELL_HEAD : Style.CELL, block.rows().get(i));
        }
        return table;
    }

    private void row(PdfPTable table, Style style, List<Line> lines) {
        for (var line : lines) {
            var phrase = new Phrase("", faces.of(style));
            phrase.setLeading(CLOSE_LEADING);
            phrase(phrase, style, line);
            var cell = new PdfPCell(phrase);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            cell.setBorderWidth(0.5F);
            cell.setPaddingLeft(1);
            cell.setPaddingRight(1);
            cell.setPaddingTop(2);
            cell.setPaddingBottom(5);
            table.addCell(cell);
        }
    }

    private Image drawn(Chart chart) {
        var width = document.right() - document.left();
        var drawing = writer.getDirectContent().createTemplate(width, CHART_HEIGHT);
        new ChartDrawing(drawing, faces.serif(), width, CHART_HEIGHT).draw(chart);
        var image = Image.getInstance(drawing);
        image.setAlignment(Element.ALIGN_CENTER);
        image.setAlt(chart.title() + "（" + chart.query() + "）");
        return image;
    }
}
