package hongqiao.compiler.layout;

/**
 * The text as the readers see it: blocks one a line, wrapped lines rejoined, white space gone, full-width letters and
 * digits folded. Every character knows where it stands in the source (UTF-16 index).
 */
public final class Prose {

    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder folded = new StringBuilder();
    private int[] origin = new int[1024];

    Prose() {}

    /** For reading: brackets, digits, letters and dashes in one form each. */
    public CharSequence folded() {
        return folded;
    }

    public int length() {
        return raw.length();
    }

    /** As printed, without the white space and the line breaks of the source. */
    public String printed(int start, int end) {
        return raw.substring(start, end);
    }

    /** As printed on one line; a wide gap within a line of the source becomes one space. */
    public String title(String source, int start, int end) {
        StringBuilder title = new StringBuilder();
        for (int i = start; i < end; i++) {
            int from = i > start ? origin[i - 1] + 1 : origin[i];
            boolean wide = origin[i] - from >= 2 || origin[i] - from == 1 && source.charAt(from) == '\u3000';
            boolean broken = source.substring(from, origin[i]).chars().anyMatch(c -> c == '\n' || c == '\r');
            title.append(wide && !broken ? " " : "").append(raw.charAt(i));
        }
        return title.toString();
    }

    /** Where the character {@code at} stands in the source. */
    public int sourceStart(int at) {
        return origin[at];
    }

    /** Where the last character before {@code end} stops in the source. */
    public int sourceEnd(int end) {
        return origin[end - 1] + 1;
    }

    void breakBlock(int sourceIndex) {
        if (!raw.isEmpty()) {
            put('\n', '\n', sourceIndex);
        }
    }

    /** Adds a stretch of the source, dropping white space, except between two Latin words or two numbers. */
    void add(String source, int start, int end) {
        boolean space = false;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (space && i > start && !raw.isEmpty() && keepsSpace(folded.charAt(folded.length() - 1), fold(c))) {
                put(' ', ' ', i - 1);
            }
            space = false;
            put(c, fold(c), i);
        }
    }

    private void put(char printed, char folding, int sourceIndex) {
        if (raw.length() == origin.length) {
            origin = java.util.Arrays.copyOf(origin, origin.length * 2);
        }
        origin[raw.length()] = sourceIndex;
        raw.append(printed);
        folded.append(folding);
    }

    private static boolean keepsSpace(char before, char after) {
        boolean latinBefore = before < 0x80 && Character.isLetter(before);
        boolean latinAfter = after < 0x80 && Character.isLetter(after);
        return latinBefore && latinAfter || Character.isDigit(before) && Character.isDigit(after);
    }

    public static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u3000'
                || c == '\u00A0'
                || c == '\uFEFF'
                || c >= '\u2000' && c <= '\u200F'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u0085'
                || c == '\u00AD'
                || c == '\u202F';
    }

    /** One form for each of the signs that have many. */
    public static char fold(char c) {
        if (c >= '\uFF10' && c <= '\uFF19' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '％', '﹪' -> '%';
            case '．' -> '.';
            case '＋' -> '+';
            case '／', '∕' -> '/';
            case '—', '－', '–', '―', '‐', '‑', '−', '~', '～', '〜', '∼', '﹣' -> '-';
            case '(', '﹙' -> '（';
            case ')', '﹚' -> '）';
            case '［', '〔', '【', '﹝' -> '[';
            case '］', '〕', '】', '﹞' -> ']';
            case '「', '『', '＂', '〝' -> '“';
            case '」', '』', '〞' -> '”';
            case '＇' -> '\'';
            case '○', '◯' -> '〇';
            case ':', '∶', '﹕' -> '：';
            case ';' -> '；';
            case '!' -> '！';
            case '?' -> '？';
            case '＜', '﹤' -> '<';
            case '＞', '﹥' -> '>';
            case '＝' -> '=';
            case '≧' -> '≥';
            case '≦' -> '≤';
            case '〈', '﹁' -> '“';
            case '〉', '﹂' -> '”';
            default -> c;
        };
    }
}
