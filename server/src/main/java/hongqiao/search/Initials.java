package hongqiao.search;

import java.nio.charset.Charset;
import java.util.stream.Collectors;

/**
 * Initials of pinyin, as typists shorten: 井盖 is {@code jg}. GB2312 has its 3,755 common characters in the order of their
 * pinyin, so that where a letter begins is all one needs; a character with several readings has one of them, a rare
 * character none. Source: GB/T 2312-1980, level 1 (rows 16 to 55).
 */
final class Initials {

    private static final Charset GB = Charset.forName("GB2312");
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";

    /** The first character of each letter. */
    private static final String FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";

    private static final int[] BEGINS = FIRST.codePoints().map(Initials::code).toArray();
    private static final int END = code('座');

    private Initials() {}

    /** Letters and digits stay, what has no initial becomes a blank. */
    static String of(String folded) {
        return folded.codePoints()
                .mapToObj(point -> String.valueOf(initial(point)))
                .collect(Collectors.joining());
    }

    private static char initial(int point) {
        if (point < 0x80) {
            return Character.isLetterOrDigit(point) ? (char) point : ' ';
        }
        var code = code(point);
        if (code < BEGINS[0] || code > END) {
            return ' ';
        }
        var letter = BEGINS.length - 1;
        while (code < BEGINS[letter]) {
            letter--;
        }
        return LETTERS.charAt(letter);
    }

    private static int code(int point) {
        var bytes = Character.toString(point).getBytes(GB);
        return bytes.length == 2 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
    }
}
