package hongqiao.report.pdf;

import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Numbers each page between dashes, towards the outer edge; notes on which page each heading stands. */
final class PageEvents extends PdfPageEventHelper {

    private static final float SIZE = 14;

    /** Points below the type area: 7 mm. */
    private static final float BELOW = 20 + SIZE;

    private final Faces faces;
    private final Map<Integer, Integer> pages = new HashMap<>();

    PageEvents(Faces faces) {
        this.faces = faces;
    }

    /** Of headings by their number, from 0. */
    Map<Integer, Integer> pages() {
        return Map.copyOf(pages);
    }

    @Override
    public void onGenericTag(PdfWriter writer, Document document, Rectangle place, String heading) {
        pages.putIfAbsent(Integer.valueOf(heading), writer.getPageNumber());
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        boolean isRight = writer.getPageNumber() % 2 == 1;
        ColumnText.showTextAligned(
                writer.getDirectContent(),
                isRight ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT,
                new Phrase("— " + writer.getPageNumber() + " —", faces.plain(SIZE)),
                isRight ? document.right() : document.left(),
                document.bottom() - BELOW,
                0);
    }
}
