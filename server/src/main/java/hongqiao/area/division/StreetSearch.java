package hongqiao.area.division;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The best of many ways to split a district into streets: compact, and near the places they are said to have. */
final class StreetSearch {

    private static final int TRIES = 30;

    private StreetSearch() {}

    /**
     * @param splitter knows the crossings of these streets
     * @param shares in the order of the items
     * @param cost less is better
     */
    record Found(RegionSplitter splitter, Map<DivisionRow, Region> shares, double cost) {}

    static Found best(Region district, List<RegionSplitter.Item<DivisionRow>> items, Random random) {
        var best = attempt(district, items, random);
        for (int i = 1; i < TRIES; i++) {
            var next = attempt(district, items, random);
            best = next.cost() < best.cost() ? next : best;
        }
        return best;
    }

    private static Found attempt(Region district, List<RegionSplitter.Item<DivisionRow>> items, Random random) {
        var splitter = new RegionSplitter(random);
        var found = splitter.split(district, items, random.nextDouble() * 90);
        var shares = new LinkedHashMap<DivisionRow, Region>();
        double cost = 0;
        for (var item : items) {
            var land = found.getOrDefault(item.what(), district);
            double far = item.place() == null ? 0 : item.place().distance(land.middle());
            cost += Math.pow(1 / land.compactness(), 2) + 2 * far / Math.sqrt(land.area_m2());
            shares.put(item.what(), land);
        }
        return new Found(splitter, shares, cost);
    }
}
