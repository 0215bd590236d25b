package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import hongqiao.support.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole product as people meet it: a server with the built pages over a database of its own, and a Chromium.
 * Without built pages or a Chromium the test is skipped, saying so; {@code bin/test} sees to both and names the Chromium
 * in {@code HONGQIAO_CHROMIUM}, and then it fails.
 * Use it from one thread. All visits end when its server closes, at the latest after the last test of the class.
 */
public final class RunningHongqiao {

    /** Nothing of it is still being fetched: no grey lines stand where words will be. */
    static void settled(Page page) {
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.locator(".skeleton, [aria-busy=true]")).hasCount(0);
    }

    /** A screen that somebody reads on. */
    public enum Screen {
        DESKTOP(1440, 900, 1, false),
        PHONE(390, 844, 2, true);

        private final int width;
        private final int height;
        private final int scale;
        private final boolean touch;

        Screen(int width, int height, int scale, boolean touch) {
            this.width = width;
            this.height = height;
            this.scale = scale;
            this.touch = touch;
        }
    }

    private static @Nullable Browser chromium;

    private final Running server;
    private final Browser browser;

    private RunningHongqiao(Running server, Browser browser) {
        this.server = server;
        this.browser = browser;
        server.beforeClosing(this::everybodyLeaves);
    }

    /** Starts both; some seconds, so share one in a class. The demo password is {@link Running#PASSWORD}. */
    public static RunningHongqiao start(String... properties) {
        return start(Map.of(), properties);
    }

    /** Likewise with other beans in place of its own: a clock that is set. */
    public static RunningHongqiao start(Map<Class<?>, Object> beans, String... properties) {
        String named = System.getenv("HONGQIAO_CHROMIUM");
        Path executable = Path.of(named == null ? "/usr/bin/chromium" : named);
        need(named != null, RunningHongqiao.class.getResource("/static/index.html") != null, "the pages are not built");
        need(named != null, Files.isExecutable(executable), "no Chromium at " + executable);

        String[] all = List.of(properties).toArray(new String[properties.length + 1]);
        all[properties.length] = "hongqiao.web=classpath:/static/";
        Running server = beans.isEmpty() ? Running.server(all) : Running.with(beans, all);
        return new RunningHongqiao(server, chromium(executable));
    }

    /** One for all tests of this JVM, which ends it; each visitor has a context of his own. */
    private static Browser chromium(Path executable) {
        var running = chromium;
        if (running == null) {
            // the first page of a process takes its time, and other tests run beside this one
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            running = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            chromium = running;
        }
        return running;
    }

    private static void need(boolean mustBeThere, boolean isThere, String otherwise) {
        if (mustBeThere) {
            assertTrue(isThere, otherwise);
        }
        assumeTrue(isThere, otherwise + "; bin/test sees to it");
    }

    /** A new visitor: no cookies, Chinese, with the screen and the light he has. Paths are relative to the server. */
    public Page visitor(Screen screen, ColorScheme scheme) {
        return visitor(screen, scheme, "Asia/Shanghai");
    }

    /** Likewise, with a machine that is set to another zone. */
    public Page visitor(Screen screen, ColorScheme scheme, String zone) {
        BrowserContext visitor = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.url())
                .setLocale("zh-CN")
                .setTimezoneId(zone)
                .setViewportSize(screen.width, screen.height)
                .setDeviceScaleFactor(screen.scale)
                .setHasTouch(screen.touch)
                .setIsMobile(screen.touch)
                .setColorScheme(scheme)
                // a picture of something on its way is a picture of nothing, and axe measures its colours
                .setReducedMotion(ReducedMotion.REDUCE));
        visitor.setDefaultTimeout(20_000);
        return visitor.newPage();
    }

    /** A visitor on a phone by day, once that page stands still. */
    public Page phoneAt(String path) {
        var page = visitor(Screen.PHONE, ColorScheme.LIGHT);
        page.navigate(path);
        settled(page);
        return page;
    }

    /** A visitor who is signed in already: how one signs in is a journey of its own. By day. */
    public Page officer(String username, Screen screen) {
        return signIn(visitor(screen, ColorScheme.LIGHT), username);
    }

    /** Gives a visitor that officer's session. */
    public Page signIn(Page page, String username) {
        var cookies =
                server.browser().signedIn(username).cookies().getCookieStore().getCookies();
        page.context()
                .addCookies(cookies.stream()
                        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(server.url()))
                        .toList());
        return page;
    }

    /** Ends all visits: a page that stays open goes on asking, ticking and listening, beside the tests that come after it. */
    public void everybodyLeaves() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    /** Keeps what the visitor sees as {@code target/pictures/NAME.png}; where nobody will look at it, not. */
    public static void picture(Page page, String name) {
        if (!Boolean.parseBoolean(System.getProperty("hongqiao.pictures", "true"))) {
            return;
        }
        try {
            Path file = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Running server() {
        return server;
    }
}
