package hongqiao.register.definition;

import hongqiao.expression.Expression;
import hongqiao.pack.Codes;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the web needs to draw a form: its fields and its sections. */
public final class FormBody {

    private FormBody() {}

    public record CodeBody(
            String key, Words title, @Nullable String parent) {}

    /** @param codes empty unless the field holds codes; @param derived whether nobody types it */
    public record FieldBody(
            String key,
            Words title,
            FieldKind kind,
            boolean required,
            @Nullable Integer maxLength,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            List<CodeBody> codes,
            @Nullable String register,
            @Nullable String level,
            @Nullable Words unit,
            @Nullable Words help,
            @Nullable String when,
            boolean sort,
            boolean filter,
            boolean unique,
            @Nullable Words personal,
            boolean derived,
            @Nullable String formula) {}

    public record SectionBody(Words title, @Nullable String when, List<String> fields) {}

    public static List<FieldBody> fields(Register form, Codes codes) {
        return form.all().stream().map(field -> field(field, codes)).toList();
    }

    public static List<SectionBody> sections(Register form) {
        return form.sections().stream()
                .map(section -> new SectionBody(section.title(), text(section.when()), section.fields()))
                .toList();
    }

    private static FieldBody field(Field field, Codes codes) {
        return new FieldBody(
                field.key(),
                field.title(),
                field.kind(),
                field.required(),
                field.limits().maxLength(),
                field.limits().minimum(),
                field.limits().maximum(),
                field.codes() == null
                        ? List.of()
                        : codes.find(Objects.requireNonNull(field.codes())).stream()
                                .flatMap(list -> list.codes().values().stream())
                                .map(code -> new CodeBody(code.key(), code.title(), code.parent()))
                                .toList(),
                field.register(),
                field.level(),
                field.unit(),
                field.help(),
                text(field.when()),
                field.sort(),
                field.filter(),
                field.isUnique(),
                field.personal() == null ? null : field.personal().why(),
                !field.isStored(),
                field.derived() instanceof Derived.Computed computed
                        ? computed.expression().text()
                        : null);
    }

    private static @Nullable String text(@Nullable Expression expression) {
        return expression == null ? null : expression.text();
    }
}
