package hongqiao.reading.web;

import hongqiao.identity.Accounts;
import hongqiao.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to call officers on the reader's screen. */
@Component("readingOfficers")
class Officers {

    private final Accounts accounts;

    Officers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Usernames to posts in the reader's language, each looked up once. */
    Function<String, @Nullable String> of(HttpServletRequest request) {
        var locale = Language.of(request);
        var known = new HashMap<String, String>();
        return username -> known.computeIfAbsent(username, name -> accounts.nameOf(name, locale));
    }
}
