package hongqiao.area;

import hongqiao.area.change.AreaChange;
import hongqiao.area.change.AreaChanges;
import hongqiao.area.change.ChangeOrder;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The map desk of the district over one server for all tests of areas; each test works in a community of its own. */
public final class AreaDesk {

    public static final LocalDate MAY_31 = LocalDate.of(2026, 5, 31);
    public static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final AtomicInteger NEXT = new AtomicInteger(20);
    private static @Nullable Running server;

    private AreaDesk() {}

    public static synchronized Running server() {
        var running = server == null ? Running.server().forAllClasses() : server;
        server = running;
        return running;
    }

    public static Areas areas() {
        return server().bean(Areas.class);
    }

    public static AreaTree today() {
        return areas().tree(areas().today());
    }

    /** One that no other test works in. */
    public static Area community() {
        return today().list(AreaKind.COMMUNITY).get(NEXT.getAndAdd(2));
    }

    /** Tiles of a community. */
    public static List<Area> grids(Area community) {
        return today().children(community.id()).stream()
                .filter(grid -> grid.isTile() && !grid.enclave())
                .filter(grid -> land(grid).getNumGeometries() == 1)
                .toList();
    }

    public static Geometry land(Area area) {
        return shape(area).geometry();
    }

    public static Shape shape(Area area) {
        return Objects.requireNonNull(area.shape());
    }

    /** West and east of the middle. */
    public static List<Geometry> halves(Geometry land) {
        return strips(land, 2);
    }

    public static List<Geometry> strips(Geometry land, int count) {
        var box = land.getEnvelopeInternal();
        double width = box.getWidth() / count;
        var strips = new ArrayList<Geometry>();
        for (int i = 0; i < count; i++) {
            var strip = new Envelope(
                    i == 0 ? box.getMinX() - 1 : box.getMinX() + i * width,
                    i == count - 1 ? box.getMaxX() + 1 : box.getMinX() + (i + 1) * width,
                    box.getMinY() - 1,
                    box.getMaxY() + 1);
            strips.add(land.intersection(FACTORY.toGeometry(strip)));
        }
        return whole(strips);
    }

    /** Of each the largest piece, and to it what the cut took off its neighbours there. */
    private static List<Geometry> whole(List<Geometry> strips) {
        var whole = new ArrayList<>(strips.stream().map(AreaDesk::largest).toList());
        for (int i = 0; i < strips.size(); i++) {
            var own = whole.get(i);
            var pieces = strips.get(i);
            for (int n = 0; n < pieces.getNumGeometries(); n++) {
                var piece = pieces.getGeometryN(n);
                if (piece.getDimension() == 2 && !own.covers(piece)) {
                    int to = IntStream.range(0, whole.size())
                            .boxed()
                            .max(Comparator.comparing(
                                    at -> whole.get(at).intersection(piece).getLength()))
                            .orElseThrow();
                    whole.set(to, union(whole.get(to), piece));
                }
            }
        }
        return whole;
    }

    public static Geometry union(Geometry one, Geometry other) {
        return UnaryUnionOp.union(List.of(one, other));
    }

    public static AreaChange.Split split(Area area, List<Geometry> land) {
        var parts = new ArrayList<AreaChange.Part>();
        for (int i = 0; i < land.size(); i++) {
            parts.add(new AreaChange.Part(new AreaName(area.name().zh() + "-" + (i + 1), null), null, land.get(i)));
        }
        return new AreaChange.Split(area.code(), parts);
    }

    /** The planner, who answers for the whole district. */
    public static List<String> apply(LocalDate effective, AreaChange change) {
        return apply(Scope.district("planner"), effective, change);
    }

    public static List<String> apply(Scope scope, LocalDate effective, AreaChange change) {
        return Scopes.during(
                scope, () -> server().bean(AreaChanges.class).apply(new ChangeOrder(effective, "测试", change, null)));
    }

    /** When the last thing recorded of an area was. */
    public static Instant recorded(String code) {
        return Scopes.during(
                Scope.district("planner"), () -> areas().history(code).getLast().recordedAt());
    }

    private static Geometry largest(Geometry pieces) {
        return IntStream.range(0, pieces.getNumGeometries())
                .mapToObj(pieces::getGeometryN)
                .max(java.util.Comparator.comparingDouble(Geometry::getArea))
                .orElseThrow();
    }
}
