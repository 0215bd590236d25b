package hongqiao.cases.template;

import hongqiao.cases.definition.CaseType;
import hongqiao.pack.Codes;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.shared.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether a template fits a type of case: a step that asks for it, a field that can be filled so. */
final class Fitting {

    /** What can be written for cases of any place, unit and day. */
    private static final Set<FieldKind> FILLABLE = EnumSet.of(
            FieldKind.TEXT,
            FieldKind.LONGTEXT,
            FieldKind.CODE,
            FieldKind.CODES,
            FieldKind.BOOLEAN,
            FieldKind.INTEGER,
            FieldKind.DECIMAL,
            FieldKind.MONEY,
            FieldKind.SHARE);

    private static final Set<FieldKind> TEXTS = EnumSet.of(FieldKind.TEXT, FieldKind.LONGTEXT);

    private Fitting() {}

    /** Whether a step asks for a reason, or for that field as a text. @param field null: a reason */
    static boolean asks(CaseType type, String step, @org.jspecify.annotations.Nullable String field) {
        var found = type.steps().get(step);
        if (found == null) {
            return false;
        }
        return field == null
                ? found.reason()
                : found.asks().contains(field)
                        && type.form()
                                .find(field)
                                .filter(one -> TEXTS.contains(one.kind()) && !one.isPersonal())
                                .isPresent();
    }

    /** Why a value cannot be filled in; empty: it can. */
    static Optional<Words> refusal(Field field, JsonNode value, Codes codes) {
        if (field.isPersonal()) {
            return Optional.of(new Words("个人信息不写进模板", "a template holds nothing of a person"));
        }
        if (!field.isStored() || !FILLABLE.contains(field.kind())) {
            return Optional.of(new Words("这类字段因案而异，不写进模板", "a field of this kind differs from case to case"));
        }
        var fits = switch (field.kind()) {
            case TEXT, LONGTEXT -> value.isString();
            case CODE -> value.isString() && isCode(field, value, codes);
            case CODES ->
                value.isArray() && value.valueStream().allMatch(one -> one.isString() && isCode(field, one, codes));
            case BOOLEAN -> value.isBoolean();
            case INTEGER -> value.isIntegralNumber();
            default -> value.isNumber();
        };
        return fits
                ? Optional.empty()
                : Optional.of(new Words(
                        "“%s”填不了这个值".formatted(field.title().zh()),
                        "“%s” cannot have this value".formatted(field.title().en())));
    }

    private static boolean isCode(Field field, JsonNode value, Codes codes) {
        return codes.find(java.util.Objects.requireNonNull(field.codes()))
                .flatMap(list -> list.find(value.asString()))
                .isPresent();
    }
}
