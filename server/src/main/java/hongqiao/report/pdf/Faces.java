package hongqiao.report.pdf;

import hongqiao.report.content.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** The type of each style: sizes of official documents, in free faces. What a report uses of a face is embedded with it. */
final class Faces {

    private static final Pattern SIMPLIFIED = Pattern.compile("CJK ?SC", Pattern.CASE_INSENSITIVE);

    private final BaseFont serif;
    private final BaseFont serifBold;
    private final BaseFont sans;
    private final Map<Style, Font> fonts = new EnumMap<>(Style.class);

    private Faces(BaseFont serif, BaseFont serifBold, BaseFont sans) {
        this.serif = serif;
        this.serifBold = serifBold;
        this.sans = sans;
        for (var style : Style.values()) {
            fonts.put(style, new Font(base(style), size(style)));
        }
    }

    /** Empty where there is no Chinese font. @throws IOException a font file cannot be read */
    static Optional<Faces> in(Path folder) throws IOException {
        var files = FontFiles.in(folder);
        var serif = files.find(true, false);
        return serif.isEmpty()
                ? Optional.empty()
                : Optional.of(new Faces(
                        face(serif.get()),
                        face(files.find(true, true).orElseThrow()),
                        face(files.find(false, false).orElseThrow())));
    }

    private static BaseFont face(Path file) throws IOException {
        try {
            return BaseFont.createFont(named(file), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (DocumentException unreadable) {
            throw new IOException(file.toString(), unreadable);
        }
    }

    /** Of a collection the face for simplified Chinese, by its number. */
    private static String named(Path file) throws DocumentException, IOException {
        var path = file.toString();
        if (!path.endsWith(".ttc")) {
            return path;
        }
        var names = Arrays.asList(BaseFont.enumerateTTCNames(path));
        var simplified =
                names.stream().filter(name -> SIMPLIFIED.matcher(name).find()).findFirst();
        return path + "," + names.indexOf(simplified.orElse(names.getFirst()));
    }

    Font of(Style style) {
        return java.util.Objects.requireNonNull(fonts.get(style));
    }

    Font stressed(Style style) {
        return new Font(serifBold, size(style));
    }

    /** Of the table of contents, of pages' numbers, of what stands in charts. */
    Font plain(float size) {
        return new Font(serif, size);
    }

    BaseFont serif() {
        return serif;
    }

    private BaseFont base(Style style) {
        return switch (style) {
            case TITLE, LEVEL_2, LEVEL_3 -> serifBold;
            case LEVEL_1, CAPTION, CELL_HEAD -> sans;
            case SUBTITLE, BODY, CELL, NOTE -> serif;
        };
    }

    private static float size(Style style) {
        return switch (style) {
            case TITLE -> 22;
            case SUBTITLE, LEVEL_1, LEVEL_2, LEVEL_3, BODY -> 16;
            case CAPTION -> 12;
            case CELL, CELL_HEAD, NOTE -> 10.5F;
        };
    }
}
