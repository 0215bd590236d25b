package hongqiao.files.content;

import java.text.Normalizer;
import java.util.Locale;

/** A file's name as somebody gave it, made harmless: no folders, nothing invisible, and an ending that tells the truth. */
public final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** {@code ../../合同gpj.exe} of a picture becomes {@code 合同gpj.exe.jpg}; nothing at all becomes {@code 附件.jpg}. */
    public static String of(String given, FileType type) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var visible = new StringBuilder();
        name.codePoints().filter(FileName::isShown).forEach(visible::appendCodePoint);
        name = visible.toString().strip().replaceAll("^\\.+", "").replaceAll("\\s+", " ");
        var dot = name.lastIndexOf('.');
        var told = dot > 0 && type.extensions().contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        var stem = told ? name.substring(0, dot) : name;
        var ending = told ? name.substring(dot) : "." + type.extensions().getFirst();
        if (stem.isBlank()) {
            stem = "附件";
        }
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        }
        return stem.stripTrailing() + ending;
    }

    /** No control characters, none that turn the direction of writing, none without width; nothing a file system minds. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(c) < 0;
        };
    }
}
