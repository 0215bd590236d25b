package hongqiao.register.definition;

import hongqiao.expression.Expression;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a register.
 *
 * @param codes key of a code list; null unless the kind is a code
 * @param register the register referred to; null unless the kind is {@code RECORD}
 * @param by the field of that register by which files name a record
 * @param level level of an area
 * @param when it is kept only where this holds
 * @param with unique together with these; the field itself is unique where the list is not null
 * @param personal null unless it says something of a person
 * @param derived null unless it is never typed
 */
public record Field(
        String key,
        Words title,
        FieldKind kind,
        boolean required,
        Limits limits,
        @Nullable String codes,
        @Nullable String register,
        @Nullable String by,
        @Nullable String level,
        @Nullable Words unit,
        @Nullable Words help,
        @Nullable Expression when,
        @Nullable List<String> with,
        boolean search,
        boolean sort,
        boolean filter,
        @Nullable Personal personal,
        @Nullable Derived derived,
        @Nullable String source) {

    /** What JSON Schema says of the value; null where it says nothing. */
    public record Limits(
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable Pattern pattern,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal exclusiveMinimum,
            @Nullable BigDecimal multipleOf) {

        public static final Limits NONE = new Limits(null, null, null, null, null, null, null);
    }

    /** Why a personal field must be kept, and how it is masked. */
    public record Personal(Words why, Mask mask) {}

    public enum Mask {
        /** {@code 138****1234} */
        PHONE,
        /** {@code 王*} */
        NAME,
        /** Nothing of it. */
        ALL,
        /** The last four. */
        TAIL
    }

    public boolean isStored() {
        return derived == null;
    }

    public boolean isUnique() {
        return with != null;
    }

    /** A text that is kept sealed and shown masked. */
    public boolean isPersonal() {
        return personal != null && kind != FieldKind.FILES;
    }

    /** Documents that say something of a person: opened against a reason only, and their names not told. */
    public boolean isConfidential() {
        return personal != null && kind == FieldKind.FILES;
    }

    /** The column it is kept in; {@code f_} and the key in snake case. */
    public String column() {
        return "f_" + snake(key);
    }

    /** What finds a personal field by its whole value: a keyed hash. */
    public String hashColumn() {
        return "h_" + snake(key);
    }

    /** The key by which a file named the record that this refers to; kept until that record is there. */
    public Optional<String> keyColumn() {
        return by == null ? Optional.empty() : Optional.of("k_" + snake(key));
    }

    public static String snake(String key) {
        var snake = new StringBuilder();
        for (var c : key.toCharArray()) {
            if (Character.isUpperCase(c)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }
}
