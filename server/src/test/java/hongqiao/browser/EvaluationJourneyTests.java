package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hongqiao.browser.RunningHongqiao.picture;
import static hongqiao.browser.RunningHongqiao.settled;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The planning desk runs the final evaluation of the 14th plan on the screen, from opening to the checked report. */
@DisplayName("规划评估：开轮、催报、冻结、处理发现、核对报告")
class EvaluationJourneyTests {

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() throws IOException {
        hongqiao = RunningHongqiao.start();
        var planner = hongqiao.server().browser().signedIn("planner");
        var table = Files.readAllBytes(Path.of("../packs/districts/hongqiao/demo/readings.csv"));
        planner.upload("/api/desk/indicators/2021-2025/readings/import?apply=true", "readings.csv", table)
                .expecting(200);
        planner.send(
                        "PUT",
                        "/api/desk/indicators/2021-2025/I23/rule",
                        Map.of(
                                "measure",
                                "LEVEL",
                                "direction",
                                "HIGHER_BETTER",
                                "lead",
                                "civil-affairs",
                                "reason",
                                "分工"))
                .expecting(204);
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }

    @Test
    @DisplayName("从开轮到核对一份改过的报告")
    void runsARoundToACheckedReport() throws IOException {
        var page = hongqiao.officer("planner", Screen.DESKTOP);
        page.navigate("/desk/evaluations");
        settled(page);
        press(page, "开一轮评估");
        page.getByLabel("年份").fill("2024");
        page.getByLabel("填报单位编号").fill("civil-affairs，urban-management");
        picture(page, "evaluation-open-DESKTOP");
        press(page, "开始");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2024年度监测评估")))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("催报"))
                .first()
                .click();
        page.getByLabel("要说的话").fill("请于月底前报齐");
        press(page, "催报");
        assertThat(page.getByText("1 次")).isVisible();
        picture(page, "evaluation-progress-DESKTOP");

        press(page, "冻结");
        press(page, "冻结");
        assertThat(page.getByText("个单位没有报齐").first()).isVisible();
        page.getByLabel("有单位没有报齐时").fill("市级数未到，先行冻结");
        press(page, "冻结");
        assertThat(page.getByText("今天重算，与冻结时逐位相同。")).isVisible();
        assertThat(page.getByText("约束性指标 5 项，单列")).isVisible();
        settled(page);
        picture(page, "evaluation-frozen-DESKTOP");
        org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("了结"))
                .first()
                .click();
        page.getByLabel("理由", new Page.GetByLabelOptions().setExact(true)).fill("市里考核结果未出");
        press(page, "了结");
        assertThat(page.getByText("已了结：市里考核结果未出")).isVisible();

        var report = Files.createTempFile("report", ".docx");
        var download = page.waitForDownload(() -> page.getByText("下载报告（docx）").click());
        download.saveAs(report);
        page.setInputFiles("input[type=file]", report);
        assertThat(page.getByText("个数字都与冻结数据相符。")).isVisible();
        picture(page, "evaluation-checked-DESKTOP");
        var url = page.url();

        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var phone = hongqiao.signIn(hongqiao.visitor(Screen.PHONE, scheme), "viewer");
            phone.navigate(url);
            settled(phone);
            assertThat(phone.getByText("今天重算，与冻结时逐位相同。")).isVisible();
            picture(phone, "evaluation-PHONE-" + scheme);
            org.assertj.core.api.Assertions.assertThat(Axe.gravest(phone)).isEmpty();
        }
    }

    @Test
    @DisplayName("发现转入修订：起草、提请、登记决定，新旧对照")
    void takesAFindingThroughARevision() {
        var planner = hongqiao.server().browser().signedIn("planner");
        var round = planner.send(
                        "POST",
                        "/api/desk/evaluations",
                        Map.of(
                                "plan",
                                "2021-2025",
                                "kind",
                                "MID_TERM",
                                "year",
                                2023,
                                "units",
                                List.of("civil-affairs")))
                .expecting(201)
                .json()
                .at("/round/id")
                .asLong();
        planner.send("POST", "/api/desk/evaluations/" + round + "/freeze", Map.of("despite", "先行冻结"))
                .expecting(200);
        var page = hongqiao.officer("planner", Screen.DESKTOP);
        page.navigate("/desk/evaluations/" + round);
        settled(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("转入修订"))
                .first()
                .click();
        page.getByLabel("修订名称").fill("调整养老床位目标");
        page.getByLabel("理由").fill("选址未落实");
        press(page, "转入修订");
        press(page, "起草");
        page.getByLabel("编号", new Page.GetByLabelOptions().setExact(true)).fill("I23");
        page.getByLabel("新目标（数）").fill("33");
        page.getByLabel("理由").fill("选址未落实");
        page.getByLabel("说明").fill("按可落实的床位数");
        picture(page, "revision-draft-DESKTOP");
        press(page, "起草");
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("33张")))
                .isVisible();
        press(page, "提请审议");
        page.getByLabel("说明").fill("提请常委会审议");
        press(page, "提请审议");
        press(page, "登记决定");
        page.getByLabel("审议机关").fill("红桥区人大常委会");
        page.getByLabel("文号").fill("红人发〔2026〕5号");
        page.getByLabel("决定日期").fill("2026-01-20");
        page.getByLabel("施行日期").fill("2099-01-01");
        page.getByLabel("说明").fill("通过");
        press(page, "登记决定");
        assertThat(page.getByText("已批准").first()).isVisible();
        press(page, "施行");
        page.getByLabel("说明").fill("施行");
        press(page, "施行");
        assertThat(page.getByText("还没有到施行日期").first()).isVisible();
        press(page, "取消");
        settled(page);
        picture(page, "revision-DESKTOP");
        org.assertj.core.api.Assertions.assertThat(Axe.gravest(page)).isEmpty();
    }
}
