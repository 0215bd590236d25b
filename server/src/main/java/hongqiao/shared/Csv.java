package hongqiao.shared;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file as RFC 4180 has it: cells in quotes may hold commas, line breaks and doubled quotes. Lines end with LF or
 * CRLF; an empty line is no row; a byte-order mark is passed over.
 */
public record Csv(List<Row> rows) {

    /** One cell and where it starts; line and column from 1, the column in UTF-16 units. */
    public record Cell(String text, int line, int column) {}

    public record Row(int line, List<Cell> cells) {}

    public static Csv read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text).all();
    }

    private static final class Reading {
        private final String text;
        private int at;
        private int line = 1;
        private int lineStart;

        Reading(String text) {
            this.text = text;
        }

        Csv all() {
            var rows = new ArrayList<Row>();
            while (at < text.length()) {
                var row = row();
                if (row.cells().size() > 1 || !row.cells().getFirst().text().isEmpty()) {
                    rows.add(row);
                }
            }
            return new Csv(rows);
        }

        private Row row() {
            var first = line;
            var cells = new ArrayList<Cell>();
            do {
                cells.add(cell());
            } while (skip(','));
            if (!skip('\n')) {
                skip('\r');
                skip('\n');
            }
            line++;
            lineStart = at;
            return new Row(first, cells);
        }

        private Cell cell() {
            var startLine = line;
            var column = at - lineStart + 1;
            return new Cell(skip('"') ? quoted() : plain(), startLine, column);
        }

        private String plain() {
            var start = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() {
            var cell = new StringBuilder();
            while (at < text.length()) {
                var c = text.charAt(at++);
                if (c == '"' && !skip('"')) {
                    return cell.append(plain()).toString();
                }
                if (c == '\n') {
                    line++;
                    lineStart = at;
                }
                cell.append(c);
            }
            return cell.toString();
        }

        private boolean skip(char wanted) {
            if (at < text.length() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }
    }
}
