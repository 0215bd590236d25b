package hongqiao.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Small files for stories: real to the last byte, of nobody and nothing. */
public final class MadeFile {

    /** What the name of one may end in. */
    public static final List<String> ENDINGS = List.of(".txt", ".csv", ".pdf", ".png", ".jpg");

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    private MadeFile() {}

    /** As its name ends; empty where it ends in none of {@link #ENDINGS}. */
    public static Optional<byte[]> bytes(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "txt", "csv" -> Optional.of(name.getBytes(StandardCharsets.UTF_8));
            case "pdf" ->
                Optional.of("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                        .getBytes(StandardCharsets.US_ASCII));
            case "png" -> Optional.of(picture("png"));
            case "jpg" -> Optional.of(picture("jpg"));
            default -> Optional.empty();
        };
    }

    private static byte[] picture(String format) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
