package hongqiao.report.pdf;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line of Chinese may end: after any character, but no line begins with what closes, and none ends with what opens;
 * numbers and Latin words stay whole.
 */
final class ChineseLines implements SplitCharacter {

    private static final String CLOSING = "，。、；：！？）》〉】〕」』”’％%…—·,.;:!?)]}℃‰";
    private static final String OPENING = "（《〈【〔「『“‘([{";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char here = text[current];
        if (here == ' ') {
            return true;
        }
        if (current + 1 >= end) {
            return !isLatin(here) && OPENING.indexOf(here) < 0;
        }
        char next = text[current + 1];
        if (CLOSING.indexOf(next) >= 0 || OPENING.indexOf(here) >= 0 || Character.isLowSurrogate(next)) {
            return false;
        }
        return !(isLatin(here) && isLatin(next));
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && CLOSING.indexOf(c) < 0 && OPENING.indexOf(c) < 0 || c == '.' || c == ',';
    }
}
