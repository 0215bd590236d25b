package hongqiao.report.docx;

import hongqiao.report.content.Block;
import hongqiao.report.content.Chart;
import hongqiao.report.content.Content;
import hongqiao.report.content.Line;
import hongqiao.report.content.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes a report as a .docx. Figures stand in content controls whose tag is their query. */
public final class DocxWriter {

    /** Before each tag, so that other people's controls are left alone. */
    static final String MARK = "hq:";

    private static final int TEXT_WIDTH_TWIPS = 8845;
    private static final long CHART_WIDTH_EMU = 5_400_000;
    private static final long CHART_HEIGHT_EMU = 2_700_000;

    /** A figure as it was printed. */
    record Printed(String query, String text, String sentence) {}

    private final Content content;
    private final StringBuilder body = new StringBuilder();
    private final List<String> charts = new ArrayList<>();
    private final List<Printed> figures = new ArrayList<>();
    private final Set<String> sentences = new LinkedHashSet<>();
    private int ids;

    private DocxWriter(Content content) {
        this.content = content;
    }

    /** Equal reports are equal byte for byte. */
    public static void write(Content content, String title, OutputStream out) throws IOException {
        var writer = new DocxWriter(content);
        content.blocks().forEach(writer::add);
        DocumentParts.write(
                out,
                title,
                writer.body.toString(),
                writer.charts,
                new Index(content.source(), writer.figures, writer.sentences));
    }

    private void add(Block block) {
        switch (block) {
            case Block.Paragraph one -> body.append(paragraph(one.style(), one.line(), ""));
            case Block.Table table -> table(table);
            case Block.Drawn drawn -> chart(drawn.chart());
            case Block.PageBreak _ -> body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            case Block.Contents _ -> body.append(contents());
        }
    }

    /** Headings of the first two levels; whoever opens the document can have their pages added. */
    private String contents() {
        var headings = content.headings().stream()
                .map(one ->
                        (one.style() == Style.LEVEL_2 ? "　　" : "") + one.line().text())
                .toList();
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

    private void table(Block.Table table) {
        var whole = table.wholeWidth();
        var rows = table.rows();
        var twips = table.widths().stream()
                .map(width -> TEXT_WIDTH_TWIPS * width / whole)
                .toList();
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"")
                .append(TEXT_WIDTH_TWIPS)
                .append("\" w:type=\"dxa\"/>"
                        + "<w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        twips.forEach(width -> body.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        body.append("</w:tblGrid>");
        for (int i = 0; i < rows.size(); i++) {
            var keep = table.isSmall() && i + 1 < rows.size() ? "<w:keepNext/>" : "";
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
    }

    private void chart(Chart chart) {
        charts.add(ChartXml.xml(chart));
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
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>%s</w:p>".formatted(Styles.id(style), more, runs);
    }

    private String tag(String query) {
        return MARK + content.source() + ":" + query;
    }

    private static String run(String text, boolean bold) {
        return "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
                .formatted(bold ? "<w:rPr><w:b/></w:rPr>" : "", Xml.text(text));
    }
}
