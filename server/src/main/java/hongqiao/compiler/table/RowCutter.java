package hongqiao.compiler.table;

import hongqiao.compiler.words.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts the pieces of a row into name, unit and values so that each looks most like what it should be: pieces of a
 * broken cell are rejoined where that reads best. All cuts are tried (few pieces, few columns).
 */
final class RowCutter {

    private static final Lexicon UNITS =
            Lexicon.load("units.txt", "COUNT", "MEASURE", "MONEY", "PERCENT", "TIME", "TIMES");
    private static final int MOST_PIECES = 40;
    private static final double IMPOSSIBLE = -1e9;

    private final List<Cell> pieces;
    private final boolean unitColumn;
    private final int valueColumns;
    private final double[][] best;
    private final int[][] cut;

    private RowCutter(List<Cell> pieces, boolean unitColumn, int valueColumns) {
        this.pieces = pieces.size() > MOST_PIECES ? pieces.subList(0, MOST_PIECES) : pieces;
        this.unitColumn = unitColumn;
        this.valueColumns = valueColumns;
        int columns = columns();
        this.best = new double[columns + 1][this.pieces.size() + 1];
        this.cut = new int[columns + 1][this.pieces.size() + 1];
    }

    static Row cut(List<Cell> ordinal, List<Cell> pieces, boolean unitColumn, int valueColumns) {
        return new RowCutter(pieces, unitColumn, valueColumns).cut(ordinal);
    }

    private int columns() {
        return 1 + (unitColumn ? 1 : 0) + valueColumns;
    }

    private Row cut(List<Cell> ordinal) {
        int columns = columns();
        int count = pieces.size();
        for (double[] row : best) {
            Arrays.fill(row, IMPOSSIBLE);
        }
        best[0][0] = 0;
        for (int column = 1; column <= columns; column++) {
            for (int end = 0; end <= count; end++) {
                for (int start = 0; start <= end; start++) {
                    double score = best[column - 1][start] + score(column - 1, start, end);
                    if (score > best[column][end]) {
                        best[column][end] = score;
                        cut[column][end] = start;
                    }
                }
            }
        }
        List<List<Cell>> parts = new ArrayList<>();
        int end = count;
        for (int column = columns; column > 0; column--) {
            parts.addFirst(pieces.subList(cut[column][end], end));
            end = cut[column][end];
        }
        List<Cell> unit = unitColumn ? parts.get(1) : List.of();
        return new Row(ordinal, parts.getFirst(), unit, parts.subList(unitColumn ? 2 : 1, columns));
    }

    private double score(int column, int start, int end) {
        List<Cell> part = pieces.subList(start, end);
        double joints = 0;
        for (int i = start + 1; i < end; i++) {
            joints += pieces.get(i).firm() ? 0.6 : 0.3;
        }
        String text = joined(part);
        if (column == 0) {
            return name(part, text) - joints * 0.5;
        }
        if (column == 1 && unitColumn) {
            return part.isEmpty() ? -2 : isUnit(text) ? 3 - joints : -4;
        }
        return value(part, text) - joints;
    }

    private static double name(List<Cell> part, String text) {
        if (part.isEmpty()) {
            return -8;
        }
        double score = 2;
        for (Cell cell : part) {
            score -= TargetText.isFigure(cell.text()) ? 4 : 0;
            score -= TargetText.isRelative(cell.text()) && !cell.equals(part.getFirst()) ? 1.5 : 0;
        }
        return score + (balanced(text) ? 1 : -3) + (text.endsWith("）") ? 0.5 : 0);
    }

    private static double value(List<Cell> part, String text) {
        if (part.isEmpty()) {
            return -2.5;
        }
        if (TargetText.isFigure(text)) {
            boolean broken = part.size() > 1
                    && part.stream().allMatch(cell -> cell.text().matches("[\\d.\\[\\]]+"));
            boolean pointed = broken && part.getFirst().text().endsWith(".");
            return broken && !pointed && !text.startsWith("[") ? -2 : 3;
        }
        if (!balanced(text)) {
            return -4;
        }
        boolean figureWithin = part.size() > 1 && part.stream().anyMatch(cell -> TargetText.value(cell.text()) != null);
        return (TargetText.isRelative(text) ? 2.2 : -2) - (figureWithin ? 2 : 0);
    }

    static boolean isUnit(String text) {
        String bare = text.replaceAll("^（|）$", "");
        if (bare.isEmpty() || bare.length() > 14) {
            return false;
        }
        int start = 0;
        while (start < bare.length()) {
            while (start < bare.length()
                    && "万亿千百十每标".indexOf(bare.charAt(start)) >= 0
                    && start + 1 < bare.length()
                    && UNITS.longest(bare, start, bare.length()) == null) {
                start++;
            }
            Lexicon.Match unit = UNITS.longest(bare, start, bare.length());
            if (unit == null) {
                return false;
            }
            start = unit.end();
            if (start < bare.length() && "/·、，".indexOf(bare.charAt(start)) >= 0) {
                start++;
            }
        }
        return true;
    }

    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '[' ? 1 : c == '）' || c == ']' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    static String joined(List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach(cell -> text.append(cell.text()));
        return text.toString();
    }
}
