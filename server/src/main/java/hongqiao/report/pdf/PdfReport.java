package hongqiao.report.pdf;

import hongqiao.report.content.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Writes a report as PDF: A4 with the margins of official documents, pages numbered, headings as bookmarks. */
public final class PdfReport {

    /** Points: 28, 26, 37 and 35 mm. */
    private static final float LEFT = 79.4F;

    private static final float RIGHT = 73.7F;
    private static final float TOP = 104.9F;
    private static final float BOTTOM = 99.2F;

    private final Faces faces;

    private PdfReport(Faces faces) {
        this.faces = faces;
    }

    /**
     * @param fonts folder where fonts are installed
     * @return empty where there is no Chinese font in it
     * @throws IOException a font file cannot be read
     */
    public static Optional<PdfReport> with(Path fonts) throws IOException {
        return Faces.in(fonts).map(PdfReport::new);
    }

    /** Twice: once to learn on which pages headings come to stand. */
    public void write(Content content, String title, OutputStream out) throws IOException {
        var pages = write(content, title, Map.of(), OutputStream.nullOutputStream());
        write(content, title, pages, out);
    }

    /** @param pages of headings by their number, from 0; empty: not yet known */
    private Map<Integer, Integer> write(Content content, String title, Map<Integer, Integer> pages, OutputStream out)
            throws IOException {
        try (var document = new Document(PageSize.A4, LEFT, RIGHT, TOP, BOTTOM)) {
            var writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            writer.setFullCompression();
            writer.setStrictImageSequence(true);
            document.addTitle(title);
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
            var events = new PageEvents(faces);
            writer.setPageEvent(events);
            document.open();
            new Layout(document, writer, faces, content, pages).lay();
            document.close();
            return events.pages();
        } catch (DocumentException broken) {
            throw new IOException(broken);
        }
    }
}
