package hongqiao.shared;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** One kind of refusal, an enum constant of the module that refuses. A released code is never renamed or reused. */
public interface ProblemType {

    String name();

    HttpStatus status();

    Words title();

    /** The constant's name in kebab case: {@code DRAFT_NOT_FOUND} is {@code draft-not-found}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A refusal with a sentence in each language; both take the same arguments, as {@link String#format} does. */
    default Problem because(String zh, String en, Object... arguments) {
        return new Problem(this, new Words(zh.formatted(arguments), en.formatted(arguments)));
    }

    /** A refusal whose title says all. */
    default Problem problem() {
        return new Problem(this, title());
    }
}
