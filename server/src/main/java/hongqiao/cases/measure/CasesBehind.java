package hongqiao.cases.measure;

import static hongqiao.cases.CaseProblem.CASE_FILTER_NOT_VALID;

import hongqiao.area.Areas;
import hongqiao.cases.CaseLine;
import hongqiao.cases.CaseLists;
import hongqiao.expression.Columns;
import hongqiao.expression.Dialect;
import hongqiao.expression.Measure;
import hongqiao.expression.Sql;
import hongqiao.organisation.Units;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.measure.Countable;
import hongqiao.register.measure.PackMeasure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The cases behind a number: as many as it says it is made of, unless one case counts several times. */
@Component
public class CasesBehind {

    /** Of a share those that meet it, those that do not; of any figure all, and those that have no value and do not count. */
    public enum Which {
        ALL,
        MET,
        UNMET,
        MISSING
    }

    private final CasesEngine engine;
    private final CaseLists lists;
    private final Units units;
    private final Areas areas;

    CasesBehind(CasesEngine engine, CaseLists lists, Units units, Areas areas) {
        this.engine = engine;
        this.lists = lists;
        this.units = units;
        this.areas = areas;
    }

    /**
     * Newest first, in the scope of who asks.
     *
     * @param group the key of each dimension as the figure's lines have it, null in it for those without a value; null: of all
     *     groups
     * @param after id of the last one that is known; null: from the first
     * @throws hongqiao.shared.Problem {@code case-filter-not-valid}
     */
    public List<CaseLine> of(
            PackMeasure measure, Which which, @Nullable JsonNode group, @Nullable Long after, int limit) {
        var over = measure.over();
        var columns = engine.columns(over);
        var conditions = new ArrayList<Sql>();
        var where = measure.measure().where();
        if (where != null) {
            conditions.add(where.sql(Dialect.POSTGRESQL, columns));
        }
        if (which != Which.ALL) {
            conditions.add(value(measure.measure(), which, columns));
        }
        if (group != null) {
            conditions.addAll(groups(measure, group, columns));
        }
        return lists.newest(condition(over, conditions), after, limit);
    }

    private static Sql condition(Countable over, List<Sql> conditions) {
        var text = new StringBuilder();
        var parameters = new ArrayList<Object>(List.of(over.key()));
        for (var one : conditions) {
            text.append(" and (").append(one.text()).append(")");
            parameters.addAll(one.parameters());
        }
        return new Sql(
                over.kind() == Countable.Kind.ASSIGNMENTS
                        ? "f.type = ? and exists (select 1 from cases.assignment a where a.district = f.district and a.case_id = f.id"
                                + text + ")"
                        : "f.type = ?" + text,
                parameters);
    }

    private static Sql value(Measure measure, Which which, Columns columns) {
        if (measure.of() == null || which != Which.MISSING && measure.kind() != Measure.Kind.SHARE) {
            throw CASE_FILTER_NOT_VALID.problem().atField("which");
        }
        var value = measure.of().sql(Dialect.POSTGRESQL, columns);
        return switch (which) {
            case ALL, MET -> value;
            case UNMET -> new Sql("not (" + value.text() + ")", value.parameters());
            case MISSING -> new Sql("(" + value.text() + ") is null", value.parameters());
        };
    }

    private List<Sql> groups(PackMeasure measure, JsonNode group, Columns columns) {
        if (!group.isArray() || group.size() != measure.by().size()) {
            throw CASE_FILTER_NOT_VALID.problem().atField("group");
        }
        var conditions = new ArrayList<Sql>();
        for (int i = 0; i < group.size(); i++) {
            var dimension = measure.by().get(i);
            var value = dimension.sql(Dialect.POSTGRESQL, columns);
            var key = group.get(i);
            if (key.isNull()) {
                conditions.add(new Sql("(" + value.text() + ") is null", value.parameters()));
                continue;
            }
            var parameters = new ArrayList<>(value.parameters());
            parameters.add(key(measure.over(), dimension.path(), key));
            conditions.add(new Sql(
                    key.isNumber()
                            ? "(" + value.text() + ") = cast(? as numeric)"
                            : "cast((" + value.text() + ") as text) = ?",
                    parameters));
        }
        return conditions;
    }

    /** Areas and units stand for themselves by their codes. */
    private Object key(Countable over, String path, JsonNode key) {
        if (key.isNumber()) {
            return key.decimalValue();
        }
        if (!key.isString() && !key.isBoolean()) {
            throw CASE_FILTER_NOT_VALID.problem().atField("group");
        }
        var kind = over.placed(path)
                .or(() -> over.form().find(path).map(field -> field.kind()))
                .orElse(FieldKind.TEXT);
        var id = switch (kind) {
            case UNIT -> units.idOf(key.asString());
            case AREA -> areas.findEver(key.asString()).map(area -> area.id());
            default -> null;
        };
        return id == null
                ? key.asString()
                : id.map(String::valueOf)
                        .orElseThrow(() -> CASE_FILTER_NOT_VALID.problem().atField("group"));
    }
}
