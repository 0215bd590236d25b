package hongqiao.shared;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.multipart.MultipartException;

/** A refusal: expected, coded, told to the caller in his language (RFC 9457), not logged. */
public class Problem extends RuntimeException {

    /** Member and, as {@code Retry-After}, header: seconds. */
    static final String RETRY_AFTER = "retryAfter";

    private final ProblemType type;
    private final Words detail;
    private final Place at;
    private final Map<String, Object> extras = new LinkedHashMap<>();

    /**
     * Where the trouble is; each part may be missing.
     *
     * @param line counted from 1, in the document as uploaded
     * @param offset for a readable document code points into its text, for one with bad bytes the byte's number; from 0
     * @param field path in the request's JSON, e.g. {@code value.unit}
     */
    public record Place(
            @Nullable Integer line,
            @Nullable Integer offset,
            @Nullable String field) {

        public static final Place UNKNOWN = new Place(null, null, null);
    }

    public Problem(ProblemType type, Words detail) {
        this(type, detail, Place.UNKNOWN);
    }

    public Problem(ProblemType type, Words detail, Place at) {
        super(type.code() + ": " + detail.en(), null, false, true);
        this.type = type;
        this.detail = detail;
        this.at = at;
    }

    public Problem at(Place place) {
        var problem = new Problem(type, detail, place);
        problem.extras.putAll(extras);
        return problem;
    }

    public Problem atField(String field) {
        return at(new Place(null, null, field));
    }

    /** Adds one member to the JSON, e.g. the id of the draft that is in the way. */
    public Problem with(String member, Object value) {
        extras.put(member, value);
        return this;
    }

    /** When to try again; also told in the header. */
    public Problem retryAfter(Duration wait) {
        return with(RETRY_AFTER, wait.toSeconds());
    }

    /** Of a form that was refused: the whole is too long; not, say, the name of its file. */
    public static boolean isTooLarge(MultipartException refused) {
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SizeException;
    }

    public ProblemType type() {
        return type;
    }

    public String code() {
        return type.code();
    }

    public Words detail() {
        return detail;
    }

    public Place at() {
        return at;
    }

    public Map<String, Object> extras() {
        return Map.copyOf(extras);
    }
}
