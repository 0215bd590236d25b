package hongqiao.cases.publication;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.measure.CaseConditions;
import hongqiao.expression.Sql;
import hongqiao.register.record.Forms;
import hongqiao.register.record.Kept;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases that somebody reported from outside, or that a pack publishes, as other systems may see them. Of each: what it is about, how it
 * stands, when, and roughly where. What a pack publishes of it comes with it, and no other word. A confidential case is never among them.
 */
@Component
public class ReportedCases {

    /** Coordinates are rounded to so many decimals: some 110 m north to south, 86 m west to east at 39° north. */
    public static final int DECIMALS = 3;

    private static final double METRES_OF_DEGREE = 111_320;

    private static final String LON =
            "case when %s then f.lon else round(f.lon::numeric, " + DECIMALS + ")::double precision end";

    private static final String SELECT = """
            select f.id, f.number, f.type, f.definition, f.state, f.area, f.areas, f.lead, f.opened_at, f.changed_at, f.closed_at, f.simulated,
                   f.data::text as data, %s as subject, %s as published, %s as lon, %s as lat
              from cases.case_file f
             where f.district = ? and not f.confidential and (%s)
            """;

    private final CaseCatalogue catalogue;
    private final CaseConditions conditions;
    private final Forms forms;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final String district;

    ReportedCases(
            CaseCatalogue catalogue,
            CaseConditions conditions,
            Forms forms,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            District district) {
        this.catalogue = catalogue;
        this.conditions = conditions;
        this.forms = forms;
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.district = district.code();
    }

    /**
     * A type of case of which some come from outside.
     *
     * @param channels from which; others only where the pack publishes them
     * @param subject field that says what one is about; null: none
     * @param point field that says where
     */
    public record Kind(
            String type,
            Collection<String> channels,
            @Nullable String subject,
            @Nullable String point) {}

    /** Of a kind, those about one of these; null: whatever they are about. */
    public record About(String type, @Nullable Collection<String> subjects) {}

    /** Degrees, as they are shown: who asks by place learns no more of one than he is told. */
    public record Around(double lon, double lat, double metres) {}

    /**
     * Which; what is null does not matter.
     *
     * @param about any of these; empty: none
     * @param from and later; @param to and earlier
     * @param area id of one in which they lie
     * @param after {@code id} of one; those before it
     */
    public record Asked(
            List<About> about,
            @Nullable Collection<String> numbers,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean open,
            @Nullable Around around,
            @Nullable Integer area,
            @Nullable Long after) {

        /** From that one on, by its id, and older ones. */
        static Asked upTo(List<About> about, long id) {
            return new Asked(about, null, null, null, null, null, null, id + 1);
        }

        public Asked(
                List<About> about,
                @Nullable Collection<String> numbers,
                @Nullable Instant from,
                @Nullable Instant to,
                @Nullable Boolean open,
                @Nullable Around around) {
            this(about, numbers, from, to, open, around, null, null);
        }
    }

    /**
     * One, as it may be seen.
     *
     * @param areas ids of those in which it lies
     * @param lon degrees, CGCS2000, rounded unless the pack publishes its point; null: its place is not known
     * @param lead id of the unit; null also where the pack does not publish the case
     * @param published fields that the pack publishes of it, as on the wire
     */
    public record Seen(
            long id,
            String number,
            String type,
            @Nullable String subject,
            Words state,
            String tone,
            List<Integer> areas,
            Instant openedAt,
            Instant changedAt,
            @Nullable Instant closedAt,
            boolean simulated,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Integer lead,
            ObjectNode published) {}

    /** Newest first. @param kinds each type once */
    public List<Seen> list(List<Kind> kinds, Asked asked, int offset, int limit) {
        if (kinds.isEmpty() || asked.about().isEmpty()) {
            return List.of();
        }
        return Scopes.everything(
                "the public has no scope; what it may see of reported cases is decided here",
                () -> Objects.requireNonNull(reading.execute(status -> read(kinds, asked, offset, limit))));
    }

    private List<Seen> read(List<Kind> kinds, Asked asked, int offset, int limit) {
        var sql = new Query();
        var published = byType(kinds, kind -> published(kind.type()));
        var place = byType(kinds, this::publishedPoint);
        var subject = byType(kinds, kind -> subject(kind.subject()));
        sql.add(subject);
        sql.add(published);
        sql.add(place);
        sql.add(place);
        sql.parameters.add(district);
        var among = new ArrayList<String>();
        for (var kind : kinds) {
            var open = published(kind.type());
            among.add("f.type = ? and (f.channel = any (?) or " + open.text() + ")");
            sql.parameters.add(kind.type());
            sql.parameters.add(kind.channels().toArray(String[]::new));
            sql.parameters.addAll(open.parameters());
        }
        var lon = LON.formatted(place.text());
        sql.text.append(SELECT.formatted(
                subject.text(), published.text(), lon, lon.replace("f.lon", "f.lat"), String.join(" or ", among)));
        restrict(kinds, asked, sql, place, lon);
        sql.text.append(" order by f.id desc limit ? offset ?");
        sql.parameters.add(limit);
        sql.parameters.add(offset);
        return jdbc.query(sql.text.toString(), (row, n) -> seen(row), sql.parameters.toArray());
    }

