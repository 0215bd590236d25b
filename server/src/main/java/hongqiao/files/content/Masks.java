package hongqiao.files.content;

import hongqiao.files.Box;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.Objects;

/**
 * Hides parts of a picture for good. A part becomes a few blocks, none shorter than its shorter side, so that a face is one block and a number
 * plate three or four. Each has the mean of its pixels, brought half way to grey and to eight steps a channel: of what was there no more than
 * a shade is left, and whatever else had the same mean looks the same.
 *
 * <p>The part is made larger on each side: a camera that packs a picture as JPEG spreads a sharp edge over the eight pixels around it.
 */
final class Masks {

    private static final int SPREAD = 8;
    private static final double MARGIN = 0.06;
    private static final int GREY = 128;
    private static final int STEP = 32;

    private Masks() {}

    /** @return a new picture; opaque where the other was not */
    static BufferedImage hide(BufferedImage image, Collection<Box> boxes) {
        var hidden = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var pen = hidden.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        boxes.forEach(box -> hide(hidden, box));
        return hidden;
    }

    private static void hide(BufferedImage image, Box box) {
        double width = Objects.requireNonNull(box.width()) * image.getWidth();
        double height = Objects.requireNonNull(box.height()) * image.getHeight();
        int more = (int) Math.ceil(Math.max(SPREAD, MARGIN * Math.max(width, height)));
        int left = Math.max(0, (int) Math.floor(Objects.requireNonNull(box.x()) * image.getWidth()) - more);
        int top = Math.max(0, (int) Math.floor(Objects.requireNonNull(box.y()) * image.getHeight()) - more);
        int right = Math.min(image.getWidth(), left + (int) Math.ceil(width) + 2 * more);
        int bottom = Math.min(image.getHeight(), top + (int) Math.ceil(height) + 2 * more);
        int across = Math.max(1, (right - left) / (bottom - top));
        int down = Math.max(1, (bottom - top) / (right - left));
        for (int i = 0; i < across; i++) {
            for (int j = 0; j < down; j++) {
                fill(
                        image,
                        left + (right - left) * i / across,
                        top + (bottom - top) * j / down,
                        left + (right - left) * (i + 1) / across,
                        top + (bottom - top) * (j + 1) / down);
            }
        }
    }

    private static void fill(BufferedImage image, int left, int top, int right, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        long count = (long) (right - left) * (bottom - top);
        if (count == 0) {
            return;
        }
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = image.getRGB(x, y);
                red += rgb >> 16 & 0xff;
                green += rgb >> 8 & 0xff;
                blue += rgb & 0xff;
            }
        }
        int shade = shade(red / count) << 16 | shade(green / count) << 8 | shade(blue / count);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                image.setRGB(x, y, shade);
            }
        }
    }

    private static int shade(long mean) {
        return (int) ((mean + GREY) / 2 / STEP * STEP + STEP / 2);
    }
}
