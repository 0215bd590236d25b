package hongqiao.area.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Splits land as a town grows: in two by a road, each half in two again, until every item has its share. A road may
 * start anywhere but rather at a crossing that is there; most run along or across the direction of their neighbourhood.
 * The same seed gives the same division.
 */
final class RegionSplitter {

    /** A road whose end comes nearer than this to a corner or crossing joins it, in metres. */
    private static final double JOIN_M = 16;

    private static final double[] SLANTS = {0, 90, 7, 97, -7, 83, 20, 110, -20, 70, 45, 135, 32, 122, -32, 58};

    private final Random random;
    private final List<Coordinate> crossings = new ArrayList<>();

    RegionSplitter(Random random) {
        this.random = random;
    }

    /**
     * Who wants a share.
     *
     * @param weight share of the area, against the others'
     * @param place where it should roughly lie; null: anywhere
     */
    record Item<T>(T what, double weight, @Nullable Coordinate place) {}

    /** A cut that could be made, and how good it is; less is better. */
    private record Candidate<T>(
            List<Item<T>> behind, List<Item<T>> ahead, List<Region> sides, Road road, double cost) {}

    /** @param grain direction of the neighbourhood's roads, in degrees */
    <T> Map<T, Region> split(Region region, List<Item<T>> items, double grain) {
        var shares = new LinkedHashMap<T, Region>();
        split(region, items, grain, shares);
        return shares;
    }

    private <T> void split(Region region, List<Item<T>> items, double grain, Map<T, Region> shares) {
        if (items.size() == 1) {
            shares.put(items.getFirst().what(), region);
            return;
        }
        var best = best(region, items, grain);
        crossings.add(best.road().path().getFirst());
        crossings.add(best.road().path().getLast());
        split(best.sides().get(0), best.behind(), grain, shares);
        split(best.sides().get(1), best.ahead(), grain, shares);
    }

    private <T> Candidate<T> best(Region region, List<Item<T>> items, double grain) {
        var candidates = new ArrayList<Candidate<T>>();
        for (double slant : SLANTS) {
            double degrees = grain + slant + random.nextGaussian() * 2;
            var direction = Road.direction(degrees);
            var bend = Road.Bend.of(random);
            var order = ordered(items, direction);
            for (int behind : sizes(items)) {
                candidate(region, order, behind, direction, bend, slant).ifPresent(candidates::add);
            }
        }
        return candidates.stream()
                .min(Comparator.comparingDouble(Candidate::cost))
                .orElseThrow(() -> new IllegalStateException("no road divides this land in two: " + region.polygon()));
    }

    /** How many items the first side may get: about half, or any number where they have places. */
    private static <T> int[] sizes(List<Item<T>> items) {
        int n = items.size();
        return items.getFirst().place() != null
                ? IntStream.range(1, n).toArray()
                : IntStream.rangeClosed(Math.max(1, n * 2 / 5), Math.min(n - 1, n - n * 2 / 5))
                        .toArray();
    }

    private static <T> List<Item<T>> ordered(List<Item<T>> items, Coordinate direction) {
        return items.stream()
                .sorted(Comparator.comparingDouble(
                        item -> item.place() == null ? 0 : Region.along(direction, item.place())))
                .toList();
    }

    private <T> Optional<Candidate<T>> candidate(
            Region region, List<Item<T>> order, int size, Coordinate direction, Road.Bend bend, double slant) {
        var behind = order.subList(0, size);
        var ahead = order.subList(size, order.size());
        double share = weight(behind) / (weight(behind) + weight(ahead));
        return Road.across(region, direction, bend, share, this::joined).map(road -> {
            double misfit = 0;
            for (var item : order) {
                boolean isBehind = behind.contains(item);
                if (item.place() != null) {
                    misfit +=
                            Math.max(0, (Region.along(direction, item.place()) - road.offset()) * (isBehind ? 1 : -1));
                }
            }
            double scale = Math.sqrt(region.area_m2());
            double shape = road.sides().stream()
                    .mapToDouble(side -> 1 / side.compactness())
                    .max()
                    .orElseThrow();
            double wrong = Math.abs(road.sides().getFirst().area_m2() / region.area_m2() / share - 1);
            double oblique = slant % 90 == 0 ? 0 : 0.25;
            return new Candidate<>(behind, ahead, road.sides(), road, shape + oblique + 8 * misfit / scale + 4 * wrong);
        });
    }

    /** A crossing or corner close by, if the land touches it; else the point itself. */
    private Coordinate joined(Region region, Coordinate end) {
        double reach = Math.min(JOIN_M, 0.12 * Math.sqrt(region.area_m2()));
        return Stream.concat(
                        region.ring().stream().filter(corner -> corner.distance(end) < reach),
                        crossings.stream()
                                .filter(crossing -> crossing.distance(end) < reach)
                                .filter(region::hasOnBorder))
                .min(Comparator.comparingDouble(end::distance))
                .orElse(end);
    }

    private static <T> double weight(List<Item<T>> items) {
        return items.stream().mapToDouble(Item::weight).sum();
    }
}
