package hongqiao.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a .docx and how they hang together. Page and type as official documents have them: A4, 37 mm above, 28 mm at the
 * binding, a type area of 156 × 225 mm, 22 lines a page, body in size 3 (16 pt). Source: GB/T 9704—2012, not yet read.
 */
final class DocumentParts {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** One for all, so that equal documents are equal byte for byte. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocumentParts() {}

    static void write(OutputStream out, String title, String body, List<String> charts, Index index)
            throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", types(charts.size()));
        parts.put(
                "_rels/.rels",
                relations(List.of(
                        relation("rId1", RELATION + "/officeDocument", "word/document.xml"),
                        relation(
                                "rId2",
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "docProps/core.xml"))));
        parts.put("docProps/core.xml", core(title));
        parts.put("word/document.xml", document(body));
        parts.put("word/_rels/document.xml.rels", documentRelations(charts.size()));
        parts.put("word/styles.xml", Styles.XML);
        parts.put("word/fontTable.xml", Styles.FONTS);
        parts.put("word/settings.xml", Styles.SETTINGS);
        parts.put("word/footer1.xml", Styles.footer("right"));
        parts.put("word/footer2.xml", Styles.footer("left"));
        for (int i = 0; i < charts.size(); i++) {
            parts.put("word/charts/chart" + (i + 1) + ".xml", charts.get(i));
        }
        parts.put("customXml/item1.xml", index.xml());
        parts.put("customXml/itemProps1.xml", Xml.HEAD + """
                <ds:datastoreItem ds:itemID="{6B0B3B0E-6F0B-4F3E-9A44-6D1F0A5E2C01}" \
                xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>\
                <ds:schemaRef ds:uri="%s"/></ds:schemaRefs></ds:datastoreItem>""".formatted(Index.NAMESPACE));
        parts.put(
                "customXml/_rels/item1.xml.rels",
                relations(List.of(relation("rId1", RELATION + "/customXmlProps", "itemProps1.xml"))));
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(MOMENT);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static String types(int charts) {
        return Xml.HEAD + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                <Override PartName="/customXml/itemProps1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>"""
                + part("/word/document.xml", WORD + "document.main+xml")
                + part("/word/styles.xml", WORD + "styles+xml")
                + part("/word/fontTable.xml", WORD + "fontTable+xml")
                + part("/word/settings.xml", WORD + "settings+xml")
                + part("/word/footer1.xml", WORD + "footer+xml")
                + part("/word/footer2.xml", WORD + "footer+xml")
                + IntStream.rangeClosed(1, charts)
                        .mapToObj(i -> part(
                                "/word/charts/chart" + i + ".xml",
                                "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"))
                        .collect(Collectors.joining())
                + "</Types>";
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(name, type);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    private static String relations(List<String> relations) {
        return Xml.HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations)
                + "</Relationships>";
    }

    private static String documentRelations(int charts) {
        var all = new java.util.ArrayList<>(List.of(
                relation("rId1", RELATION + "/styles", "styles.xml"),
                relation("rId2", RELATION + "/fontTable", "fontTable.xml"),
                relation("rId3", RELATION + "/settings", "settings.xml"),
                relation("rId4", RELATION + "/footer", "footer1.xml"),
                relation("rId5", RELATION + "/footer", "footer2.xml"),
                relation("rId6", RELATION + "/customXml", "../customXml/item1.xml")));
        for (int i = 1; i <= charts; i++) {
            all.add(relation("rIdChart" + i, RELATION + "/chart", "charts/chart" + i + ".xml"));
        }
        return relations(all);
    }

    private static String core(String title) {
        return Xml.HEAD + """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:language>zh-CN</dc:language>\
                </cp:coreProperties>""".formatted(Xml.text(title));
    }

    /** Margins in twips: 37, 28, 26 and 35 mm; 22 lines of 28.95 pt. */
    private static String document(String body) {
        return Xml.HEAD + """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
                xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:body>""" + body + """
                <w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
                <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" \
                w:footer="1400" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr></w:body></w:document>""";
    }
}
