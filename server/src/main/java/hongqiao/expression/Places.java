package hongqiao.expression;

import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import java.util.regex.Pattern;

/** Where the parts of an expression stand in its text, as its author counts: lines and characters from 1. */
final class Places {

    record Place(int line, int column) {}

    private static final Pattern NUMBER = Pattern.compile("-?(0x[0-9A-Fa-f]+|[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?)");

    private final CelSource source;
    private final int[] text;

    Places(CelSource source, String text) {
        this.source = source;
        this.text = text.codePoints().toArray();
    }

    Place of(CelExpr part) {
        return at(text, nameAt(offset(part)));
    }

    /** The checker points at the bracket of a call and at the dot before a field; an author looks at the name. */
    Place of(CelSourceLocation location) {
        return at(text, nameAt(source.getLocationOffset(location).orElse(0)));
    }

    static Place at(int[] text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(offset, text.length); i++) {
            if (text[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, offset - start + 1);
    }

    private int nameAt(int offset) {
        if (offset >= text.length) {
            return offset;
        }
        if (text[offset] == '(') {
            int end = offset;
            while (end > 0 && Character.isWhitespace(text[end - 1])) {
                end--;
            }
            int start = end;
            while (start > 0 && isNamePart(text[start - 1])) {
                start--;
            }
            return start < end ? start : offset;
        }
        if (text[offset] == '.') {
            int start = offset + 1;
            while (start < text.length && Character.isWhitespace(text[start])) {
                start++;
            }
            return start < text.length && isNamePart(text[start]) ? start : offset;
        }
        return offset;
    }

    private static boolean isNamePart(int point) {
        return point == '_' || point < 128 && Character.isLetterOrDigit(point);
    }

    /** A number as its author wrote it; empty where it stands in no such form. */
    String number(CelExpr part) {
        int start = offset(part);
        var rest = new String(text, start, Math.min(64, text.length - start));
        var number = NUMBER.matcher(rest);
        return number.lookingAt() ? number.group() : "";
    }

    private int offset(CelExpr part) {
        var offset = source.getPositionsMap().get(part.id());
        return offset == null ? 0 : Math.min(offset, text.length);
    }
}
