package hongqiao.shared;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code application/problem+json} as RFC 9457 has it, with both languages always inside. */
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String detail,
        Text zh,
        Text en,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable At at,
        @JsonAnyGetter Map<String, Object> extras) {

    public record Text(String title, String detail) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record At(
            @Nullable Integer line,
            @Nullable Integer offset,
            @Nullable String field) {}

    public static ProblemBody of(Problem problem, Locale locale) {
        var title = problem.type().title();
        var detail = problem.detail();
        var place = problem.at();
        return new ProblemBody(
                "/problems/" + problem.code(),
                title.in(locale),
                problem.type().status().value(),
                problem.code(),
                detail.in(locale),
                new Text(title.zh(), detail.zh()),
                new Text(title.en(), detail.en()),
                place.equals(Problem.Place.UNKNOWN) ? null : new At(place.line(), place.offset(), place.field()),
                problem.extras());
    }
}
