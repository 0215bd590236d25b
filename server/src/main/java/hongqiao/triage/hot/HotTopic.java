package hongqiao.triage.hot;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A topic that rises (热点).
 *
 * @param messages of the last seven days, by number, oldest first; the first is what the others are compared with
 * @param past how many there were in the weeks before, together
 * @param expected a week, by those
 * @param chance that as many or more come in one week if nothing had changed (Poisson), 0..1
 * @param since since when it has been said without a pause of two weeks, looking back no further than those weeks
 * @param places that its messages name, and how many name each
 */
public record HotTopic(
        List<String> messages, int past, double expected, double chance, Instant since, Map<String, Long> places) {

    public HotTopic {
        messages = List.copyOf(messages);
        places = Map.copyOf(places);
    }
}
