package hongqiao.register.coverage;

import hongqiao.area.Areas;
import hongqiao.area.Shape;
import hongqiao.organisation.Today;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** Works coverages out, over the records in scope and the district's outline of today. */
@Component
public class Coverages {

    private final Positions positions;
    private final Areas areas;
    private final Today today;

    Coverages(Positions positions, Areas areas, Today today) {
        this.positions = positions;
        this.areas = areas;
        this.today = today;
    }

    /**
     * @param land empty: the district's outline is not known, or no record has a place
     * @param records that meet the condition; @param unplaced how many of them say no place
     * @param places different ones: what has the same place counts once
     */
    public record Covered(Optional<LandShare> land, int records, int unplaced, int simulated, int places, Instant at) {}

    public Covered of(PackCoverage coverage) {
        var places = new HashSet<Coordinate>();
        var counts = new int[3];
        positions.each(coverage.places(), (record, at) -> {
            counts[0]++;
            counts[1] += record.simulated() ? 1 : 0;
            counts[2] += at == null ? 1 : 0;
            if (at != null) {
                places.add(at);
            }
        });
        var outline = areas.tree(today.day()).roots().stream()
                .findFirst()
                .flatMap(district -> Optional.ofNullable(district.shape()))
                .map(Shape::geometry);
        return new Covered(
                outline.filter(land -> !places.isEmpty())
                        .map(land -> LandShare.of(land, new ArrayList<>(places), coverage.withinM())),
                counts[0],
                counts[2],
                counts[1],
                places.size(),
                today.now());
    }
}
