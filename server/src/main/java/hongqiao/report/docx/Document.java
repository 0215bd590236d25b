package hongqiao.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A document being written, from top to bottom. Figures stand in content controls whose tag is their query. */
public final class Document {

    /** Before each tag, so that other people's controls are left alone. */
    static final String MARK = "hq:";

    private static final String CONTENTS = "<!--contents-->";

    /** Rows that a table has at most to stay on one page. */
    private static final int SMALL = 9;

    private static final int TEXT_WIDTH_TWIPS = 8845;
    private static final long CHART_WIDTH_EMU = 5_400_000;
    private static final long CHART_HEIGHT_EMU = 2_700_000;

    /** A figure as it was printed. */
    record Printed(String query, String text, String sentence) {}

    private final StringBuilder body = new StringBuilder();
    private final List<String> charts = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<Printed> figures = new ArrayList<>();
    private final Set<String> sentences = new LinkedHashSet<>();
    private final String source;
    private int ids;

    /** @param source of all figures, as {@code 12}: part of each tag */
    public Document(String source) {
        this.source = source;
    }

    public Document add(Style style, Line line) {
        switch (style) {
            case LEVEL_1 -> headings.add(line.text());
            case LEVEL_2 -> headings.add("　　" + line.text());
            default -> {}
        }
        body.append(paragraph(style, line, ""));
        return this;
    }

    public Document add(Style style, String words) {
        return add(style, Line.of(words));
    }

    public Document pageBreak() {
        body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        return this;
    }

    /** Headings of the first two levels; whoever opens the document can have their pages added. */
    public Document contents() {
        body.append(CONTENTS);
        return this;
    }

    /** Known only at the end. */
    private String listed() {
        var begin =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z "
                        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        var lines = new StringBuilder();
        for (int i = 0; i < headings.size(); i++) {
            lines.append("<w:p><w:pPr><w:pStyle w:val=\"Contents\"/></w:pPr>")
                    .append(i == 0 ? begin : "")
                    .append(run(headings.get(i), false))
                    .append(i + 1 == headings.size() ? "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" : "")
                    .append("</w:p>");
        }
        return lines.toString();
    }

    /** The first row is its head, repeated on each page. @param widths parts of the whole */
    public Document table(List<Integer> widths, List<List<Line>> rows) {
        var whole = widths.stream().mapToInt(Integer::intValue).sum();
        var twips =
                widths.stream().map(width -> TEXT_WIDTH_TWIPS * width / whole).toList();
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"")
                .append(TEXT_WIDTH_TWIPS)
                .append("\" w:type=\"dxa\"/>"
                        + "<w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        twips.forEach(width -> body.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        body.append("</w:tblGrid>");
        for (int i = 0; i < rows.size(); i++) {
            var keep = rows.size() <= SMALL && i + 1 < rows.size() ? "<w:keepNext/>" : "";
            body.append("<w:tr><w:trPr><w:cantSplit/>")
                    .append(i == 0 ? "<w:tblHeader/>" : "")
                    .append("</w:trPr>");
            for (int j = 0; j < rows.get(i).size(); j++) {
                body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                        .append(twips.get(j))
                        .append("\" w:type=\"dxa\"/></w:tcPr>")
                        .append(paragraph(
                                i == 0 ? Style.CELL_HEAD : Style.CELL,
                                rows.get(i).get(j),
                                keep))
                        .append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        return add(Style.NOTE, "");
    }

    public Document chart(Chart chart) {
        charts.add(chart.xml());
        var id = ++ids;
        body.append("""
                <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
                <wp:extent cx="%1$d" cy="%2$d"/><wp:docPr id="%3$d" name="Chart %3$d" descr="%4$s"/><a:graphic>\
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdChart%5$d"/>\
                </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""".formatted(
                        CHART_WIDTH_EMU,
                        CHART_HEIGHT_EMU,
                        id,
                        Xml.text(chart.title() + "（" + chart.query() + "）"),
                        charts.size()));
        return this;
    }

    private String paragraph(Style style, Line line, String more) {
        var runs = new StringBuilder();
        var text = line.text();
        int at = 0;
        for (var part : line.parts()) {
            if (part.query() == null) {
                runs.append(run(part.text(), part.bold()));
            } else {
                figures.add(new Printed(part.query(), part.text(), Sentences.at(text, at)));
                runs.append("<w:sdt><w:sdtPr><w:tag w:val=\"")
                        .append(Xml.text(tag(part.query())))
                        .append("\"/><w:id w:val=\"")
                        .append(100_000 + ++ids)
                        .append("\"/></w:sdtPr><w:sdtContent>")
                        .append(run(part.text(), false))
                        .append("</w:sdtContent></w:sdt>");
            }
            at += part.text().length();
        }
        sentences.addAll(Sentences.of(text));
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>%s</w:p>".formatted(style.id(), more, runs);
    }

    private String tag(String query) {
        return MARK + source + ":" + query;
    }

    private static String run(String text, boolean bold) {
        return "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
                .formatted(bold ? "<w:rPr><w:b/></w:rPr>" : "", Xml.text(text));
    }

    /** Equal documents are equal byte for byte. */
    public void write(OutputStream out, String title) throws IOException {
        DocumentParts.write(
                out, title, body.toString().replace(CONTENTS, listed()), charts, new Index(source, figures, sentences));
    }
}
