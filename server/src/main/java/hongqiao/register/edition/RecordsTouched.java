package hongqiao.register.edition;

import hongqiao.expression.Dialect;
import hongqiao.expression.Expression;
import hongqiao.expression.Sql;
import hongqiao.organisation.Today;
import hongqiao.pack.Pack;
import hongqiao.pack.PackEffect;
import hongqiao.pack.Packs;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.RegisterKind;
import hongqiao.register.record.RecordColumns;
import hongqiao.shared.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out what another pack would make of the records that are there: computed fields that would change, rules that would
 * be broken, fields that would be asked for. All with one day and one moment, so that only the pack makes a difference.
 */
@Component
class RecordsTouched {

    /** For all of it together; what it does not come to is said not to be counted. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Packs packs;
    private final Registers registers;
    private final Counting counting;
    private final Today today;

    RecordsTouched(Packs packs, Registers registers, Counting counting, Today today) {
        this.packs = packs;
        this.registers = registers;
        this.counting = counting;
        this.today = today;
    }

    List<PackEffect> of(Pack now, Pack next) {
        var tables = new NextTables(counting);
        if (tables.differs(next.of(RegisterKind.class))) {
            return List.of(); // it cannot be published anyhow, and SQL of it would mix types
        }
        var work = new Work(now, next, tables, today.day(), today.now(), System.nanoTime() + LONGEST.toNanos());
        for (var register : next.of(RegisterKind.class).registers().values()) {
            now.of(RegisterKind.class).find(register.key()).ifPresent(was -> work.compare(was, register));
        }
        return work.effects;
    }

    private final class Work {

        private final Pack now;
        private final Pack next;
        private final NextTables tables;
        private final LocalDate day;
        private final Instant moment;
        private final long until;
        private final List<PackEffect> effects = new ArrayList<>();

        Work(Pack now, Pack next, NextTables tables, LocalDate day, Instant moment, long until) {
            this.now = now;
            this.next = next;
            this.tables = tables;
            this.day = day;
            this.moment = moment;
            this.until = until;
        }

        void compare(Register was, Register is) {
            for (var field : is.all()) {
                var before = was.find(field.key()).orElse(null);
                if (!field.isStored()) {
                    derived(was, is, before, field);
                } else if (field.required() && (before == null || !before.required())) {
                    required(was, is, field);
                }
                if (field.isStored()) {
                    limits(was, is, before, field);
                }
            }
            for (var rule : is.rules()) {
                rule(was, is, rule);
            }
        }

        private void derived(Register was, Register is, @Nullable Field before, Field field) {
            var after = next(is, columns -> columns.of(field.key()));
            if (before == null || before.isStored()) {
                add(
                        was,
                        is,
                        "field " + field.key(),
                        wrap("%s is not null", after),
                        wrap("cast(%s as text)", after),
                        new Words(
                                "新算出“%s”".formatted(field.title().zh()),
                                "“%s” gets a value".formatted(field.title().en())));
                return;
            }
            var old = now(was, columns -> columns.of(field.key()));
            if (!same(old, after)) {
                add(
                        was,
                        is,
                        "field " + field.key(),
                        both("(%s) is distinct from (%s)", old, after),
                        both(
                                "concat(coalesce(cast(%s as text), '—'), ' → ', coalesce(cast(%s as text), '—'))",
                                old, after),
                        new Words(
                                "“%s”的值会变".formatted(field.title().zh()),
                                "“%s” would change".formatted(field.title().en())));
            }
        }

        private void required(Register was, Register is, Field field) {
            var missing = Sql.of("t." + field.column() + " is null");
            var when = field.when();
            add(
                    was,
                    is,
                    "field " + field.key(),
                    when == null ? missing : both("%s and (%s) is true", missing, next(is, when)),
                    null,
                    new Words(
                            "没有“%s”，下次修改时须补填".formatted(field.title().zh()),
                            "lack “%s”, which must be filled in at the next change"
                                    .formatted(field.title().en())));
        }

        private void limits(Register was, Register is, @Nullable Field before, Field field) {
            var limits = field.limits();
            if (field.isPersonal() || before == null || same(before.limits(), limits)) {
                return;
            }
            var column = "t." + field.column();
            var broken = new ArrayList<String>();
            var parameters = new ArrayList<Object>();
            if (field.kind().isText()) {
                limit(broken, parameters, "char_length(" + column + ") < ?", limits.minLength());
                limit(broken, parameters, "char_length(" + column + ") > ?", limits.maxLength());
            }
            if (field.kind().isNumber()) {
                limit(broken, parameters, column + " < ?", limits.minimum());
                limit(broken, parameters, column + " > ?", limits.maximum());
                limit(broken, parameters, column + " <= ?", limits.exclusiveMinimum());
                limit(broken, parameters, "mod(cast(" + column + " as numeric), ?) <> 0", limits.multipleOf());
            }
            if (!broken.isEmpty()) {
                add(
                        was,
                        is,
                        "field " + field.key(),
                        new Sql(String.join(" or ", broken), parameters),
                        Sql.of("cast(" + column + " as text)"),
                        new Words(
                                "“%s”超出新的限制".formatted(field.title().zh()),
                                "“%s” lies beyond its new limits"
                                        .formatted(field.title().en())));
            }
        }

        private void rule(Register was, Register is, Register.Rule rule) {
            var after = next(is, columns -> broken(rule, columns));
            var old = was.rules().stream()
                    .filter(one -> one.key().equals(rule.key()) && one.refuses() == rule.refuses())
                    .findFirst()
                    .map(one -> now(was, columns -> broken(one, columns)))
                    .orElse(Sql.of("false"));
            if (!same(old, after)) {
                add(
                        was,
                        is,
                        "rule " + rule.key(),
                        both("not (%s) and (%s)", old, after),
                        null,
                        rule.refuses()
                                ? new Words(
                                        "会不合规则：" + rule.message().zh(),
                                        "would become invalid: "
                                                + rule.message().en())
                                : new Words(
                                        "会被提醒：" + rule.message().zh(),
                                        "would be warned of: " + rule.message().en()));
            }
        }

        /** True or false, never missing. */
        private Sql broken(Register.Rule rule, RecordColumns columns) {
            var must = wrap("(%s) is false", rule.must().sql(Dialect.POSTGRESQL, columns));
            return rule.when() == null
                    ? must
                    : both("(%s) is true and %s", rule.when().sql(Dialect.POSTGRESQL, columns), must);
        }

