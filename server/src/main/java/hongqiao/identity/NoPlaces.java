package hongqiao.identity;

import java.util.List;
import java.util.Optional;

/** A district without units and areas. */
final class NoPlaces implements ScopeRoots {

    @Override
    public Optional<Integer> unit(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> area(String code) {
        return Optional.empty();
    }

    @Override
    public List<Integer> unitsBelow(int unit) {
        return List.of();
    }

    @Override
    public List<Integer> areasBelow(int area) {
        return List.of();
    }

    @Override
    public List<Place> unitLine(int unit) {
        return List.of();
    }

    @Override
    public List<Place> areaLine(int area) {
        return List.of();
    }

    @Override
    public List<Place> findUnits(String text, int limit) {
        return List.of();
    }

    @Override
    public List<Place> findAreas(String text, int limit) {
        return List.of();
    }
}
