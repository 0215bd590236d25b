package hongqiao.proof;

import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a policy itself, as the serving user in a small scope, on a row outside that scope; nothing stays. */
final class RowTrial {

    private static final String CASE_OUTSIDE = "case_id in (select id from cases.case_file where area <> :area"
            + " and opened_by <> 'planner' and not units && array[:unit])";

    private static final String OPEN_ROUND =
            "unit <> :unit and round not in (select round from evaluation.cancellation)"
                    + " and round not in (select round from evaluation.freeze)";

    /** Which rows of a table do not belong to a scope of the unit and the area OWN, and of the account {@code planner}. */
    private static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("area.area", "under <> :area"),
            Map.entry("area.version", "area <> :area and parent <> :area"),
            Map.entry("organisation.unit_version", "unit <> :unit and parent <> :unit"),
            Map.entry("organisation.pack_row", "true"),
            Map.entry("organisation.holding", "post in (select id from organisation.post where unit <> :unit)"),
            Map.entry("organisation.responsibility_version", "lead <> :unit"),
            Map.entry("register.r_firm", "area <> :area"),
            Map.entry("register.past", "area <> :area"),
            Map.entry("register.move", "area <> :area"),
            Map.entry("register.held", "area <> :area"),
            Map.entry("register.pair", "a_area <> :area and b_area <> :area"),
            Map.entry("register.merge", "survivor_area <> :area and merged_area <> :area"),
            Map.entry("cases.case_file", "area <> :area and opened_by <> 'planner' and not units && array[:unit]"),
            Map.entry("cases.assignment", CASE_OUTSIDE),
            Map.entry("cases.clock", CASE_OUTSIDE),
            Map.entry("cases.person", CASE_OUTSIDE),
            Map.entry("cases.promise", CASE_OUTSIDE),
            Map.entry("cases.errand", "true"),
            Map.entry("cases.sent_step", "by <> 'planner'"),
            Map.entry("cases.call_back", CASE_OUTSIDE),
            Map.entry("cases.relation", CASE_OUTSIDE.replace("case_id", "a")),
            Map.entry("intake.report", "true"),
            Map.entry("intake.sender_key", "true"),
            Map.entry("intake.alarm", "true"),
            Map.entry("notice.outgoing", "true"),
            Map.entry("open311.peer", "true"),
            Map.entry("open311.joined", "true"),
            Map.entry("open311.passed", "true"),
            Map.entry("files.file", "subject_id is not null and area <> :area"),
            Map.entry(
                    "files.published",
                    "file in (select f.id from files.file f join cases.case_file c on c.id::text = f.subject_id"
                            + " where f.subject_type = 'case' and c.area <> :area and c.opened_by <> 'planner' and not c.units && array[:unit])"),
            Map.entry("register.intake", "by <> 'planner'"),
            Map.entry("register.own", "self <> 'planner'"),
            Map.entry("register.kept_source", "true"),
            Map.entry("register.kept_figure", "true"),
            Map.entry("register.kept_part", "true"),
            Map.entry("register.kept_cell", "true"),
            Map.entry("reading.reading", "published_on is null and unit <> :unit"),
            Map.entry("reading.filing", "unit <> :unit and verifier <> :unit"),
            Map.entry(
                    "reading.decision",
                    "filing in (select id from reading.filing where unit <> :unit and verifier <> :unit)"),
            Map.entry("reading.forecast", "unit <> :unit"),
            Map.entry("reading.warning", "unit <> :unit"),
            Map.entry("reading.answer", "warning in (select id from reading.warning where unit <> :unit)"),
            Map.entry("reading.review", "warning in (select id from reading.warning where unit <> :unit)"),
            Map.entry("reading.pressed", "true"),
            Map.entry("reading.rule", "true"),
            Map.entry("reading.assignment", "true"),
            Map.entry("evaluation.round", "true"),
            Map.entry("evaluation.cancellation", "true"),
            Map.entry("evaluation.freeze", "true"),
            Map.entry("evaluation.document", "true"),
            Map.entry("evaluation.finding", "true"),
            Map.entry("evaluation.outcome", "true"),
            Map.entry("evaluation.revision", "true"),
            Map.entry("evaluation.revision_step", "no = 1"),
            // nothing is added to a round that is closed, whoever asks
            Map.entry("evaluation.reporting_unit", OPEN_ROUND),
            Map.entry("evaluation.reminder", OPEN_ROUND),
            Map.entry("evaluation.statement", OPEN_ROUND),
            Map.entry("triage.answer", "true"),
            Map.entry("identity.account", "true"),
            Map.entry("identity.token", "true"),
            Map.entry("identity.sign_in_lock", "true"),
            Map.entry("identity.role_grant", "username <> 'planner' and given_by <> 'planner'"),
            // What he was given he sees, and may not touch.
            Map.entry("identity.role_grant w", "username = 'planner' and given_by = 'system'"));

    private static final String NO_SUCH_ROW_FOR_HIM = "42501";

    private final World world;
    private final JdbcTemplate serving;
    private final TransactionTemplate transaction;

    RowTrial(World world) {
        this.world = world;
        this.serving = world.server.bean(JdbcTemplate.class);
        this.transaction = new TransactionTemplate(world.server.bean(PlatformTransactionManager.class));
    }

    /**
     * @param command of the policy: r, a, w, d or * for all of them
     * @return what should not have been possible
     */
    Optional<String> wrong(String table, String command) {
        var row = row(table, command);
        var where = " where ctid = '" + row.get("ctid") + "'::tid";
        return switch (command) {
            case "a" ->
                isRefused(() -> serving.update(
                                "insert into %1$s overriding system value select * from json_populate_record(null::%1$s, ?::json)"
                                        .formatted(table),
                                row.get("json")))
                        ? Optional.empty()
                        : Optional.of("a row outside the scope could be inserted");
            case "w" -> touches("update " + table + " set district = district" + where, "changed");
            case "d" -> touches("delete from " + table + where, "deleted");
            default -> touches("with seen as (select 1 from " + table + where + ") select count(*) from seen", "seen");
        };
    }

    private Map<String, Object> row(String table, String command) {
        var byUser = columns(table).contains("username") ? "username <> 'planner'" : "unit <> :unit";
        var outside = OUTSIDE.getOrDefault(table + " " + command, OUTSIDE.getOrDefault(table, byUser))
                .replace(":unit", String.valueOf(world.sites.get(Place.OWN).unit()))
                .replace(":area", String.valueOf(world.sites.get(Place.OWN).area()));
        return world.rows.jdbc.queryForMap("select ctid::text as ctid, row_to_json(t)::text as json from " + table
                + " t where district = '120106' and " + outside + " limit 1");
    }

    private List<String> columns(String table) {
        return world.rows.jdbc.queryForList(
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0", String.class, table);
    }

    private Optional<String> touches(String sql, String done) {
        var message = Optional.of("a row outside the scope could be " + done);
        try {
            int rows = inScope(
                    () -> sql.startsWith("with") ? serving.queryForObject(sql, Integer.class) : serving.update(sql));
            return rows == 0 ? Optional.empty() : message;
        } catch (DataAccessException reached) {
            return message; // the policy let it pass, and a later hurdle did not
        }
    }

    private boolean isRefused(Supplier<Integer> write) {
        try {
            inScope(write);
            return false;
        } catch (DataAccessException refused) {
            return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException sql
                    && NO_SUCH_ROW_FOR_HIM.equals(sql.getSQLState());
        }
    }

    private int inScope(Supplier<Integer> work) {
        var own = world.sites.get(Place.OWN);
        var scope = Scope.of(List.of(own.unit()), List.of(own.area()), "planner");
        return java.util.Objects.requireNonNull(Scopes.during(
                scope,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return work.get();
                })));
    }
}
