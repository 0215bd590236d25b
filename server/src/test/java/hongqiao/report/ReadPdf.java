package hongqiao.report;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** A PDF as somebody else's reader sees it. */
final class ReadPdf {

    private static final Pattern LISTED = Pattern.compile("([一二三四五六七八九十]+、[^.…\\d]+)[ .…]*(\\d+)");

    /** Points from the top: where the text of a page ends, and its number begins. */
    private static final float FOOT = 760;

    private final List<String> bodies = new ArrayList<>();
    private final List<String> feet = new ArrayList<>();
    private final Set<PDFont> fonts = new HashSet<>();
    private int drawings;
    private int pixels;

    ReadPdf(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            read(pdf);
        }
    }

    private void read(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            var stripper = new PDFTextStripperByArea();
            stripper.setSortByPosition(true);
            stripper.addRegion("body", new Rectangle2D.Float(0, 0, 595, FOOT));
            stripper.addRegion("foot", new Rectangle2D.Float(0, FOOT, 595, 842 - FOOT));
            stripper.extractRegions(page);
            bodies.add(stripper.getTextForRegion("body"));
            feet.add(stripper.getTextForRegion("foot").strip());
            var resources = page.getResources();
            for (var name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
            for (var name : resources.getXObjectNames()) {
                var object = resources.getXObject(name);
                drawings += object instanceof PDFormXObject ? 1 : 0;
                pixels += object instanceof PDImageXObject ? 1 : 0;
            }
        }
    }

    /** Without white space: lines break anywhere. */
    static String bare(String text) {
        return text.replaceAll("[\\s　]+", "");
    }

    int pages() {
        return bodies.size();
    }

    String text() {
        return bodies.stream().map(ReadPdf::bare).collect(Collectors.joining());
    }

    List<String> footers() {
        return feet;
    }

    /** As the pages should be numbered. */
    List<String> numbers() {
        return IntStream.rangeClosed(1, pages()).mapToObj("— %d —"::formatted).toList();
    }

    /** From 1. */
    List<Integer> pagesWith(String words) {
        return IntStream.rangeClosed(1, pages())
                .filter(page -> bare(bodies.get(page - 1)).contains(words))
                .boxed()
                .toList();
    }

    /** The page on which a heading stands, behind the table of contents. */
    int pageOf(String heading) {
        return pagesWith(heading).getLast();
    }

    /** The table of contents: pages by heading. */
    Map<String, Integer> contents() {
        var listed = new LinkedHashMap<String, Integer>();
        for (var line : String.join("\n", bodies).split("\n")) {
            var match = LISTED.matcher(line.strip());
            if (match.matches()) {
                listed.putIfAbsent(match.group(1).strip(), Integer.valueOf(match.group(2)));
            }
        }
        return new HashMap<>(listed);
    }

    Set<PDFont> fonts() {
        return fonts;
    }

    int drawings() {
        return drawings;
    }

    int pixels() {
        return pixels;
    }
}
