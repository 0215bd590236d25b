package hongqiao.area;

import hongqiao.area.route.Router;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The areas of one day, and which of them hold a point. */
public final class AreaMap {

    /** What is said with each answer about a point. */
    public static final Words RULE = new Words(
            "边界上的点属于每个以此为界的区域；计数时只算一次，归代码最小的区域；不在任何区域内的点记为区域外",
            "a point on a border lies in every area that has that border; it is counted once, for the smallest code; a point in "
                    + "no area is outside");

    private final AreaTree tree;
    private final Map<AreaKind, Layer> tiles = new EnumMap<>(AreaKind.class);
    private final Layer dedicated;

    AreaMap(AreaTree tree) {
        this.tree = tree;
        for (var kind : AreaKind.values()) {
            tiles.put(
                    kind,
                    new Layer(tree.list(kind).stream().filter(Area::isTile).toList()));
        }
        this.dedicated =
                new Layer(tree.list().stream().filter(area -> !area.isTile()).toList());
    }

    public AreaTree tree() {
        return tree;
    }

    /** Builds all routers, so that nobody who asks waits for one. */
    void prime() {
        tiles.values().forEach(Layer::router);
        dedicated.router();
    }

    /** The tiles of a kind. */
    public Layer layer(AreaKind kind) {
        return Objects.requireNonNull(tiles.get(kind));
    }

    public Layer dedicated() {
        return dedicated;
    }

    /** The tiles that hold a point, the district first; on a border several of a kind. Empty: outside. */
    public List<Area> holders(double lon, double lat) {
        var holders = new ArrayList<Area>();
        tiles.values().forEach(layer -> holders.addAll(layer.holders(lon, lat)));
        return holders;
    }

    /** Areas with a border, by code; built into a router when first asked. */
    public static final class Layer {

        private final List<Area> areas;
        private volatile @Nullable Router router;

        private Layer(List<Area> areas) {
            this.areas = areas.stream()
                    .filter(area -> area.shape() != null)
                    .sorted(Comparator.comparing(Area::code))
                    .toList();
        }

        /** In the order of the router's answers. */
        public List<Area> areas() {
            return areas;
        }

        public Router router() {
            var built = router;
            if (built == null) {
                synchronized (this) {
                    built = router;
                    if (built == null) {
                        built = Router.over(areas.stream().map(Layer::geometry).toList());
                        router = built;
                    }
                }
            }
            return built;
        }

        public List<Area> holders(double lon, double lat) {
            return Arrays.stream(router().all(lon, lat)).mapToObj(areas::get).toList();
        }

        private static Geometry geometry(Area area) {
            return Objects.requireNonNull(area.shape()).geometry();
        }
    }
}
