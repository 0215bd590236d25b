package hongqiao.intake.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a person wrote, as plain text. */
final class Plain {

    /** Characters of HTML that are looked at. */
    private static final int MOST_HTML = 2_000_000;

    private static final String NOT_SAID =
            "script, style, head, title, template, noscript, object, iframe, blockquote, .gmail_quote, #isReplyContent, #divNeteaseMailCard";

    /** Where an earlier mail, or a signature, begins. */
    private static final Pattern END = Pattern.compile("--"
            + "|[-—_ ]{2,}\\s*(原始邮件|原始邮件信息|回复的原邮件|Original Message|Original)\\s*[-—_ ]{2,}.*"
            + "|(在|于).{4,80}写道\\s*[:：]"
            + "|On .{4,120} wrote:");

    private static final int LONGEST_END = 200;

    private Plain() {}

    /** Lines as a reader sees them; scripts, styles and what is quoted are left out. */
    static String ofHtml(String html) {
        var document = Jsoup.parse(html.length() > MOST_HTML ? html.substring(0, MOST_HTML) : html);
        var quoted = document.select(NOT_SAID);
        var whole = document.clone();
        quoted.remove();
        var said = lines(document);
        if (!said.isBlank()) {
            return said;
        }
        whole.select("script, style, head, title, template, noscript, object, iframe")
                .remove();
        return lines(whole);
    }

    private static String lines(Element of) {
        var text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.text());
                        } else if (node instanceof Element one
                                && (one.isBlock() || one.normalName().equals("br"))) {
                            newLine(text);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element one && one.isBlock()) {
                            newLine(text);
                        }
                    }
                },
                of);
        return clean(text.toString());
    }

    private static void newLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** Without what it quotes and what it is signed with; all of it where nothing else would be left, as of a mail that was passed on. */
    static String said(String text) {
        var said = text.lines()
                .takeWhile(line -> !ends(line.strip()))
                .filter(line -> !line.startsWith(">"))
                .collect(Collectors.joining("\n"));
        return said.isBlank() ? text.strip() : said.strip();
    }

    private static boolean ends(String line) {
        return line.length() <= LONGEST_END && END.matcher(line).matches();
    }

    /** Line ends are \n; no sign that cannot be seen or turns the direction of writing; one empty line at most. */
    static String clean(String text) {
        var clean = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL -> clean.append(c == '\n' || c == '\t' ? (char) c + "" : "");
                case Character.FORMAT, Character.SURROGATE -> {}
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append('\n');
                default -> clean.appendCodePoint(c);
            }
        });
        return clean.toString()
                .replace('\t', ' ')
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** In one line. */
    static String line(String text) {
        return clean(text).replaceAll("\\s+", " ");
    }

    /** So many characters at most, with … where more was said. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
