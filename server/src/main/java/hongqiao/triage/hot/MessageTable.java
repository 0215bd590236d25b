package hongqiao.triage.hot;

import static hongqiao.triage.TriageProblem.TRIAGE_TIME_NOT_READABLE;

import hongqiao.meaning.Embedding;
import hongqiao.triage.same.PlacesWritten;
import hongqiao.triage.same.Sameness;
import hongqiao.triage.text.TextTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Messages from a table that somebody sends, by number. */
public record MessageTable(Map<String, Said> said) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("[yyyy/M/d][yyyy-M-d][ ]['T']H:mm[:ss]");

    /** How far back {@link HotTopics} looks, and a day more. */
    private static final int DAYS = 64;

    public record Said(Instant at, String text) {}

    /**
     * Rows without a text are passed over. @param here where the times of the table are those of the clock
     *
     * @throws hongqiao.shared.Problem {@code triage-column-missing}, {@code triage-time-not-readable}
     */
    public static MessageTable read(
            byte[] file, String name, String number, String time, List<String> text, ZoneId here) {
        var table = TextTable.read(file, name);
        var said = new LinkedHashMap<String, Said>();
        for (var row : table.rows()) {
            var words = table.joined(row, text);
            if (!words.isEmpty()) {
                said.put(table.value(row, number), new Said(time(table.value(row, time), row.number(), here), words));
            }
        }
        return new MessageTable(said);
    }

    private static Instant time(String text, int line, ZoneId here) {
        try {
            return LocalDateTime.parse(text, TIME).atZone(here).toInstant();
        } catch (DateTimeParseException notATime) {
            throw TRIAGE_TIME_NOT_READABLE.because(
                    "第 %d 行的时间读不懂：%s", "the time in line %d cannot be read: %s", line, text);
        }
    }

    /** @param place how places are written; null: they are not looked at */
    public Sameness sameness(Function<String, Embedding> meaning, @Nullable Pattern place) {
        return new Sameness(said.values().stream().map(Said::text).toList(), meaning, PlacesWritten.as(place));
    }

    /** Those that matter for a day. */
    public List<Message> messages(Sameness sameness, Instant until) {
        var from = until.minus(Duration.ofDays(DAYS));
        return said.entrySet().stream()
                .filter(entry -> !entry.getValue().at().isBefore(from)
                        && entry.getValue().at().isBefore(until))
                .map(entry -> new Message(
                        entry.getKey(),
                        entry.getValue().at(),
                        sameness.read(entry.getValue().text())))
                .toList();
    }

    /** Of that message; as it was sent, for the screen of who asked. */
    public String firstLine(String number) {
        var found = said.get(number);
        return found == null ? "" : found.text().lines().findFirst().orElse("");
    }
}