        private void add(Register was, Register is, String part, Sql condition, @Nullable Sql shown, Words what) {
            var left = Duration.ofNanos(until - System.nanoTime());
            var counted = counting.count(now, was, tables.of(is), condition, shown, left);
            if (counted.records() == null || counted.records() > 0) {
                effects.add(new PackEffect(
                        is.key(), part, what, false, counted.records(), counted.records() == null, counted.samples()));
            }
        }

        private Sql next(Register is, Expression expression) {
            return next(is, columns -> expression.sql(Dialect.POSTGRESQL, columns));
        }

        private Sql next(Register is, java.util.function.Function<RecordColumns, Sql> write) {
            return packs.during(
                    next, () -> write.apply(new RecordColumns(is, registers, "t", day, moment, tables::of)));
        }

        private Sql now(Register was, java.util.function.Function<RecordColumns, Sql> write) {
            return packs.during(now, () -> write.apply(new RecordColumns(was, registers, "t", day, moment)));
        }
    }

    private static void limit(List<String> broken, List<Object> parameters, String text, @Nullable Object limit) {
        if (limit != null) {
            broken.add(text);
            parameters.add(limit);
        }
    }

    private static boolean same(Field.Limits one, Field.Limits other) {
        return Objects.equals(one.minLength(), other.minLength())
                && Objects.equals(one.maxLength(), other.maxLength())
                && Objects.equals(one.minimum(), other.minimum())
                && Objects.equals(one.maximum(), other.maximum())
                && Objects.equals(one.exclusiveMinimum(), other.exclusiveMinimum())
                && Objects.equals(one.multipleOf(), other.multipleOf());
    }

    private static boolean same(Sql one, Sql other) {
        return one.text().equals(other.text()) && one.parameters().equals(other.parameters());
    }

    private static Sql wrap(String template, Sql part) {
        return new Sql(template.formatted(part.text()), part.parameters());
    }

    private static Sql both(String template, Sql one, Sql other) {
        var parameters = new ArrayList<>(one.parameters());
        parameters.addAll(other.parameters());
        return new Sql(template.formatted(one.text(), other.text()), parameters);
    }
}
