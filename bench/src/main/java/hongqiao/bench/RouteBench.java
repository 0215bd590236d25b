package hongqiao.bench;

import hongqiao.area.route.Router;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * How fast points find their cells: one thread, a million seeded points in the district (one in twenty anywhere in
 * its box), cells as {@link RouteCells} draws them. Told are the median of {@code ROUNDS} rounds after a warm-up and the
 * time and memory of the index, all times as {@link CpuTime}; beside it, over the same points and cells in the same run, PostGIS and a JTS STRtree with
 * indexed rings. Every answer is compared; {@code differences_…} count those that are not
 * equal.
 */
final class RouteBench {

    private static final int POINTS = 1_000_000;
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 5;

    private final List<Measure> measures = new ArrayList<>();

    private RouteBench() {}

    static List<Measure> run() throws IOException {
        Path data = Path.of(System.getenv().getOrDefault("HONGQIAO_SHARED", "../shared"), "data");
        Geometry outline = RouteCells.outline(data);
        var bench = new RouteBench();
        try (var postgis = PostgisPeer.start()) {
            for (int cells : List.of(1_050, 5_000, 20_000)) {
                bench.measure(outline, cells, postgis);
            }
        }
        return bench.measures;
    }

    private void measure(Geometry outline, int count, PostgisPeer postgis) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260301L + count);
        List<Geometry> cells = RouteCells.divide(outline, count, random);
        double[] points = RouteCells.points(outline, POINTS, random);
        double[] x = IntStream.range(0, POINTS).mapToDouble(i -> points[2 * i]).toArray();
        double[] y =
                IntStream.range(0, POINTS).mapToDouble(i -> points[2 * i + 1]).toArray();
        String over = count + " grids";

        double built = CpuTime.seconds(() -> Router.over(cells));
        var router = Router.over(cells);
        int[] ours = new int[POINTS];
        double[] seconds = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            double round = CpuTime.seconds(() -> router.route(x, y, 0, POINTS, ours));
            seconds[Math.max(i, 0)] = round;
        }
        Arrays.sort(seconds);
        double speed = POINTS / seconds[ROUNDS / 2];

        var tree = new StrTreePeer(cells);
        int[] treeAnswers = new int[POINTS];
        tree.route(x, y, treeAnswers);
        double treeSpeed = POINTS / CpuTime.seconds(() -> tree.route(x, y, treeAnswers));
        postgis.measure(cells, x, y).ifPresent(theirs -> {
            add(over, "points_per_s", speed, "1/s", new Measure.Peer(theirs.name(), theirs.faster()));
            var lookedUp = new Measure.Peer(theirs.name() + ", index on cells only", theirs.lookedUp());
            add(over, "points_per_s", speed, "1/s", lookedUp);
            add(over, "differences_from_postgis", differences(ours, theirs.answers()), "1", null);
        });
        add(over, "points_per_s", speed, "1/s", new Measure.Peer(StrTreePeer.NAME, treeSpeed));
        add(over, "differences_from_jts", differences(ours, treeAnswers), "1", null);
        add(over, "build_seconds", built, "s", null);
        add(over, "index_megabytes", router.bytes() / 1e6, "MB", null);
        add(
                over,
                "vertices_per_grid",
                cells.stream().mapToInt(Geometry::getNumPoints).average().orElse(0),
                "1",
                null);
    }

    private void add(String over, String name, double value, String unit, Measure.@Nullable Peer peer) {
        measures.add(new Measure("route", over, name, value, unit, peer));
    }

    private static int differences(int[] ours, int[] theirs) {
        int differences = 0;
        for (int i = 0; i < ours.length; i++) {
            differences += ours[i] == theirs[i] ? 0 : 1;
        }
        return differences;
    }
}
