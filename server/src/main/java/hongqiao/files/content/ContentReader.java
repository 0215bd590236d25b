package hongqiao.files.content;

import static hongqiao.files.FileProblem.ATTACHMENT_BROKEN;
import static hongqiao.files.FileProblem.ATTACHMENT_EMPTY;
import static hongqiao.files.FileProblem.ATTACHMENT_TYPE_NOT_ACCEPTED;
import static hongqiao.files.FileProblem.ATTACHMENT_UNSAFE;

import hongqiao.files.Box;
import hongqiao.files.content.Content.Shot;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a file is, by its content alone: neither its name nor what a browser says of it counts. */
@Component
public class ContentReader {

    /** A PDF ends with {@code %%EOF}; programs put some blanks or a few bytes behind it. */
    private static final int TAIL = 2_048;

    /** A text may begin as a letter or a program does; what is a page or a program is then told by {@link PlainText}. */
    private static final Pattern MAYBE_TEXT =
            Pattern.compile("application/octet-stream|message/rfc822|text/(?!html|xml|x-web).*");

    private final Pictures pictures;
    private final CameraNotes notes;

    ContentReader(District district, @Value("${hongqiao.files.most-pixels}") long mostPixels) {
        this.pictures = new Pictures(mostPixels);
        this.notes = new CameraNotes(district.timezone());
    }

    /**
     * @param name tells a table from other text, and nothing else
     * @throws Problem {@code attachment-empty}, {@code attachment-type-not-accepted}, {@code attachment-broken},
     *     {@code attachment-unsafe}
     */
    public Content read(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw ATTACHMENT_EMPTY.problem();
        }
        var detected = detected(bytes);
        return switch (detected) {
            case "image/jpeg" -> picture(FileType.JPEG, bytes);
            case "image/png" -> picture(FileType.PNG, bytes);
            case "image/webp" -> picture(FileType.WEBP, bytes);
            case "application/pdf" -> asItIs(pdf(bytes), bytes);
            case "application/zip", "application/x-tika-ooxml" -> asItIs(OfficeFile.typeOf(bytes), bytes);
            default -> {
                if (!MAYBE_TEXT.matcher(detected).matches()) {
                    throw notAccepted(detected);
                }
                yield asItIs(PlainText.typeOf(bytes, name), bytes);
            }
        };
    }

    /** Likewise. @throws Problem {@code attachment-type-not-accepted} also for a file that is no picture */
    public Content readPicture(byte[] bytes, String name) {
        var content = read(bytes, name);
        if (!content.type().isPicture()) {
            throw ATTACHMENT_TYPE_NOT_ACCEPTED
                    .because("这里只收 JPEG、PNG、WebP 图片", "Only pictures are taken here: JPEG, PNG, WebP")
                    .with("detected", content.type().mediaType());
        }
        return content;
    }

    /**
     * A picture that is kept, without those parts: they cannot be brought back.
     *
     * @param boxes each valid, one at least
     */
    public Content hidden(String mediaType, byte[] bytes, List<Box> boxes) {
        var type = mediaType.equals(FileType.PNG.mediaType()) ? FileType.PNG : FileType.JPEG;
        var picture = pictures.hide(type, bytes, boxes);
        return new Content(
                picture.type(),
                picture.bytes(),
                type,
                picture.thumbnail(),
                new Shot(picture.width(), picture.height(), null, null, null));
    }

    static Problem notAccepted(String detected) {
        return ATTACHMENT_TYPE_NOT_ACCEPTED
                .because(
                        "按内容识别，不看名称；只收 JPEG、PNG、WebP 图片，PDF，Word（.docx）、Excel（.xlsx），文本（.txt、.csv）",
                        "Its content counts, not its name: pictures (JPEG, PNG, WebP), PDF, Word (.docx), Excel (.xlsx), text (.txt, .csv)")
                .with("detected", detected);
    }

    private Content picture(FileType type, byte[] bytes) {
        var seen = notes.read(bytes);
        var picture = pictures.read(type, bytes, seen.orientation());
        return new Content(
                picture.type(),
                picture.bytes(),
                type,
                picture.thumbnail(),
                new Shot(picture.width(), picture.height(), seen.takenAt(), seen.lon(), seen.lat()));
    }

    private static Content asItIs(FileType type, byte[] bytes) {
        return new Content(type, bytes, type, null, Shot.NONE);
    }

    private static FileType pdf(byte[] bytes) {
        if (!text(bytes, 0, 5).equals("%PDF-")) {
            throw ATTACHMENT_UNSAFE.because("PDF 前面混有其他内容", "Something else stands before the PDF");
        }
        if (!text(bytes, Math.max(0, bytes.length - TAIL), bytes.length).contains("%%EOF")) {
            throw ATTACHMENT_BROKEN.because("PDF 不完整", "The PDF is cut off");
        }
        return FileType.PDF;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(to, bytes.length) - from, StandardCharsets.ISO_8859_1);
    }

    private static String detected(byte[] bytes) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(bytes), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
