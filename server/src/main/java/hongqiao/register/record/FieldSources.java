package hongqiao.register.record;

import hongqiao.journal.Event;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.register.definition.Register;
import hongqiao.register.record.FieldSource.Through;
import hongqiao.shared.District;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Source and date of every field of a record: the journal says who wrote the present value and through what, the versions
 * since when it holds. Values themselves are not in it.
 */
@Component
public class FieldSources {

    private final History history;
    private final Journal journal;
    private final String district;

    FieldSources(History history, Journal journal, District district) {
        this.history = history;
        this.journal = journal;
        this.district = district.code();
    }

    /**
     * In the order of the register's fields; one that never had a value is not in it.
     *
     * @throws hongqiao.shared.Problem {@code record-not-found}, also for one out of scope
     */
    @Transactional(readOnly = true)
    public List<FieldSource> of(Register register, long id) {
        var versions = History.byDay(history.kept(register, id));
        var written = written(id, register);
        var sources = new ArrayList<FieldSource>();
        for (var field : register.all()) {
            if (!field.isStored()) {
                sources.add(new FieldSource(field.key(), Through.COMPUTED, null, null, null, null, null, null));
            } else if (written.get(field.key()) instanceof Event event) {
                sources.add(source(register, field.key(), event, since(versions, field.key())));
            }
        }
        return sources;
    }

    /** By field the event that wrote its present value: the last one, or what stood before a merge that was parted again. */
    private Map<String, Event> written(long id, Register register) {
        var written = new LinkedHashMap<String, Deque<Event>>();
        for (var event : journal.list(new Subject(district, RecordWriter.SUBJECT, register.key() + ":" + id))) {
            if (event.after() instanceof JsonNode after && after.has(RecordWriter.VALID_FROM)) {
                after.propertyNames().forEach(field -> {
                    var events = written.computeIfAbsent(field, key -> new ArrayDeque<>());
                    if (!isPartingOf(event, events.peek())) {
                        events.push(event);
                    } else if (events.size() > 1) {
                        events.pop();
                    }
                });
            }
        }
        var last = new LinkedHashMap<String, Event>();
        written.forEach((field, events) -> last.put(field, events.element()));
        return last;
    }

    private static boolean isPartingOf(Event event, @Nullable Event before) {
        return event.action().equals("record-parted")
                && before != null
                && before.action().equals("record-absorbed")
                && note(event).path("from").equals(note(before).path("merged"));
    }

    private FieldSource source(Register register, String field, Event event, LocalDate since) {
        var note = note(event);
        var move = text(note.path("move"));
        var exchange = text(note.path("exchange"));
        var other = event.action().equals("record-absorbed")
                ? register.key() + ":" + note.path("merged").asLong()
                : text(note.path("other"));
        var through = switch (event.action()) {
            case "record-imported" -> Through.IMPORT;
            case "record-simulated" -> Through.SIMULATED;
            case "record-moved" -> Through.MOVE;
            case "record-absorbed" -> Through.MERGE;
            default -> other != null ? Through.OTHER : exchange != null ? Through.IMPORT : Through.HAND;
        };
        return new FieldSource(field, through, since, event.at(), event.who(), exchange, move, other);
    }

    private static JsonNode note(Event event) {
        return Optional.ofNullable(event.after())
                .map(after -> after.path(RecordWriter.NOTE))
                .orElseThrow();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    /** The days in their order, each with what is said of it last; back from the end while the value stays. */
    private static LocalDate since(List<Kept> versions, String field) {
        var last = versions.getLast();
        var since = last.validFrom();
        for (int i = versions.size() - 2; i >= 0; i--) {
            if (!Objects.equals(versions.get(i).value(field), last.value(field))) {
                break;
            }
            since = versions.get(i).validFrom();
        }
        return since;
    }
}
