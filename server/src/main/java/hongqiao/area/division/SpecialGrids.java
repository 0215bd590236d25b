package hongqiao.area.division;

import hongqiao.area.AreaKind;
import hongqiao.area.PackArea;
import hongqiao.area.Special;
import hongqiao.area.geo.LocalPlane;
import hongqiao.area.geo.Tiling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * What no tiling has and every district does: an enclave (飞地), and dedicated grids (专属网格). One enclave lies in the
 * largest grid and belongs to the first grid of another community of the same street; the dedicated grids are a station,
 * a park and a market that do not exist.
 */
final class SpecialGrids {

    private static final List<String> DEDICATED = List.of("模拟车站专属网格", "模拟公园专属网格", "模拟市场专属网格");

    private static final GeometryFactory FACTORY = new GeometryFactory(SharedBorders.MICRODEGREES);

    private final Division.Request request;
    private final Map<String, Geometry> tiles;
    private final Map<String, DivisionRow> communities;
    private final LocalPlane plane;

    SpecialGrids(Division.Request request, Map<String, Polygon> tiles, LocalPlane plane) {
        this.request = request;
        this.tiles = new LinkedHashMap<>(tiles);
        this.communities = request.communities().stream()
                .collect(Collectors.toMap(DivisionRow::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        this.plane = plane;
    }

    List<PackArea> all() {
        var owner = cutEnclave();
        var all = new ArrayList<PackArea>();
        for (var community : communities.values()) {
            tiles.forEach((code, tile) -> {
                if (code.startsWith(community.code())) {
                    int number = Integer.parseInt(code.substring(code.length() - 2));
                    var name = "%s第%d网格".formatted(shortName(community), number);
                    all.add(grid(code, name, community, tile, Special.NONE, code.equals(owner)));
                }
            });
        }
        all.addAll(dedicated());
        return all;
    }

    /** Gives back the code of the grid that got the enclave; empty where a street has one community only. */
    private String cutEnclave() {
        var host = tiles.entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> Double.compare(a.getArea(), b.getArea())))
                .orElseThrow();
        var hostCommunity = communityOf(host.getKey());
        var owner = tiles.keySet().stream()
                .filter(code -> !communityOf(code).equals(hostCommunity))
                .filter(code -> communityOf(code).parent().equals(hostCommunity.parent()))
                .filter(code -> tiles.get(code).distance(host.getValue()) > 3e-3)
                .findFirst()
                .orElse("");
        if (!owner.isEmpty()) {
            var block = block(host.getValue(), 0.6, 0.45, 25);
            var hole = block.getExteriorRing();
            tiles.put(
                    host.getKey(),
                    FACTORY.createPolygon(((Polygon) host.getValue()).getExteriorRing(), new LinearRing[] {hole})
                            .norm());
            tiles.put(
                    owner,
                    FACTORY.createMultiPolygon(new Polygon[] {(Polygon) tiles.get(owner), block})
                            .norm());
        }
        return owner;
    }

    /** One each in the first, middle and last street, over several tiles of a community; in small districts twice in one. */
    private List<PackArea> dedicated() {
        var dedicated = new ArrayList<PackArea>();
        for (int i = 0; i < DEDICATED.size(); i++) {
            var street = request.streets().get(i * (request.streets().size() - 1) / (DEDICATED.size() - 1));
            var own = request.communitiesOf(street);
            var community = own.get((i + 2) % own.size());
            var land = Tiling.union(tiles.entrySet().stream()
                    .filter(tile -> tile.getKey().startsWith(community.code()))
                    .map(Map.Entry::getValue)
                    .toList());
            long number = dedicated.stream()
                            .filter(other -> community.code().equals(other.parent()))
                            .count()
                    + 1;
            dedicated.add(grid(
                    "%s-Z%02d".formatted(community.code(), number),
                    DEDICATED.get(i),
                    community,
                    block(land, 0.75, 0.5, 10 + 30 * i),
                    Special.DEDICATED,
                    false));
        }
        return dedicated;
    }

    /** A rectangle in the widest part of a land, a little askew; half its sides as shares of the free radius. */
    private Polygon block(Geometry within, double length, double width, double degrees) {
        var circle = new MaximumInscribedCircle(plane.toMetres(within), 1);
        var middle = circle.getCenter().getCoordinate();
        double radius = circle.getRadiusLine().getLength();
        var along = Road.direction(degrees);
        var corners = new Coordinate[5];
        for (int i = 0; i < 5; i++) {
            double x = (i % 4 == 0 || i == 3 ? -1 : 1) * length * radius;
            double y = (i % 4 < 2 ? -1 : 1) * width * radius;
            var corner = plane.toLonLat(
                    new Coordinate(middle.x + x * along.x - y * along.y, middle.y + x * along.y + y * along.x));
            SharedBorders.MICRODEGREES.makePrecise(corner);
            corners[i] = corner;
        }
        return (Polygon) FACTORY.createPolygon(corners).norm();
    }

    private DivisionRow communityOf(String grid) {
        return communities.get(grid.substring(0, grid.indexOf("-G")));
    }

    private static String shortName(DivisionRow community) {
        return community.name().replaceFirst("(居民委员会|居委会)$", "");
    }

    private static PackArea grid(
            String code, String name, DivisionRow community, Geometry border, Special special, boolean enclaves) {
        return new PackArea(code, name, null, AreaKind.GRID, community.code(), border, true, special, enclaves);
    }
}