    private static final class Query {
        final StringBuilder text = new StringBuilder();
        final List<Object> parameters = new ArrayList<>();

        void add(Sql part) {
            parameters.addAll(part.parameters());
        }
    }

    private void restrict(List<Kind> kinds, Asked asked, Query sql, Sql place, String lon) {
        var about = new ArrayList<String>();
        for (var one : asked.about()) {
            var kind = kinds.stream()
                    .filter(all -> all.type().equals(one.type()))
                    .findFirst()
                    .orElseThrow();
            var any = one.subjects() == null || kind.subject() == null;
            about.add("f.type = ?" + (any ? "" : " and f.data ->> ? = any (?)"));
            sql.parameters.add(one.type());
            if (!any) {
                sql.parameters.add(Objects.requireNonNull(kind.subject()));
                sql.parameters.add(Objects.requireNonNull(one.subjects()).toArray(String[]::new));
            }
        }
        sql.text.append(" and (").append(String.join(" or ", about)).append(')');
        if (asked.numbers() != null) {
            sql.text.append(" and f.number = any (?)");
            sql.parameters.add(asked.numbers().toArray(String[]::new));
        }
        if (asked.from() != null) {
            sql.text.append(" and f.opened_at >= ?");
            sql.parameters.add(Timestamp.from(asked.from()));
        }
        if (asked.to() != null) {
            sql.text.append(" and f.opened_at <= ?");
            sql.parameters.add(Timestamp.from(asked.to()));
        }
        if (asked.open() != null) {
            sql.text.append(" and f.closed_at is ").append(asked.open() ? "null" : "not null");
        }
        if (asked.area() != null) {
            sql.text.append(" and ? = any (f.areas)");
            sql.parameters.add(asked.area());
        }
        if (asked.after() != null) {
            sql.text.append(" and f.id < ?");
            sql.parameters.add(asked.after());
        }
        var around = asked.around();
        if (around != null) {
            sql.text
                    .append(" and power((")
                    .append(lon)
                    .append(" - ?) * ?, 2) + power((")
                    .append(lon.replace("f.lon", "f.lat"))
                    .append(" - ?) * ?, 2) <= ?");
            sql.add(place);
            sql.parameters.add(around.lon());
            sql.parameters.add(METRES_OF_DEGREE * Math.cos(Math.toRadians(around.lat())));
            sql.add(place);
            sql.parameters.add(around.lat());
            sql.parameters.add(METRES_OF_DEGREE);
            sql.parameters.add(around.metres() * around.metres());
        }
    }

    private static Sql byType(List<Kind> kinds, java.util.function.Function<Kind, Sql> of) {
        var text = new StringBuilder("case f.type");
        var parameters = new ArrayList<Object>();
        for (var kind : kinds) {
            var part = of.apply(kind);
            text.append(" when ? then ").append(part.text());
            parameters.add(kind.type());
            parameters.addAll(part.parameters());
        }
        return new Sql(text.append(" end").toString(), parameters);
    }

    private static Sql subject(@Nullable String field) {
        return field == null ? Sql.of("null") : Sql.of("f.data ->> ?", field);
    }

    private Sql published(String type) {
        var of = catalogue.get(type);
        var publication = of.publication();
        if (publication == null) {
            return Sql.of("false");
        }
        var where = conditions.sql(of, publication.where());
        return new Sql("coalesce((" + where.text() + "), false)", where.parameters());
    }

    private Sql publishedPoint(Kind kind) {
        var publication = catalogue.get(kind.type()).publication();
        return publication != null
                        && kind.point() != null
                        && publication.fields().contains(kind.point())
                ? published(kind.type())
                : Sql.of("false");
    }

    private Seen seen(ResultSet row) throws SQLException {
        var current = catalogue.get(row.getString("type"));
        var published = row.getBoolean("published");
        var state = current.state(row.getString("state"));
        return new Seen(
                row.getLong("id"),
                row.getString("number"),
                current.key(),
                row.getString("subject"),
                state.title(),
                state.tone(),
                areas(row),
                Instants.get(row, "opened_at"),
                Instants.get(row, "changed_at"),
                row.getObject("closed_at") == null ? null : Instants.get(row, "closed_at"),
                row.getBoolean("simulated"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                published ? row.getObject("lead", Integer.class) : null,
                published ? values(current, row) : JsonNodeFactory.instance.objectNode());
    }

    private ObjectNode values(CaseType type, ResultSet row) throws SQLException {
        var placing = new Kept.Placing(null, row.getObject("area", Integer.class), areas(row));
        var kept = forms.kept(type.form(), row.getString("data"), placing);
        return PublicCases.published(type, forms.masked(type.form(), kept));
    }

    private static List<Integer> areas(ResultSet row) throws SQLException {
        return List.of((Integer[]) row.getArray("areas").getArray());
    }
}
