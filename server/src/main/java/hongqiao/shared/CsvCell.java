package hongqiao.shared;

/**
 * A cell of a CSV file for people who open it with a spreadsheet program: what that would take for a formula gets an
 * apostrophe in front. Source: RFC 4180; OWASP, CSV injection.
 */
public final class CsvCell {

    private static final String FORMULA = "=+-@\t\r\n";

    private CsvCell() {}

    public static String of(String text) {
        var first = text.stripLeading();
        var risky = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !first.isEmpty() && (FORMULA + "＝＋－＠").indexOf(first.charAt(0)) >= 0;
        var safe = risky ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") || risky ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
