package hongqiao.register.coverage;

import hongqiao.expression.Expressions;
import hongqiao.expression.FieldType;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.RegisterKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Records that are somewhere.
 *
 * @param point field of the register that says where they are
 * @param where a condition in the language of packs; null: all records
 */
public record PackPlaces(
        Register of, String point, @Nullable String where) {

    /** What they are called. */
    public Words title() {
        return of.title();
    }

    /**
     * @param at pointer to what has {@code of}, {@code point} and {@code where}; empty: the whole file
     * @return null where it was refused
     */
    static @Nullable PackPlaces read(PackContent content, CheckedYaml yaml, String at) {
        var tree = yaml.tree().at(at);
        var registers = content.of(RegisterKind.class);
        var of = tree.path("of").asString();
        var register = registers.find(of).orElse(null);
        if (register == null) {
            yaml.refuse(
                    at + "/of",
                    "dangling-register",
                    new Words("没有台账“%s”".formatted(of), "there is no register “%s”".formatted(of)),
                    NearNames.of(of, registers.registers().keySet(), new Words("可用的有", "there are")));
            return null;
        }
        var point = tree.path("point").asString();
        if (register.find(point)
                .filter(field -> field.kind() == FieldKind.POINT && field.isStored())
                .isEmpty()) {
            yaml.refuse(
                    at + "/point",
                    "coverage-point",
                    new Words("“%s”不是本台账的点位字段".formatted(point), "“%s” is no field of a position".formatted(point)),
                    NearNames.of(
                            point,
                            register.stored().stream()
                                    .filter(field -> field.kind() == FieldKind.POINT)
                                    .map(Field::key)
                                    .toList(),
                            new Words("可用的有", "there are")));
            return null;
        }
        var where = tree.has("where") ? tree.path("where").asString() : null;
        if (where != null) {
            var checked = Expressions.check(where, register.environment(), FieldType.BOOLEAN);
            checked.faults().forEach(fault -> yaml.refuse(at + "/where", fault));
            if (!checked.faults().isEmpty()) {
                return null;
            }
        }
        return new PackPlaces(register, point, where);
    }
}
