package hongqiao.files.content;

import static hongqiao.files.FileProblem.ATTACHMENT_BROKEN;
import static hongqiao.files.FileProblem.ATTACHMENT_UNSAFE;
import static hongqiao.shared.CommonProblem.UNAVAILABLE;

import hongqiao.files.Box;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures, drawn anew: nothing but pixels comes through, whatever else the file was. One at a time, since one takes up to
 * 150 MB while it is drawn; the others wait.
 */
final class Pictures {

    /** Longer side of a thumbnail, pixels. */
    static final int THUMBNAIL = 320;

    /** Pixels that are kept; of a larger picture every second, third … one, so that memory lasts. */
    private static final long MOST_KEPT = 16_000_000;

    private static final float QUALITY = 0.9f;
    private static final float THUMBNAIL_QUALITY = 0.8f;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern CUT_OFF = Pattern.compile("(?i)truncated|premature");

    static {
        ImageIO.setUseCache(false);
    }

    private final long mostPixels;
    private final Semaphore turn = new Semaphore(1, true);

    /** @param mostPixels of a picture that is taken at all, by its own word */
    Pictures(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    /** @param type JPEG, or PNG where something shines through or the file was one */
    record Drawn(FileType type, byte[] bytes, byte[] thumbnail, int width, int height) {}

    /** @param orientation as Exif has it; the picture comes out upright */
    Drawn read(FileType type, byte[] bytes, int orientation) {
        return inTurn(() -> drawn(type, upright(decode(type, bytes), orientation)));
    }

    /** The same without those parts: a JPEG. */
    Drawn hide(FileType type, byte[] bytes, Collection<Box> boxes) {
        return inTurn(() -> drawn(FileType.JPEG, Masks.hide(decode(type, bytes), boxes)));
    }

    private Drawn inTurn(Supplier<Drawn> drawing) {
        try {
            if (!turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw UNAVAILABLE.problem().retryAfter(PATIENCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw UNAVAILABLE.problem();
        }
        try {
            return drawing.get();
        } finally {
            turn.release();
        }
    }

    private Drawn drawn(FileType type, BufferedImage image) {
        var kept = type == FileType.PNG || image.getColorModel().hasAlpha() ? FileType.PNG : FileType.JPEG;
        try {
            return new Drawn(
                    kept,
                    kept == FileType.PNG
                            ? png(image)
                            : jpeg(opaque(image, image.getWidth(), image.getHeight()), QUALITY),
                    jpeg(thumbnail(image), THUMBNAIL_QUALITY),
                    image.getWidth(),
                    image.getHeight());
        } catch (IOException unwritable) {
            throw ATTACHMENT_BROKEN.problem();
        }
    }

    private BufferedImage decode(FileType type, byte[] bytes) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
            if (!readers.hasNext()) {
                throw new IllegalStateException("nothing reads " + type);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decode(reader, type);
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            throw ATTACHMENT_BROKEN.problem();
        }
    }

    private BufferedImage decode(ImageReader reader, FileType type) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        // The reader of WebP unpacks everything before it leaves any out.
        var most = type == FileType.WEBP ? Math.min(mostPixels, MOST_KEPT) : mostPixels;
        if (pixels <= 0 || pixels > most) {
            throw ATTACHMENT_UNSAFE.because(
                    "图片有 %1$d 万像素，上限 %2$d 万",
                    "The picture has %3$d pixels; the limit is %4$d", pixels / 10_000, most / 10_000, pixels, most);
        }
        var parameters = reader.getDefaultReadParam();
        var step = 1;
        while (pixels / ((long) step * step) > MOST_KEPT) {
            step++;
        }
        parameters.setSourceSubsampling(step, step, 0, 0);
        var warnings = new ArrayList<String>();
        reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
        var image = reader.read(0, parameters);
        // A reader of JPEG fills up with grey what is not there, and only mentions it.
        if (warnings.stream().anyMatch(warning -> CUT_OFF.matcher(warning).find())) {
            throw ATTACHMENT_BROKEN.problem();
        }
        return image;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        double w = image.getWidth();
        double h = image.getHeight();
        // The eight ways of Exif, as matrices: where column and row of what lies there come to.
        var turned = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        var across = orientation >= 5;
        var upright = new BufferedImage(
                across ? image.getHeight() : image.getWidth(),
                across ? image.getWidth() : image.getHeight(),
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var pen = upright.createGraphics();
        pen.drawImage(image, turned, null);
        pen.dispose();
        return upright;
    }

    /** Halved until it is near, then drawn to size: what is left out is averaged, not skipped. */
    private static BufferedImage thumbnail(BufferedImage image) {
        var longer = Math.max(image.getWidth(), image.getHeight());
        var scale = Math.min(1.0, (double) THUMBNAIL / longer);
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var now = image;
        while (now.getWidth() >= width * 4 && now.getHeight() >= height * 4) {
            now = opaque(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return opaque(now, width, height);
    }

    /** On white, of that size. */
    private static BufferedImage opaque(BufferedImage image, int width, int height) {
        var isSo = image.getWidth() == width
                && image.getHeight() == height
                && image.getType() == BufferedImage.TYPE_3BYTE_BGR;
        if (isSo) {
            return image;
        }
        var opaque = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = opaque.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return opaque;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png", null);
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        return written(image, "jpeg", quality);
    }

    private static byte[] written(BufferedImage image, String format, @Nullable Float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            if (quality != null) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
