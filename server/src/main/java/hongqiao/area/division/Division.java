package hongqiao.area.division;

import hongqiao.area.PackArea;
import hongqiao.area.geo.LocalPlane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * A simulated division (模拟) of a real district: no street, community or grid borders are public. Plausible, not true:
 * the counts, codes and names are given, the borders are drawn by {@link RegionSplitter}. The same request gives the same
 * division, on any machine.
 *
 * <p>Grids are drawn; a community is the union of its grids, a street of its communities, the district of its streets. So
 * everything nests exactly. The district so made departs from the given outline by less than 0.1 m, where a grid's corner
 * was rounded.
 */
public final class Division {

    private static final int TRIES = 30;

    private final Request request;
    private final Random random;
    private final LocalPlane plane;
    private RegionSplitter splitter;
    private final Map<String, Region> grids = new LinkedHashMap<>();

    private Division(Request request) {
        this.request = request;
        this.random = new Random(request.seed());
        this.plane = LocalPlane.around(request.outline());
        this.splitter = new RegionSplitter(random);
    }

    /**
     * What to divide.
     *
     * @param outline CGCS2000; a polygon without holes, or several; taken to 1e-6 degree, as files hold it
     * @param streets in the order of their codes
     * @param communities each with its street as parent; every street has one at least
     * @param places roughly where a street lies, longitude and latitude by code; of all streets or of none
     * @param grids how many in all, at least one a community
     */
    public record Request(
            Geometry outline,
            List<DivisionRow> streets,
            List<DivisionRow> communities,
            Map<String, Coordinate> places,
            int grids,
            long seed) {

        public Request {
            // normal, so that it does not matter how a file orders its vertices
            outline = GeometryPrecisionReducer.reduce(outline, SharedBorders.MICRODEGREES)
                    .norm();
            streets = List.copyOf(streets);
            communities = List.copyOf(communities);
            places = Map.copyOf(places);
            if (grids < communities.size() || communities.isEmpty()) {
                throw new IllegalArgumentException("%d grids for %d communities".formatted(grids, communities.size()));
            }
        }

        List<DivisionRow> communitiesOf(DivisionRow street) {
            return communities.stream()
                    .filter(community -> street.code().equals(community.parent()))
                    .toList();
        }
    }

    /** The grids in the order of their codes: tiles first, then dedicated grids. */
    public static List<PackArea> simulate(Request request) {
        var division = new Division(request);
        division.divide();
        var tiles = SharedBorders.rounded(division.grids, division.plane::toLonLat);
        return new SpecialGrids(request, tiles, division.plane).all();
    }

    private void divide() {
        var parts = new ArrayList<Region>();
        for (int i = 0; i < request.outline().getNumGeometries(); i++) {
            parts.add(Region.of((Polygon) plane.toMetres(request.outline().getGeometryN(i))));
        }
        parts.sort(Comparator.comparingDouble(Region::area_m2).reversed());
        var main = parts.removeFirst();
        var detached = new LinkedHashMap<DivisionRow, List<Region>>();
        parts.forEach(part ->
                detached.computeIfAbsent(nearest(part), _ -> new ArrayList<>()).add(part));
        double each_m2 =
                plane.area_m2(request.outline()) / request.communities().size();
        var items = request.streets().stream()
                .map(street -> new RegionSplitter.Item<>(
                        street,
                        each_m2 * request.communitiesOf(street).size()
                                - area_m2(detached.getOrDefault(street, List.of())),
                        place(street)))
                .toList();
        var shares = streets(main, items);
        var counts = gridCounts();
        for (var street : request.streets()) {
            var lands = new ArrayList<Region>();
            lands.add(shares.get(street));
            lands.addAll(detached.getOrDefault(street, List.of()));
            divideStreet(lands, request.communitiesOf(street), counts);
        }
    }

    /** The best of many tries: compact, and near the places they are said to have. */
    private Map<DivisionRow, Region> streets(Region main, List<RegionSplitter.Item<DivisionRow>> items) {
        double least = Double.MAX_VALUE;
        Map<DivisionRow, Region> best = Map.of();
        for (int i = 0; i < TRIES; i++) {
            var tried = new RegionSplitter(random);
            var shares = tried.split(main, items, random.nextDouble() * 90);
            double cost = 0;
            for (var item : items) {
                var land = shares.get(item.what());
                double far = item.place() == null ? 0 : item.place().distance(middle(land));
                cost += Math.pow(1 / land.compactness(), 2) + 2 * far / Math.sqrt(land.area_m2());
            }
            if (cost < least) {
                least = cost;
                best = shares;
                splitter = tried;
            }
        }
        return best;
    }

    /** Communities go to the parts of a street by the parts' areas, one at least to each. */
    private void divideStreet(List<Region> lands, List<DivisionRow> communities, Map<String, Integer> counts) {
        double grain = random.nextDouble() * 90;
        int from = 0;
        double total = area_m2(lands);
        double seen = 0;
        for (int i = 0; i < lands.size(); i++) {
            seen += lands.get(i).area_m2();
            int to = i + 1 == lands.size()
                    ? communities.size()
                    : Math.clamp(
                            Math.round(communities.size() * seen / total),
                            from + 1,
                            communities.size() - lands.size() + i + 1);
            var items = communities.subList(from, to).stream()
                    .map(community -> new RegionSplitter.Item<>(
                            community.code(), counts.get(community.code()) * uneven(0.12), null))
                    .toList();
            splitter.split(lands.get(i), items, grain).forEach((community, land) -> {
                divideCommunity(land, community, counts.get(community), grain + random.nextGaussian() * 4);
            });
            from = to;
        }
    }

    /** Grids are numbered row by row, from the north-west. */
    private void divideCommunity(Region land, String community, int count, double grain) {
        var items = new ArrayList<RegionSplitter.Item<Integer>>();
        for (int i = 0; i < count; i++) {
            items.add(new RegionSplitter.Item<>(i, uneven(0.1), null));
        }
        double row_m = Math.sqrt(land.area_m2()) / 3;
        var middles = splitter.split(land, items, grain).values().stream()
                .sorted(Comparator.comparingDouble((Region grid) -> -Math.floor(middle(grid).y / row_m))
                        .thenComparingDouble(grid -> middle(grid).x))
                .toList();
        for (int i = 0; i < middles.size(); i++) {
            grids.put("%s-G%02d".formatted(community, i + 1), middles.get(i));
        }
    }

    /** As even as whole numbers can be; who gets one more is drawn. */
    private Map<String, Integer> gridCounts() {
        var codes = new ArrayList<>(
                request.communities().stream().map(DivisionRow::code).toList());
        Collections.shuffle(codes, random);
        var counts = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < codes.size(); i++) {
            counts.put(codes.get(i), request.grids() / codes.size() + (i < request.grids() % codes.size() ? 1 : 0));
        }
        return counts;
    }

    private double uneven(double spread) {
        return 1 + spread * (2 * random.nextDouble() - 1);
    }

    private DivisionRow nearest(Region part) {
        return request.streets().stream()
                .min(Comparator.comparingDouble(street -> {
                    var place = place(street);
                    return place == null ? 0 : place.distance(middle(part));
                }))
                .orElseThrow();
    }

    private @Nullable Coordinate place(DivisionRow street) {
        var place = request.places().get(street.code());
        return place == null ? null : plane.toMetres(place);
    }

    private static Coordinate middle(Region region) {
        return region.polygon().getCentroid().getCoordinate();
    }

    private static double area_m2(List<Region> regions) {
        return regions.stream().mapToDouble(Region::area_m2).sum();
    }
}
