package hongqiao.files.content;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras and attackers make them. */
public final class Photos {

    /** One grey pixel. */
    public static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Photos() {}

    /** The left half red, the right half blue. */
    public static BufferedImage redAndBlue(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    public static byte[] written(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return written(redAndBlue(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(redAndBlue(width, height), "png");
    }

    /**
     * A JPEG with what a telephone writes beside it: which side is up, 2026:03-05 14:30:15 with the offset, and 39°10′12″ N
     * 117°9′0″ E.
     *
     * @param offset seven bytes of text, {@code +09:00}; empty: the camera does not say
     */
    public static byte[] taken(byte[] jpeg, int orientation, String offset) {
        var tiff = ByteBuffer.allocate(400);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, 60);
        entry(tiff, 0x8825, 4, 1, 120);
        tiff.putInt(0);
        tiff.position(60);
        tiff.putShort((short) (offset.isEmpty() ? 1 : 2));
        entry(tiff, 0x9003, 2, 20, 200);
        if (!offset.isEmpty()) {
            entry(tiff, 0x9011, 2, 7, 224);
        }
        tiff.putInt(0);
        tiff.position(120);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 240);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 264);
        tiff.putInt(0);
        tiff.position(200);
        tiff.put("2026:03:05 14:30:15\0".getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(224);
        tiff.put((offset + "\0").getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(240);
        for (int part : new int[] {39, 10, 12, 117, 9, 0}) {
            tiff.putInt(part).putInt(1);
        }
        return withSegment(jpeg, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff.array()));
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** With one more segment behind its first two bytes. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var out = ByteBuffer.allocate(jpeg.length + content.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2));
        return out.put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG of one pixel that says that it has more. */
    public static byte[] boasting(int width, int height) {
        var png = png(1, 1);
        var bytes = ByteBuffer.wrap(png);
        bytes.putInt(16, width).putInt(20, height);
        var check = new CRC32();
        check.update(png, 12, 17);
        bytes.putInt(29, (int) check.getValue());
        return png;
    }

    public static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
