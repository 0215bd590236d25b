package hongqiao.triage.place;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;

/**
 * A place that a text may mean.
 *
 * @param said as it stands in the text
 * @param places one; of a junction its two roads, where no junction of that name is known
 * @param confidence 0..1, two decimals: by rule, not learned
 * @param why what speaks for it
 */
public record PlaceFound(String said, List<NamedPlace> places, BigDecimal confidence, Words why) {

    public PlaceFound {
        places = List.copyOf(places);
    }
}
