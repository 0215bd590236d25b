package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.register.match.Matcher;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The science office takes in a file of firms, finds one of them twice, merges the two and parts them again. */
@DisplayName("导入、查重、合并、拆开")
class SameFirmTests {

    private static RunningHongqiao hongqiao;
    private static int round;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start();
        hongqiao.server().granting("planner", "science-officer");
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    private static String uscc() {
        return "91120106U%09d".formatted(++round * 98_765_431L % 1_000_000_000L);
    }

    private final List<String> complaints = new ArrayList<>();

    private Page signedIn(Screen screen, String path) {
        Page page = hongqiao.visitor(screen, ColorScheme.LIGHT);
        page.onPageError(complaints::add);
        page.navigate(path);
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill("planner");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(Running.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1").first()).isVisible();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void look(Page page, String name, Screen screen) {
        RunningHongqiao.settled(page);
        RunningHongqiao.picture(page, (name + "-" + screen).toLowerCase(Locale.ROOT));
        assertThat(Axe.gravest(page)).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing reaches over the edge of the screen")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("一对一对判定：并排看、逐项选、写理由合并，再从记录页拆开")
    void decidesThatTwoAreOneAndPartsThemAgain(Screen screen) {
        Browser officer = hongqiao.server().browser().signedIn("planner");
        var name = "同泽" + screen.name().toLowerCase(Locale.ROOT);
        create(officer, "天津%s科技有限公司".formatted(name), Map.of("staff", 10, "phone", "13900001111"));
        create(officer, "%s（天津）科技有限公司".formatted(name), Map.of("staff", 12, "technology", "T1"));
        hongqiao.server().bean(Matcher.class).catchUp();

        Page page = signedIn(screen, "/desk/registers/firm/same");
        assertThat(page.getByText("对待判定")).isVisible();
        look(page, "same-queue", screen);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("比一比.*" + name)))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("是不是同一家")))
                .isVisible();
        assertThat(page.getByText("139****1111")).isVisible();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("职工总数取哪条的 天津" + name)))
                .check();
        look(page, "same-pair", screen);
        button(page, "是同一家，合并").click();
        page.getByLabel("理由").fill("电话核实，登记了两次");
        button(page, "合并").click();
        assertThat(page.getByText("已合并。")).isVisible();

        page.navigate("/desk/registers/firm?q=" + name);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
        assertThat(page.getByText("并入本条")).isVisible();
        button(page, "拆开").click();
        page.getByLabel("理由").fill("核实是两家");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("拆开"))
                .click();
        assertThat(page.getByText("已拆开。")).isVisible();
        look(page, "same-parted", screen);
        assertThat(complaints).isEmpty();
    }

    private static void create(Browser officer, String name, Map<String, Object> more) {
        var values = new java.util.HashMap<>(more);
        values.putAll(Map.of("name", name, "uscc", uscc(), "registeredOn", "2020-01-01"));
        officer.send("POST", "/api/desk/registers/firm/records", Map.of("values", values))
                .expecting(201);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("导入：对列名、试一遍、看错在哪格、导入；列名下次记得")
    void takesAFileIn(Screen screen) throws Exception {
        var csv = "单位全称,统一社会信用代码,成立日期,职工总数\n模拟导入一公司,%s,2020-03-01,12\n模拟导入二公司,%s,昨天,十二\n".formatted(uscc(), uscc());
        Path file = Files.createTempFile("firms", ".csv");
        Files.write(file, csv.getBytes(StandardCharsets.UTF_8));

        Page page = signedIn(screen, "/desk/registers/firm/import");
        page.waitForFileChooser(() -> button(page, "选文件").click()).setFiles(file);
        var name = page.getByLabel("“单位全称”对应字段");
        assertThat(name).isVisible();
        name.selectOption("name");
        look(page, "import-columns", screen);
        button(page, "试一遍").click();
        assertThat(page.getByText("2 处有错")).isVisible();
        assertThat(page.getByText("C3", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        look(page, "import-tried", screen);
        button(page, "导入 1 行").click();
        assertThat(page.getByText("已导入 1 行。")).isVisible();

        page.waitForFileChooser(() -> button(page, "换一个文件").click()).setFiles(file);
        assertThat(page.getByLabel("“单位全称”对应字段")).hasValue("name");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("一次办几家：先看能办几条，再办")
    void movesSeveralAtOnce(Screen screen) {
        Browser officer = hongqiao.server().browser().signedIn("planner");
        var name = "成批" + screen.name().toLowerCase(Locale.ROOT);
        create(officer, name + "甲", Map.of());
        create(officer, name + "乙", Map.of());

        Page page = signedIn(screen, "/desk/registers/firm?q=" + name);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选中 " + name + "甲"))
                .check();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选中 " + name + "乙"))
                .check();
        button(page, "退出").last().click();
        page.getByLabel("理由").fill("已迁出本区");
        button(page, "先看看").click();
        assertThat(page.getByText("2 条里 2 条能办")).isVisible();
        look(page, "bulk-tried", screen);
        button(page, "办理 2 条").click();
        assertThat(page.getByText("2 条已办")).isVisible();
        button(page, "完成").click();
        assertThat(page.getByText("已退出").first()).isVisible();
        assertThat(complaints).isEmpty();
    }
}
