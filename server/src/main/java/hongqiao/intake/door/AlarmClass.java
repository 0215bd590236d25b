package hongqiao.intake.door;

import hongqiao.shared.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A class of alarms (报警类别) that a door takes: a thing or a condition, never a person.
 *
 * @param key as devices send it
 * @param subject of the report that comes of it; null: the door fills none
 * @param words what the report says
 * @param once for so long after one opened a case another of the same device opens none, whatever became of the first
 */
public record AlarmClass(String key, @Nullable String subject, Words words, Duration once) {

    public static final Duration USUAL = Duration.ofMinutes(30);
}
