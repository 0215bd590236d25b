package hongqiao.identity;

import hongqiao.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What to call officers on the reader's screen. */
@Component
public class PostNames {

    private final Accounts accounts;

    PostNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Usernames to posts in the reader's language, each looked up once. */
    public UnaryOperator<String> of(HttpServletRequest request) {
        var locale = Language.of(request);
        var known = new HashMap<String, String>();
        return username -> known.computeIfAbsent(username, name -> accounts.nameOf(name, locale));
    }
}
