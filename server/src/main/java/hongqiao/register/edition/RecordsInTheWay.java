package hongqiao.register.edition;

import hongqiao.expression.Sql;
import hongqiao.pack.CodeKind;
import hongqiao.pack.Codes;
import hongqiao.pack.Pack;
import hongqiao.pack.PackEffect;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.RegisterKind;
import hongqiao.register.definition.Stages;
import hongqiao.shared.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that a pack would leave standing nowhere: on a stage, with a code, of a type, at a place that it does not know. */
@Component
class RecordsInTheWay {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Counting counting;

    RecordsInTheWay(Counting counting) {
        this.counting = counting;
    }

    List<PackEffect> of(Pack now, Pack next) {
        var effects = new ArrayList<PackEffect>();
        for (var register : next.of(RegisterKind.class).registers().values()) {
            var was = now.of(RegisterKind.class).find(register.key()).orElse(null);
            var tables = new NextTables(counting);
            if (!tables.columns(register).isEmpty()) {
                new Looking(now, next, was, register, tables, effects).look();
            }
        }
        return effects;
    }

    private final class Looking {

        private final Pack now;
        private final Pack next;
        private final @Nullable Register was;
        private final Register register;
        private final NextTables tables;
        private final List<PackEffect> effects;

        Looking(
                Pack now,
                Pack next,
                @Nullable Register was,
                Register register,
                NextTables tables,
                List<PackEffect> effects) {
            this.now = now;
            this.next = next;
            this.was = was;
            this.register = register;
            this.tables = tables;
            this.effects = effects;
        }

        void look() {
            stages();
            place();
            for (var field : register.stored()) {
                var before = was == null ? null : was.find(field.key()).orElse(null);
                if (tables.differs(register, field) || before != null && before.isStored() && means(before, field)) {
                    type(field);
                } else if (field.isUnique() && (before == null || !Objects.equals(before.with(), field.with()))) {
                    unique(field);
                }
                if (!tables.differs(register, field) && isCode(field)) {
                    codes(field, before);
                }
            }
        }

        private void stages() {
            var known = keys(register);
            if (was != null && known.containsAll(keys(was))) {
                return;
            }
            add(
                    "stage",
                    new Sql("t.stage is not null and not t.stage = any (?)", List.of((Object)
                            known.toArray(String[]::new))),
                    Sql.of("t.stage"),
                    new Words("记录所在的阶段被去掉", "records stand on a stage that is taken out"),
                    false);
        }

        private void place() {
            if (was != null
                    && Objects.equals(was.place().area(), register.place().area())
                    && Objects.equals(was.place().unit(), register.place().unit())
                    && Objects.equals(was.place().point(), register.place().point())) {
                return;
            }
            if (was != null) {
                add(
                        "place",
                        Sql.of("true"),
                        null,
                        new Words("已有记录，归属字段不能再换", "there are records: what says where they belong cannot be changed"),
                        false);
            }
        }

        private void type(Field field) {
            var differs = tables.differs(register, field);
            add(
                    "field " + field.key(),
                    Sql.of("t." + field.column() + " is not null"),
                    null,
                    differs
                            ? new Words(
                                    "字段“%s”此前按另一种类型保存；换一个键"
                                            .formatted(field.title().zh()),
                                    "“%s” is kept as another type; give the field another key"
                                            .formatted(field.title().en()))
                            : new Words(
                                    "字段“%s”已有值，含义不能再改；换一个键"
                                            .formatted(field.title().zh()),
                                    "“%s” has values, it cannot mean something else; give the field another key"
                                            .formatted(field.title().en())),
                    differs);
        }

        /** Whether a value that is kept would be read as something else. */
        private boolean means(Field before, Field field) {
            return before.isPersonal() != field.isPersonal()
                    || sense(before.kind()) != sense(field.kind())
                    || !Objects.equals(before.register(), field.register());
        }

        private void unique(Field field) {
            var columns = new ArrayList<String>();
            columns.add(column(field));
            Objects.requireNonNull(field.with()).forEach(other -> columns.add(column(register.field(other))));
            if (!columns.stream().allMatch(tables.columns(register)::containsKey)) {
                return; // a column that is new has no values
            }
            var same = columns.stream()
                    .map(column -> "o." + column + " = t." + column)
                    .collect(Collectors.joining(" and "));
            add(
                    "field " + field.key(),
                    Sql.of(
                            "exists (select 1 from %s o where o.district = t.district and o.id <> t.id and o.removed_at is null and o.merged_into is null and %s)"
                                    .formatted(register.table(), same)),
                    null,
                    new Words(
                            "字段“%s”已有重复的值，不能改为不得重复".formatted(field.title().zh()),
                            "“%s” holds the same value more than once, it cannot be made unique"
                                    .formatted(field.title().en())),
                    false);
        }

        private void codes(Field field, @Nullable Field before) {
            if (!tables.columns(register).containsKey(field.column())) {
                return;
            }
            var known = codesOf(next, field);
            if (before != null && isCode(before) && known.containsAll(codesOf(now, before))) {
                return;
            }
            var column = "t." + field.column();
            var list = List.<Object>of((Object) known.toArray(String[]::new));
            add(
                    "field " + field.key(),
                    field.kind() == FieldKind.CODES
                            ? new Sql("not %1$s <@ cast(? as text[])".formatted(column), list)
                            : new Sql("%1$s is not null and not %1$s = any (?)".formatted(column), list),
                    field.kind() == FieldKind.CODES ? Sql.of("array_to_string(" + column + ", ', ')") : Sql.of(column),
                    new Words(
                            "字段“%s”的记录用着被去掉的代码".formatted(field.title().zh()),
                            "records hold codes of “%s” that are taken out"
                                    .formatted(field.title().en())),
                    false);
        }

        /** @param always also where no record is in the way: its column is */
        private void add(String part, Sql condition, @Nullable Sql shown, Words what, boolean always) {
            var of = was == null ? register : was;
            var counted = counting.count(now, of, register.table(), condition, was == null ? null : shown, LONGEST);
            if (always || counted.records() == null || counted.records() > 0) {
                effects.add(new PackEffect(
                        register.key(),
                        part,
                        what,
                        true,
                        counted.records(),
                        counted.records() == null,
                        was == null ? List.of() : counted.samples()));
            }
        }
    }

    private static Set<String> keys(Register register) {
        return register.stages() == null
                ? Set.of()
                : register.stages().states().stream().map(Stages.Stage::key).collect(Collectors.toSet());
    }

    private static boolean isCode(Field field) {
        return field.isStored() && field.codes() != null;
    }

    private static Set<String> codesOf(Pack pack, Field field) {
        return pack.of(CodeKind.class)
                .find(Objects.requireNonNull(field.codes()))
                .map(Codes.CodeList::codes)
                .map(java.util.Map::keySet)
                .orElse(Set.of());
    }

    private static String column(Field field) {
        return field.isPersonal() ? field.hashColumn() : field.column();
    }

    /** Kinds whose values are read alike. */
    private static Object sense(FieldKind kind) {
        return switch (kind) {
            case TEXT, LONGTEXT, CODE, USCC, PHONE, WEB -> "text";
            case DECIMAL, MONEY, SHARE -> "number";
            default -> kind;
        };
    }
}
