package hongqiao.area.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Whatever the layer and the point: the router says what {@link ByHand} says. */
@DisplayName("归属与逐边精确计算一致")
class RouterPropertyTests {

    record Layer(String name, List<? extends Geometry> cells) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Layer> layers() {
        var layers = new ArrayList<Layer>();
        for (long seed = 1; seed <= 3; seed++) {
            layers.add(new Layer("wiggly cells, seed " + seed, Tiling.wiggly(seed, 150)));
        }
        layers.add(new Layer("one cell", Tiling.wiggly(4, 30).subList(0, 1)));
        layers.add(new Layer(
                "overlapping",
                Stream.of(5, 6)
                        .flatMap(seed -> Tiling.wiggly(seed, 60).stream())
                        .toList()));
        layers.add(new Layer("a hundred-millionth the size", moved(Tiling.wiggly(7, 60), 1e-8, 0, 0)));
        layers.add(new Layer("tiny, far from the origin", moved(Tiling.wiggly(8, 60), 1e-10, 117, 39)));
        layers.add(new Layer("metres", moved(Tiling.wiggly(9, 60), 111_000, 0, 0)));
        layers.add(new Layer("slanted slivers", slivers(0.3)));
        layers.add(new Layer("upright slivers", slivers(0)));
        layers.add(new Layer("squares", squares()));
        layers.add(new Layer("enclaves", enclaves()));
        return layers.stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void agreesOnAnyPoint(Layer layer) {
        var router = Router.over(layer.cells());
        var byHand = new ByHand(layer.cells());
        List<Coordinate> points = points(layer.cells(), Tiling.random(42));
        double[] x = points.stream().mapToDouble(p -> p.x).toArray();
        double[] y = points.stream().mapToDouble(p -> p.y).toArray();
        int[] owners = new int[x.length];

        router.route(x, y, 0, x.length, owners);

        for (int i = 0; i < x.length; i++) {
            int[] all = byHand.all(x[i], y[i]);
            assertThat(router.all(x[i], y[i])).as("%s %s", x[i], y[i]).isEqualTo(all);
            assertThat(owners[i]).isEqualTo(all.length == 0 ? Router.NONE : all[0]);
            assertThat(router.route(x[i], y[i])).isEqualTo(owners[i]);
            assertThat(router.isOnBorder(x[i], y[i])).isEqualTo(byHand.isOnBorder(x[i], y[i]));
        }
    }

    @Test
    @DisplayName("无缝无叠的一层：界内每点恰有一主")
    void givesEachPointOfATilingOneOwner() {
        List<Geometry> cells = Tiling.wiggly(11, 400);
        var router = Router.over(cells);
        RandomGenerator random = Tiling.random(12);
        int inside = 0;
        for (int i = 0; i < 300_000; i++) {
            double x = random.nextDouble(117.13, 117.17);
            double y = random.nextDouble(39.15, 39.19);
            if (!router.isOnBorder(x, y)) {
                assertThat(router.all(x, y)).hasSize(1);
                inside++;
            }
        }
        assertThat(inside).isGreaterThan(299_000);
    }

    @Test
    void answersManyThreadsAlike() throws Exception {
        var router = Router.over(Tiling.wiggly(13, 400));
        RandomGenerator random = Tiling.random(14);
        double[] x = random.doubles(100_000, 117.1, 117.2).toArray();
        double[] y = random.doubles(100_000, 39.12, 39.22).toArray();
        int[] alone = new int[x.length];
        router.route(x, y, 0, x.length, alone);
        Callable<int[]> task = () -> {
            int[] out = new int[x.length];
            router.route(x, y, 0, x.length, out);
            return out;
        };

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(16, task))) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void writesOnlyThePartAskedFor() {
        var router = Router.over(squares());
        int[] out = {-7, -7, -7, -7};

        router.route(new double[] {0.5, 0.5, 1.5, 0.5}, new double[] {0.5, 0.5, 0.5, 0.5}, 1, 3, out);

        assertThat(out).containsExactly(-7, 0, 1, -7);
    }

    /** On vertices, edges, beside both by one step and by 1e-12, anywhere, and just outside. */
    private static List<Coordinate> points(List<? extends Geometry> cells, RandomGenerator random) {
        var bounds = new Envelope();
        cells.forEach(cell -> bounds.expandToInclude(cell.getEnvelopeInternal()));
        var points = new ArrayList<Coordinate>();
        for (int i = 0; i < 1500; i++) {
            points.add(new Coordinate(
                    bounds.getMinX() + bounds.getWidth() * (random.nextDouble() * 1.1 - 0.05),
                    bounds.getMinY() + bounds.getHeight() * (random.nextDouble() * 1.1 - 0.05)));
        }
        for (int i = 0; i < 700; i++) {
            Coordinate[] ring = cells.get(random.nextInt(cells.size())).getCoordinates();
            int at = 1 + random.nextInt(ring.length - 1);
            double along = random.nextInt(3) == 0 ? 0.5 : random.nextDouble();
            Coordinate a = ring[at - 1];
            Coordinate on = new Coordinate(a.x + (ring[at].x - a.x) * along, a.y + (ring[at].y - a.y) * along);
            points.add(a);
            points.add(on);
            points.add(new Coordinate(Math.nextUp(a.x), a.y));
            points.add(new Coordinate(Math.nextDown(on.x), Math.nextUp(on.y)));
            points.add(new Coordinate(on.x + 1e-12, on.y));
            points.add(new Coordinate(on.x, ring[random.nextInt(ring.length)].y));
            points.add(new Coordinate(bounds.getMinX(), on.y));
            points.add(new Coordinate(on.x, bounds.getMaxY()));
        }
        return points;
    }

    private static List<Geometry> moved(List<Geometry> cells, double scale, double x, double y) {
        var change = AffineTransformation.translationInstance(-117.15, -39.17)
                .scale(scale, scale)
                .translate(x, y);
        return cells.stream().map(change::transform).toList();
    }

    private static List<Geometry> slivers(double slant) {
        return IntStream.range(0, 300)
                .<Geometry>mapToObj(i -> Tiling.polygon(
                        i * 1e-5, 0, (i + 1) * 1e-5, 0, (i + 1) * 1e-5 + slant, 0.5, i * 1e-5 + slant, 0.5))
                .toList();
    }

    private static List<Geometry> squares() {
        return IntStream.range(0, 400)
                .<Geometry>mapToObj(i -> Tiling.rectangle(i % 20, i / 20, i % 20 + 1, i / 20 + 1))
                .toList();
    }

    /** Each with a hole in which the next one lies, and parts far away. */
    private static List<Geometry> enclaves() {
        return IntStream.range(0, 40)
                .<Geometry>mapToObj(i -> {
                    var ring = Tiling.withHole(
                            Tiling.polygon(i, i, 100 - i, i * 1.1, 100 - i, 100 - i, i * 0.9, 100 - i),
                            Tiling.polygon(i + 1, i + 1, 99 - i, (i + 1) * 1.1, 99 - i, 99 - i, (i + 1) * 0.9, 99 - i));
                    var exclave = Tiling.rectangle(i, 200, i + 1, 201 + i);
                    return Tiling.FACTORY.createMultiPolygon(new org.locationtech.jts.geom.Polygon[] {ring, exclave});
                })
                .toList();
    }
}
