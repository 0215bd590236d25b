package hongqiao.journal;

import hongqiao.shared.District;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through the journal of this district, and of no other; newest first, page by page on the position. */
@Component
public class JournalSearch {

    private static final int FETCH = 500;

    /**
     * What is looked for; null: whatever it is.
     *
     * @param from first moment, {@code to} the first one after
     * @param q words somewhere in what was before or after, in either case
     */
    public record Asked(
            @Nullable String who,
            @Nullable String type,
            @Nullable String id,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String q) {}

    /** What kinds of things and changes there are. */
    public record Kinds(List<String> types, List<String> actions) {}

    private final JdbcClient jdbc;
    private final District district;

    JournalSearch(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    /** @param before events below this position; null: from the newest on */
    public List<Event> page(Asked asked, @Nullable Long before, int limit) {
        var parts = parts(asked, before == null ? null : before - 1);
        parts.values().put("limit", limit);
        return jdbc.sql(EventRow.SELECT + parts.where() + " order by position desc limit :limit")
                .params(parts.values())
                .query(EventRow::read)
                .list();
    }

    /** Exact. */
    public long count(Asked asked, @Nullable Long upto) {
        var parts = parts(asked, upto);
        return jdbc.sql("select count(*) from journal.event " + parts.where())
                .params(parts.values())
                .query(Long.class)
                .single();
    }

    /** The newest position of all; 0 for an empty journal. */
    public long newest() {
        return jdbc.sql("select coalesce(max(position), 0) from journal.event where district = :district")
                .param("district", district.code())
                .query(Long.class)
                .single();
    }

    /** Oldest first, without holding more than a few hundred in memory; needs a transaction. */
    public void each(Asked asked, long upto, Consumer<Event> reader) {
        var parts = parts(asked, upto);
        jdbc.sql(EventRow.SELECT + parts.where() + " order by position")
                .withFetchSize(FETCH)
                .params(parts.values())
                .query(row -> {
                    reader.accept(EventRow.read(row, 0));
                });
    }

    /** Hops along an index from one value to the next, so that it does not read every event. */
    public Kinds kinds() {
        return new Kinds(distinct("subject_type"), distinct("action"));
    }

    private List<String> distinct(String column) {
        return jdbc.sql("""
                        with recursive hop as (
                            (select %1$s as value from journal.event
                              where district = :district order by %1$s limit 1)
                            union all
                            select (select %1$s from journal.event
                                     where district = :district and %1$s > hop.value order by %1$s limit 1)
                              from hop
                             where hop.value is not null
                        )
                        select value from hop where value is not null order by value
                        """.formatted(column))
                .param("district", district.code())
                .query((row, n) -> row.getString("value"))
                .list();
    }

    private record Parts(String where, Map<String, Object> values) {}

    private Parts parts(Asked asked, @Nullable Long upto) {
        var values = new HashMap<String, Object>();
        values.put("district", district.code());
        var conditions = Stream.of(
                        "district = :district",
                        given(values, "who", asked.who(), "who = :who"),
                        given(values, "type", asked.type(), "subject_type = :type"),
                        given(values, "id", asked.id(), "subject_id = :id"),
                        given(values, "action", asked.action(), "action = :action"),
                        given(values, "from", timestamp(asked.from()), "at >= :from"),
                        given(values, "to", timestamp(asked.to()), "at < :to"),
                        given(values, "upto", upto, "position <= :upto"),
                        given(
                                values,
                                "q",
                                asked.q(),
                                "(position(lower(:q) in lower(before::text)) > 0"
                                        + " or position(lower(:q) in lower(after::text)) > 0)"))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" and "));
        return new Parts(" where " + conditions, values);
    }

    private static String given(Map<String, Object> values, String name, @Nullable Object value, String condition) {
        if (value == null) {
            return "";
        }
        values.put(name, value);
        return condition;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
