package hongqiao.reading;

import hongqiao.indicator.Bands;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.PriceBasis;
import hongqiao.indicator.Target;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how indicators are judged, each version of it. */
@Component
class RuleStore {

    private static final String KNOWN = """
            select * from reading.rule
             where district = :district and plan = any(:plans) and recorded_at <= :known
             order by id
            """;

    private static final String INSERT = """
            insert into reading.rule (district, plan, indicator, measure, direction, relation, path, bands, frequency,
                   price_basis, lead_unit, reporting, reason, supersedes, recorded_at, recorded_by)
            values (:district, :plan, :indicator, :measure, :direction, cast(:relation as jsonb), cast(:path as jsonb),
                    cast(:bands as jsonb), :frequency, :prices, :lead, cast(:reporting as jsonb), :reason, :supersedes, :at, :by)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String district;

    RuleStore(JdbcClient jdbc, JsonMapper json, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.district = district.code();
    }

    /** What somebody decided, why and when. */
    record Decided(long id, Rule rule, String reason, Instant at, String by) {}

    /** The one in force for each indicator at that moment, by its code. */
    Map<String, Decided> known(List<String> plans, Instant knownAt) {
        var known = new LinkedHashMap<String, Decided>();
        jdbc.sql(KNOWN)
                .param("district", district)
                .param("plans", plans.toArray(String[]::new))
                .param("known", Timestamp.from(knownAt))
                .query(row -> {
                    known.put(row.getString("indicator"), read(row));
                });
        return known;
    }

    void insert(
            String plan, String indicator, Rule rule, String reason, @Nullable Long supersedes, Instant at, String by) {
        jdbc.sql(INSERT)
                .param("district", district)
                .param("plan", plan)
                .param("indicator", indicator)
                .param("measure", rule.measure().name())
                .param("direction", rule.direction().name())
                .param(
                        "relation",
                        rule.relation() == null ? null : json.writeValueAsString(rule.relation()),
                        Types.VARCHAR)
                .param("path", json.writeValueAsString(rule.path()))
                .param("bands", json.writeValueAsString(rule.bands()))
                .param("frequency", rule.frequency().name())
                .param(
                        "prices",
                        rule.priceBasis() == null ? null : rule.priceBasis().name(),
                        Types.VARCHAR)
                .param("lead", rule.leadUnit(), Types.INTEGER)
                .param("reporting", json.writeValueAsString(rule.reporting()))
                .param("reason", reason)
                .param("supersedes", supersedes, Types.BIGINT)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private Decided read(ResultSet row) throws SQLException {
        var relation = row.getString("relation");
        var prices = row.getString("price_basis");
        var reporting = row.getString("reporting");
        var rule = new Rule(
                Measure.valueOf(row.getString("measure")),
                Direction.valueOf(row.getString("direction")),
                relation == null ? null : json.readValue(relation, Target.Relation.class),
                json.readValue(row.getString("path"), Path.class),
                json.readValue(row.getString("bands"), Bands.class),
                Frequency.valueOf(row.getString("frequency")),
                prices == null ? null : PriceBasis.valueOf(prices),
                row.getObject("lead_unit", Integer.class),
                reporting == null ? Rule.Reporting.NONE : json.readValue(reporting, Rule.Reporting.class));
        return new Decided(
                row.getLong("id"),
                rule,
                row.getString("reason"),
                Instants.get(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
