package hongqiao.report.docx;

import hongqiao.shared.Sha256;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a document says of itself in a part that editors carry along unseen: its source, each figure as printed, and which sentences
 * it had.
 */
record Index(String source, List<DocxWriter.Printed> figures, Collection<String> sentences) {

    static final String NAMESPACE = "urn:hongqiao:report:1";

    /** Enough to tell the sentences of one document apart. */
    private static final int DIGITS = 16;

    static String mark(String sentence) {
        return Sha256.hex(sentence.strip()).substring(0, DIGITS);
    }

    String xml() {
        return Xml.HEAD
                + "<report xmlns=\"%s\" source=\"%s\">%s<sentences>%s</sentences></report>"
                        .formatted(
                                NAMESPACE,
                                Xml.text(source),
                                figures.stream()
                                        .map(one -> "<figure query=\"%s\" text=\"%s\">%s</figure>"
                                                .formatted(
                                                        Xml.text(one.query()),
                                                        Xml.text(one.text()),
                                                        Xml.text(one.sentence())))
                                        .collect(Collectors.joining()),
                                sentences.stream().map(Index::mark).distinct().collect(Collectors.joining(" ")));
    }
}
