package hongqiao.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A document read back, as an editor saved it.
 *
 * @param source of its figures; empty where it has none
 * @param paragraphs those of tables too, in the order of the text
 * @param printed figures that it had when it was written, query and text; empty where the editor dropped that part
 * @param marks of the sentences that it had then
 */
public record ReadDocument(String source, List<Paragraph> paragraphs, List<Figure> printed, Set<String> marks) {

    private static final long MOST_BYTES = 60L << 20;
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** @param heading that it stands under @param no counts paragraphs from 1 */
    public record Paragraph(String heading, int no, String text, List<Placed> figures) {}

    /** @param at offset in the paragraph's text */
    public record Placed(Figure figure, int at) {}

    /** @param sentence as it was written; of a placed one as it is */
    public record Figure(String query, String text, String sentence) {}

    /** @throws IOException it is no .docx, damaged, or unpacks to more than 60 MB */
    public static ReadDocument of(byte[] bytes) throws IOException {
        var parts = unpacked(bytes);
        var document = parts.get("word/document.xml");
        if (document == null) {
            throw new IOException("no word/document.xml");
        }
        var reading = new Reading();
        reading.walk(tree(document).getDocumentElement());
        List<Figure> printed = new ArrayList<>();
        var marks = new java.util.HashSet<String>();
        for (var part : parts.entrySet()) {
            if (part.getKey().matches("customXml/item\\d+\\.xml")) {
                index(tree(part.getValue()).getDocumentElement(), printed, marks);
            }
        }
        return new ReadDocument(reading.source, reading.paragraphs, printed, marks);
    }

    /** Whether the document had that sentence when it was written. */
    public boolean had(String sentence) {
        return marks.contains(Index.mark(sentence));
    }

    public static List<String> sentences(String text) {
        return Sentences.of(text);
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
        var parts = new HashMap<String, byte[]>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    var part = zip.readNBytes((int) left);
                    left -= part.length;
                    if (left <= 0) {
                        throw new IOException("it unpacks to too much");
                    }
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new IOException(badName);
        }
        return parts;
    }

    private static org.w3c.dom.Document tree(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | ParserConfigurationException notXml) {
            throw new IOException(notXml);
        }
    }

    private static void index(Element root, List<Figure> printed, Set<String> marks) {
        if (!Index.NAMESPACE.equals(root.getNamespaceURI())) {
            return;
        }
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "figure".equals(element.getLocalName())) {
                printed.add(new Figure(
                        element.getAttribute("query"), element.getAttribute("text"), element.getTextContent()));
            } else if (node instanceof Element element) {
                marks.addAll(List.of(element.getTextContent().split(" ")));
            }
        }
    }

    /** Goes through the body; keeps the heading it is under. */
    private static final class Reading {

        private static final String CONTENTS = "TOC";

        private final List<Paragraph> paragraphs = new ArrayList<>();
        private String heading = "";
        private String source = "";
        private StringBuilder text = new StringBuilder();
        private List<Placed> figures = new ArrayList<>();

        /** Fields that are open; of a table of contents {@value CONTENTS}. */
        private final List<String> fields = new ArrayList<>();

        void walk(Node node) {
            for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (!(child instanceof Element element) || !WORD.equals(element.getNamespaceURI())) {
                    continue;
                }
                switch (element.getLocalName()) {
                    case "p" -> paragraph(element);
                    case "t" -> {
                        if (!fields.contains(CONTENTS)) {
                            text.append(element.getTextContent());
                        }
                    }
                    case "tab" -> text.append('\t');
                    case "fldChar" -> field(element.getAttributeNS(WORD, "fldCharType"));
                    case "instrText" -> {
                        if (!fields.isEmpty()
                                && element.getTextContent().strip().startsWith(CONTENTS)) {
                            fields.set(fields.size() - 1, CONTENTS);
                        }
                    }
                    case "sdt" -> control(element);
                    // struck out by somebody whose changes are tracked
                    case "del", "moveFrom", "pPr", "rPr" -> {}
                    default -> walk(element);
                }
            }
        }

        /** Word writes the table of contents itself, with numbers of pages. */
        private void field(String type) {
            if (type.equals("begin")) {
                fields.add("");
            } else if (type.equals("end") && !fields.isEmpty()) {
                fields.removeLast();
            }
        }

        private void paragraph(Element paragraph) {
            var outerText = text;
            var outerFigures = figures;
            text = new StringBuilder();
            figures = new ArrayList<>();
            walk(paragraph);
            var said = text.toString();
            if (Styles.isHeading(style(paragraph))) {
                heading = said.strip();
            }
            var placed = figures.stream()
                    .map(one -> new Placed(
                            new Figure(one.figure().query(), one.figure().text(), Sentences.at(said, one.at())),
                            one.at()))
                    .toList();
            paragraphs.add(new Paragraph(heading, paragraphs.size() + 1, said, placed));
            text = outerText;
            figures = outerFigures;
        }

        private void control(Element control) {
            var tag = attribute(control, "tag");
            int at = text.length();
            walk(control);
            if (tag.startsWith(DocxWriter.MARK) && tag.indexOf(':', DocxWriter.MARK.length()) > 0) {
                var cut = tag.indexOf(':', DocxWriter.MARK.length());
                source = tag.substring(DocxWriter.MARK.length(), cut);
                figures.add(new Placed(new Figure(tag.substring(cut + 1), text.substring(at), ""), at));
            }
        }

        private static String style(Element paragraph) {
            return attribute(paragraph, "pStyle");
        }

        /** Of the first such element in its properties; empty where there is none. */
        private static String attribute(Element element, String name) {
            for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element properties
                        && properties.getLocalName().endsWith("Pr")) {
                    var found = properties.getElementsByTagNameNS(WORD, name);
                    return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttributeNS(WORD, "val");
                }
            }
            return "";
        }
    }
}
