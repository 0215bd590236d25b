package hongqiao.register.coverage;

import hongqiao.organisation.Today;
import hongqiao.pack.Packs;
import hongqiao.pack.ValueKind;
import hongqiao.register.record.Kept;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out how long people walk, over the records in scope. */
@Component
public class Reaches {

    private final Positions positions;
    private final Packs packs;
    private final Today today;

    Reaches(Positions positions, Packs packs, Today today) {
        this.positions = positions;
        this.packs = packs;
        this.today = today;
    }

    /**
     * @param walk empty: there is no start, no place, or no pace
     * @param starts that meet the condition; @param unknown how many of them lack position or weight, which counts them out
     * @param places that have a position
     * @param metresPerMinute null: not known, or not above 0; @param detour likewise, or below 1
     */
    public record Reached(
            Optional<WalkTimes> walk,
            int starts,
            int unknown,
            int places,
            @Nullable BigDecimal metresPerMinute,
            @Nullable BigDecimal detour,
            Instant at) {

        /** How many starts count. */
        public int counted() {
            return starts - unknown;
        }
    }

    public Reached of(PackReach reach) {
        var values = packs.of(ValueKind.class);
        var pace = values.number(reach.pack(), reach.metresPerMinute())
                .filter(one -> one.signum() > 0)
                .orElse(null);
        var detour = values.number(reach.pack(), reach.detour())
                .filter(one -> one.compareTo(BigDecimal.ONE) >= 0)
                .orElse(null);
        var starts = new ArrayList<WalkTimes.Start>();
        var places = new ArrayList<WalkTimes.Place>();
        var all = new int[1];
        positions.each(reach.from(), (record, at) -> {
            all[0]++;
            var weight = weight(record, reach.weight());
            if (at != null && weight > 0) {
                starts.add(new WalkTimes.Start(at, weight, record.simulated()));
            }
        });
        positions.each(reach.to(), (record, at) -> {
            if (at != null) {
                places.add(new WalkTimes.Place(at, record.simulated()));
            }
        });
        var walk = pace == null || detour == null
                ? Optional.<WalkTimes>empty()
                : WalkTimes.of(starts, places, pace.doubleValue(), detour.doubleValue(), reach.atMostMin());
        return new Reached(walk, all[0], all[0] - starts.size(), places.size(), pace, detour, today.now());
    }

    /** 0: not known. */
    private static double weight(Kept record, @Nullable String field) {
        return field == null ? 1 : record.value(field) instanceof Number number ? number.doubleValue() : 0;
    }
}
