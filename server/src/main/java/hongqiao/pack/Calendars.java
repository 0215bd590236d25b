package hongqiao.pack;

import hongqiao.worktime.WorkCalendar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The working calendars of the packs that are on, by key. */
public record Calendars(Map<String, Calendar> calendars) {

    public Calendars {
        calendars = Collections.unmodifiableMap(new LinkedHashMap<>(calendars));
    }

    /** @param pack whose it is: the base's, or that of the pack that replaces it */
    public record Calendar(WorkCalendar hours, String pack) {}

    public Optional<WorkCalendar> find(String key) {
        return Optional.ofNullable(calendars.get(key)).map(Calendar::hours);
    }
}
