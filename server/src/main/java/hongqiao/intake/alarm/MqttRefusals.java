package hongqiao.intake.alarm;

import hongqiao.intake.IntakeJournal;
import hongqiao.shared.Problem;
import hongqiao.shared.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Messages that are no alarms, or none that is taken: nobody waits for an answer, so the journal says why. Of each topic and reason the first
 * at once, then one line an hour with how many there were since.
 */
@Component
class MqttRefusals {

    private static final Duration QUIET = Duration.ofHours(1);
    private static final int TOPICS = 10_000;
    private static final int LONGEST = 200;

    private final IntakeJournal journal;
    private final Clock clock;
    private final Map<String, Refused> known = Recent.map(TOPICS);

    MqttRefusals(IntakeJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    private static final class Refused {
        private @Nullable Instant told;
        private long since;

        /** @return how many there were, this one among them; 0: it was told less than an hour ago */
        synchronized long count(Instant now) {
            since++;
            var last = told;
            if (last != null && now.isBefore(last.plus(QUIET))) {
                return 0;
            }
            long all = since;
            told = now;
            since = 0;
            return all;
        }
    }

    /** @param count messages since the last such line; @param field what is wrong, where one is */
    record AlarmMessageRefused(
            String topic, String code, @Nullable String field, String says, long count) {}

    void count(String topic, Problem problem) {
        var named = topic.length() > LONGEST ? topic.substring(0, LONGEST) : topic;
        var count = known.computeIfAbsent(named + "\n" + problem.code(), key -> new Refused())
                .count(clock.instant());
        if (count == 0) {
            return;
        }
        var what = new AlarmMessageRefused(
                named, problem.code(), problem.at().field(), problem.detail().zh(), count);
        journal.append(AlarmBounds.SOURCE, named, "alarm-message-refused", what);
    }
}
