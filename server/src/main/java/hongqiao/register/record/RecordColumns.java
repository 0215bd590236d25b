package hongqiao.register.record;

import hongqiao.expression.Columns;
import hongqiao.expression.Dialect;
import hongqiao.expression.Sql;
import hongqiao.register.Registers;
import hongqiao.register.definition.Derived;
import hongqiao.register.definition.Derived.Linked;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a register's names are read in SQL: stored fields as columns, computed ones by what computes them, references and
 * links by sub-selects. Row level security holds for those too: what one may not see counts as not there.
 */
public final class RecordColumns implements Columns {

    private static final Map<String, String> ALWAYS = Map.of(
            "stage", "stage",
            "stageSince", "stage_since",
            "simulated", "simulated",
            // where it belongs, from the district down
            "@street", "street",
            "@community", "community",
            "@grid", "grid",
            "@unit", "unit");

    /** The chapter of the plan in which the item stands that a record is for. */
    public static final String CHAPTER = "@chapter";

    private final Register register;
    private final Registers registers;
    private final String alias;
    private final LocalDate today;
    private final Instant now;
    private final Function<Register, String> tables;

    /** @param alias of the register's table in the statement */
    public RecordColumns(Register register, Registers registers, String alias, LocalDate today, Instant now) {
        this(register, registers, alias, today, now, Register::table);
    }

    /** @param tables what stands for a register's table: for one that is only tried out, and may have no table yet */
    public RecordColumns(
            Register register,
            Registers registers,
            String alias,
            LocalDate today,
            Instant now,
            Function<Register, String> tables) {
        this.tables = tables;
        this.register = register;
        this.registers = registers;
        this.alias = alias;
        this.today = today;
        this.now = now;
    }

    /** The same day and moment, over another register. */
    RecordColumns over(Register other, String there) {
        return new RecordColumns(other, registers, there, today, now, tables);
    }

    @Override
    public Sql of(String path) {
        if (path.equals("today")) {
            return Sql.of("cast(? as date)", today);
        }
        if (path.equals("now")) {
            return Sql.of("cast(? as timestamptz)", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        }
        if (path.startsWith("values.")) {
            return value(path.substring("values.".length()));
        }
        var dot = path.indexOf('.');
        return dot < 0 ? own(path) : referred(register.field(path.substring(0, dot)), path.substring(dot + 1));
    }

    /** A value that one of these pieces gave, in the types of expressions. */
    public static @Nullable Object javaValue(@Nullable Object value) {
        return switch (value) {
            case java.sql.Date day -> day.toLocalDate();
            case java.sql.Timestamp moment -> moment.toInstant();
            case null, default -> value;
        };
    }

    private Sql value(String key) {
        var value = Objects.requireNonNull(
                        registers.values().of(register.pack()).get(key))
                .value();
        return switch (value) {
            case Long number -> Sql.of("cast(? as bigint)", number);
            case java.math.BigDecimal number -> Sql.of("cast(? as numeric)", number);
            case Boolean truth -> Sql.of(truth ? "true" : "false");
            case LocalDate day -> Sql.of("cast(? as date)", day);
            default -> Sql.of("cast(? as text)", value);
        };
    }

    private Sql own(String name) {
        var always = ALWAYS.get(name);
        if (always != null) {
            return Sql.of(alias + "." + always);
        }
        if (name.equals(CHAPTER)) {
            return chapter(alias, own(register.planItem().orElseThrow().key()));
        }
        var field = register.field(name);
        return switch (field.derived()) {
            case null -> stored(field);
            case Derived.Computed computed -> bracket(computed.expression().sql(Dialect.POSTGRESQL, this));
            case Linked linked -> linked(linked);
            case Derived.Overlapping overlapping -> overlapping(overlapping);
        };
    }

    /** @param item what gives {@code PLAN/CODE} */
    public static Sql chapter(String alias, Sql item) {
        return new Sql("plan.chapter(" + alias + ".district, " + item.text() + ")", item.parameters());
    }

    private Sql stored(Field field) {
        var column = alias + "." + field.column();
        return Sql.of(
                switch (field.kind()) {
                    case FILES -> "jsonb_array_length(" + column + ")";
                    case POINT, SHAPE -> "(" + column + " is not null)";
                    default -> column;
                });
    }

    private Sql referred(Field field, String path) {
        var other = registers.definitions().get(Objects.requireNonNull(field.register()));
        var there = alias + "_" + Field.snake(field.key());
        var wanted = over(other, there).of(path);
        return new Sql(
                "(select %s from %s %s where %s.district = %s.district and %s.id = %s.%s)"
                        .formatted(
                                wanted.text(), tables.apply(other), there, there, alias, there, alias, field.column()),
                wanted.parameters());
    }

    private Sql linked(Linked linked) {
        var other = registers.definitions().get(linked.of());
        var there = alias + "_l";
        var columns = over(other, there);
        var parameters = new ArrayList<Object>();
        var text = new StringBuilder("(select ");
        if (linked.value() == null) {
            text.append("count(*)");
        } else {
            var value = linked.value().sql(Dialect.POSTGRESQL, columns);
            text.append(function(linked)).append('(').append(value.text()).append(')');
            parameters.addAll(value.parameters());
        }
        text.append(
                " from %s %s where %s.district = %s.district and %s.%s = %s.id and %s.merged_into is null and %s.removed_at is null"
                        .formatted(
                                tables.apply(other),
                                there,
                                there,
                                alias,
                                there,
                                other.field(linked.via()).column(),
                                alias,
                                there,
                                there));
        if (linked.where() != null) {
            var where = linked.where().sql(Dialect.POSTGRESQL, columns);
            text.append(" and ").append(where.text());
            parameters.addAll(where.parameters());
        }
        return new Sql(text.append(')').toString(), List.copyOf(parameters));
    }

    private Sql overlapping(Derived.Overlapping rule) {
        var there = alias + "_o";
        var parameters = new ArrayList<Object>();
        var text = new StringBuilder(
                "(select count(*) from %s %s where %s.district = %s.district and %s.id <> %s.id and %s.merged_into is null and %s.removed_at is null"
                        .formatted(tables.apply(register), there, there, alias, there, alias, there, there));
        for (var key : rule.by()) {
            var column = register.field(key).column();
            text.append(" and %s.%s = %s.%s".formatted(there, column, alias, column));
        }
        var from = register.field(rule.from()).column();
        var to = register.field(rule.to()).column();
        text.append(" and %s.%s <= %s.%s and %s.%s >= %s.%s".formatted(there, from, alias, to, there, to, alias, from));
        if (rule.where() != null) {
            var where = rule.where().sql(Dialect.POSTGRESQL, over(register, there));
            text.append(" and ").append(where.text());
            parameters.addAll(where.parameters());
        }
        return new Sql(text.append(')').toString(), List.copyOf(parameters));
    }

    private static String function(Linked linked) {
        return switch (linked.over()) {
            case COUNT -> "count";
            case SUM -> "sum";
            case GREATEST -> "max";
            case LEAST -> "min";
        };
    }

    private static Sql bracket(Sql inside) {
        return new Sql("(" + inside.text() + ")", inside.parameters());
    }
}
