package hongqiao.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.files.Box;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A number plate in the middle of a street scene. */
@DisplayName("打码：看不出、还原不出；框外一点不变")
class MasksTests {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final Box PLATE = new Box(0.4, 0.5, 0.2, 0.08);

    private static BufferedImage street() {
        var random = new Random(7);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    private static BufferedImage plate(String number) {
        var image = street();
        var pen = image.createGraphics();
        pen.setColor(new Color(20, 60, 160));
        pen.fillRect(256, 240, 128, 38);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 26));
        pen.drawString(number, 262, 268);
        pen.dispose();
        return image;
    }

    private static Set<Integer> colours(BufferedImage image, int left, int top, int width, int height) {
        var colours = new HashSet<Integer>();
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    @Test
    @DisplayName("车牌只剩几块：块数不多于宽高之比；连同四周至少 8 个像素")
    void leavesAFewBlocks() {
        var hidden = Masks.hide(plate("A12345"), List.of(PLATE));

        assertThat(colours(hidden, 256 - 8, 240 - 8, 128 + 16, 38 + 16)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @DisplayName("人脸大小的方框只剩一个颜色")
    void leavesOneShadeOfAFace() {
        var hidden = Masks.hide(street(), List.of(new Box(0.2, 0.2, 0.15, 0.2)));

        assertThat(colours(hidden, 128, 96, 96, 96)).hasSize(1);
    }

    @Test
    @DisplayName("号码不同的车牌打码后一模一样；框内像素怎样打乱也一样")
    void looksTheSameWhateverWasThere() {
        var one = Masks.hide(plate("A12345"), List.of(PLATE));
        for (var number : List.of("A12346", "B54321", "C10293", "D77410")) {
            var other = Masks.hide(plate(number), List.of(PLATE));
            assertThat(colours(other, 256, 240, 128, 38)).as(number).isEqualTo(colours(one, 256, 240, 128, 38));
        }
        var random = new Random(3);
        var shuffled = plate("A12345");
        for (int i = 0; i < 20_000; i++) {
            // Within one block.
            int x = 300 + random.nextInt(8);
            int y = 245 + random.nextInt(30);
            int otherX = 300 + random.nextInt(8);
            int otherY = 245 + random.nextInt(30);
            int kept = shuffled.getRGB(x, y);
            shuffled.setRGB(x, y, shuffled.getRGB(otherX, otherY));
            shuffled.setRGB(otherX, otherY, kept);
        }
        var after = Masks.hide(shuffled, List.of(PLATE));
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                assertThat(after.getRGB(x, y)).isEqualTo(one.getRGB(x, y));
            }
        }
    }

    @Test
    @DisplayName("框外不变；贴边的框、整张图也行")
    void touchesNothingElse() {
        var street = street();
        var hidden = Masks.hide(street, List.of(PLATE));
        for (int x = 0; x < WIDTH; x++) {
            assertThat(hidden.getRGB(x, 100)).isEqualTo(street.getRGB(x, 100));
            assertThat(hidden.getRGB(x, 400)).isEqualTo(street.getRGB(x, 400));
        }
        assertThat(colours(Masks.hide(street, List.of(new Box(0.0, 0.0, 1.0, 1.0))), 0, 0, WIDTH, HEIGHT))
                .hasSize(1);
        Masks.hide(street, List.of(new Box(0.99, 0.99, 0.01, 0.01), new Box(0.0, 0.0, 0.002, 0.002)));
    }

    @Test
    @DisplayName("出界、空的、没有数的框不是框")
    void knowsWhatIsNoBox() {
        assertThat(PLATE.isValid()).isTrue();
        for (var box : List.of(
                new Box(-0.1, 0.0, 0.5, 0.5),
                new Box(0.6, 0.0, 0.5, 0.5),
                new Box(0.0, 0.0, 0.0, 0.5),
                new Box(0.0, 0.0, Double.NaN, 0.5),
                new Box(0.0, 0.0, Double.POSITIVE_INFINITY, 0.5),
                new Box(null, 0.0, 0.5, 0.5))) {
            assertThat(box.isValid()).as(box.toString()).isFalse();
        }
    }
}
