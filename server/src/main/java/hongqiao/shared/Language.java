package hongqiao.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The reader's language: what Accept-Language prefers of our two, Chinese when it says nothing we know. */
public final class Language {

    private static final List<Locale> OURS = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Language() {}

    public static Locale of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), OURS);
            return best == null ? Locale.CHINESE : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }
}
