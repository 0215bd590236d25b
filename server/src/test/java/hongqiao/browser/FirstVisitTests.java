package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody opens the two addresses that bin/run prints. */
class FirstVisitTests {

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start();
    }

    @Test
    void readsThePlanOnThePublicPage() {
        Page page = hongqiao.visitor(Screen.DESKTOP, ColorScheme.LIGHT);
        List<String> complaints = complaintsOf(page);

        page.navigate("/");

        assertThat(page.locator("h1").first()).containsText(Pattern.compile("红桥"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void isAskedToSignInAtTheDesk() {
        Page page = hongqiao.visitor(Screen.PHONE, ColorScheme.DARK);
        List<String> complaints = complaintsOf(page);

        page.navigate("/desk");

        assertThat(page.locator("input[type=password]")).isVisible();
        assertThat(complaints).isEmpty();
    }

    /** What the browser has to say against the page: scripts that fail, a security policy that is broken. */
    private static List<String> complaintsOf(Page page) {
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        return complaints;
    }
}
