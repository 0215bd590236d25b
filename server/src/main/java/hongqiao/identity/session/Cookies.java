package hongqiao.identity.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Cookies that no script reads and no other site sends along with a write; secure where the request is. */
public final class Cookies {

    /** Longer than any of ours. */
    private static final int LONGEST = 4_000;

    private Cookies() {}

    public static Optional<String> find(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                        .findFirst();
    }

    /** @param age null: until the browser is closed */
    public static void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            String path,
            @Nullable Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path(path);
        if (age != null) {
            cookie.maxAge(age);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response, String name, String path) {
        set(request, response, name, "", path, Duration.ZERO);
    }
}
