package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hongqiao.browser.RunningHongqiao.picture;
import static hongqiao.browser.RunningHongqiao.settled;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hongqiao.browser.RunningHongqiao.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The Health Commission files on a phone what is due of it, the planning office approves at its desk. */
@DisplayName("填报表：手机上两分钟报完，发改部门在桌面审核")
class FormsJourneyTests {

    private static final String DESK = "/api/desk/indicators/2021-2025";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() throws IOException {
        hongqiao = RunningHongqiao.start();
        var planner = hongqiao.server().browser().signedIn("planner");
        for (var code : new String[] {"I18", "I19", "I20"}) {
            var rule = Map.of("measure", "LEVEL", "direction", "HIGHER_BETTER", "lead", "health", "reason", "任务分工");
            planner.send("PUT", DESK + "/" + code + "/rule", rule).expecting(204);
        }
        // Of the last year these readings say nothing.
        var table = Files.readAllBytes(Path.of("../packs/districts/hongqiao/demo/readings.csv"));
        planner.upload(DESK + "/readings/import?apply=true", "readings.csv", table)
                .expecting(200);
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    private static void looks(Page page, String name) {
        settled(page);
        picture(page, name);
        assertThat(Axe.gravest(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing reaches over the edge")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void fill(Page page, String field, String text) {
        page.getByLabel(field).first().fill(text);
    }

    @Test
    @DisplayName("三张表两分钟内报完；离谱的数当场问一句；审核通过后指标页上就有")
    void filesAllOfItsFormsOnAPhoneAndIsApproved() {
        var phone = hongqiao.officer("health-figures", Screen.PHONE);
        phone.navigate("/desk/indicators/forms");
        assertThat(phone.getByText("3 张要填").first()).isVisible();
        looks(phone, "forms-list-PHONE");

        var begun = Instant.now();
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("人均预期寿命"))
                .first()
                .click();
        fill(phone, "这一期的数", "827.9");
        assertThat(phone.getByText("请核对一下")).isVisible();
        looks(phone, "forms-asked-PHONE");
        fill(phone, "这一期的数", "82.81");
        assertThat(phone.getByText("请核对一下")).hasCount(0);
        fill(phone, "来源文件", "2025 年卫生统计年报");
        picture(phone, "forms-fill-PHONE");
        button(phone, "送审").click();
        assertThat(phone.getByText("已送审").first()).isVisible();
        picture(phone, "forms-done-PHONE");
        for (var value : new String[] {"30.2", "4.49"}) {
            phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下一张"))
                    .click();
            assertThat(phone.getByText("已送审")).hasCount(0);
            fill(phone, "这一期的数", value);
            fill(phone, "来源文件", "2025 年卫生统计年报");
            button(phone, "送审").click();
            assertThat(phone.getByText("已送审").first()).isVisible();
        }
        var took = Duration.between(begun, Instant.now());
        System.out.printf("forms: three filed on a phone in %.1f s%n", took.toMillis() / 1e3);
        assertThat(took).isLessThan(SOON);

        approves();
        returnsOne();
    }

    /** At the desk: who has filed, what waits, approved. */
    private static void approves() {
        var desk = hongqiao.officer("planner", Screen.DESKTOP);
        desk.navigate("/desk/indicators/completeness");
        looks(desk, "forms-completeness-DESKTOP");
        assertThat(desk.getByText("3 等审核").first()).isVisible();
        desk.navigate("/desk/indicators/approvals");
        looks(desk, "forms-approvals-DESKTOP");
        var life = desk.getByRole(AriaRole.LISTITEM, new Page.GetByRoleOptions().setName("人均预期寿命 2025年"));
        life.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("通过"))
                .click();
        assertThat(life).hasCount(0);
        desk.navigate("/desk/indicators/2021-2025/I18");
        settled(desk);
        assertThat(desk.getByText("82.81").first()).isVisible();
    }

    /** What goes back says why, on the phone of who filed it. */
    private static void returnsOne() {
        var desk = hongqiao.officer("planner", Screen.DESKTOP);
        desk.navigate("/desk/indicators/approvals");
        var health = desk.getByRole(AriaRole.LISTITEM, new Page.GetByRoleOptions().setName("具备健康素质居民比例 2025年"));
        health.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退回"))
                .click();
        desk.getByRole(AriaRole.DIALOG).getByLabel("退回理由").fill("与年报第 12 页不符");
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退回"))
                .click();
        assertThat(health).hasCount(0);
        var phone = hongqiao.officer("health-figures", Screen.PHONE);
        phone.navigate("/desk/indicators/forms");
        assertThat(phone.getByText("与年报第 12 页不符").first()).isVisible();
        picture(phone, "forms-returned-PHONE");
    }

    @Test
    @DisplayName("规则与分工在屏上定：审核单位、期限、核对式、人工路径；错的核对式当场指出")
    void decidesARuleAtTheDesk() {
        var desk = hongqiao.officer("planner", Screen.DESKTOP);
        desk.navigate("/desk/indicators/2021-2025/I23/rule");
        looks(desk, "indicator-rule-DESKTOP");
        fill(desk, "期满后几天到期", "45");
        button(desk, "添一条").click();
        fill(desk, "应当成立", "value <= I99");
        fill(desk, "不成立时问", "比上一期少了，请核对");
        fill(desk, "为什么这样定", "年度任务分工");
        button(desk, "定下来").click();
        assertThat(desk.getByText("第 1 条").first()).isVisible();
        picture(desk, "indicator-rule-refused-DESKTOP");
        fill(desk, "应当成立", "value >= last");
        button(desk, "定下来").click();
        assertThat(desk.getByText("年度任务分工").first()).isVisible();
        fill(desk, "年度", "2025");
        fill(desk, "文号", "津发改〔2025〕1号（模拟）");
        fill(desk, "收文日期", "2025-03-01");
        button(desk, "登记").click();
        assertThat(desk.getByText("津发改〔2025〕1号（模拟）").first()).isVisible();
        looks(desk, "indicator-rule-saved-DESKTOP");
    }

    @Test
    @DisplayName("预警和预测两页，手机和桌面都看得清")
    void showsWarningsAndForecasts() {
        hongqiao.server().bean(hongqiao.reading.warning.Watch.class).look();
        for (var screen : Screen.values()) {
            var page = hongqiao.officer("planner", screen);
            page.navigate("/desk/indicators/warnings");
            assertThat(page.getByText("滞后").first()).isVisible();
            looks(page, "indicator-warnings-" + screen);
            page.navigate("/desk/indicators/forecasts");
            assertThat(page.getByText("倒推的").first()).isVisible();
            looks(page, "indicator-forecasts-" + screen);
        }
    }

    @Test
    @DisplayName("预警答复：单位答，发改部门退回并写理由，单位看到理由重新答，通过")
    void reviewsAnAnswer() {
        org.springframework.jdbc.core.simple.JdbcClient.create(
                        hongqiao.server().database().dataSource())
                .sql("""
                        insert into reading.warning (district, plan, indicator, period, cause, says, unit, answer_by, simulated, recorded_at)
                        select '120106', '2021-2025', 'I20', '2022', 'LAGGING',
                               '{"zh": "2022年为4.4人，滞后于预期进度。", "en": "4.4 in 2022: behind."}', id, current_date + 9, true, now()
                          from organisation.unit where district = '120106' and code = 'health'
                        """)
                .update();
        var unit = hongqiao.officer("health-figures", Screen.PHONE);
        unit.navigate("/desk/indicators/warnings");
        button(unit, "答复").first().click();
        say(unit, "原因和措施", "正在补报", "答复");
        assertThat(unit.getByText("等发改部门审核").first()).isVisible();

        var desk = hongqiao.officer("planner", Screen.DESKTOP);
        desk.navigate("/desk/indicators/warnings");
        assertThat(desk.getByText("1 份答复等你审核。")).isVisible();
        picture(desk, "warning-answered-DESKTOP");
        button(desk, "退回").first().click();
        say(desk, "为什么退回", "没有写何时见效", "退回");
        assertThat(desk.getByText("前重新答复").first()).isVisible();

        unit.navigate("/desk/indicators/warnings");
        assertThat(unit.getByText("没有写何时见效").first()).isVisible();
        picture(unit, "warning-returned-PHONE");
        button(unit, "重新答复").first().click();
        say(unit, "原因和措施", "六月底前补齐", "答复");
        desk.navigate("/desk/indicators/warnings");
        button(desk, "通过").first().click();
        assertThat(desk.getByText("审核通过").first()).isVisible();
        looks(desk, "warning-accepted-DESKTOP");
    }

    private static void say(Page page, String label, String text, String go) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(label).fill(text);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(go).setExact(true))
                .click();
        assertThat(dialog).hasCount(0);
    }
}
