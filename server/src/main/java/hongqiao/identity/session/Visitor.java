package hongqiao.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** From where somebody asks, as far as he may be told of it later: nothing that could break a line of a log or a list. */
public record Visitor(String address, String userAgent) {

    private static final int LONGEST = 120;

    public static Visitor of(HttpServletRequest request) {
        return new Visitor(shortened(request.getRemoteAddr()), shortened(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    private static String shortened(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var plain = text.replaceAll("\\p{C}", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
