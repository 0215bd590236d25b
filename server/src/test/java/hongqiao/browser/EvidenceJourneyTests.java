package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.files.content.OfficeFiles;
import hongqiao.files.content.Photos;
import hongqiao.support.Running;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** An officer adds documents to a firm, her head recognises it with the certificate, and a wrong file is taken away. */
@DisplayName("附件材料：上传、查看、作依据、移除")
class EvidenceJourneyTests {

    private static RunningHongqiao hongqiao;
    private static int round;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start();
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    private static Page signedIn(Screen screen, String who, String path) {
        Page page = hongqiao.visitor(screen, ColorScheme.LIGHT);
        page.navigate(path);
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(who);
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

    private static FilePayload photo(String name, Color from, Color to) {
        var image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, from, 1200, 900, to));
        pen.fillRect(0, 0, 1200, 900);
        pen.dispose();
        return new FilePayload(name, "image/jpeg", Photos.taken(Photos.written(image, "jpeg"), 1, "+08:00"));
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** The file inputs behind the buttons: files, and the camera. */
    private static Locator files(Page page) {
        return page.locator(".evidence-picker input[type=file][multiple]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("表单里选文件，记录页看缩略图，移除要说理由")
    void keepsDocumentsWithAFirm(Screen screen) throws Exception {
        var name = "模拟附件" + screen.name().toLowerCase(Locale.ROOT);
        var id = create(name);
        Page page = signedIn(screen, "science", "/desk/registers/firm/" + id + "/edit");
        files(page).setInputFiles(new FilePayload[] {
            photo("营业执照.jpg", new Color(0xB85C38), new Color(0xF0E0C0)),
            photo("厂房外观.jpg", new Color(0x2F5D62), new Color(0xC9E4CA)),
            new FilePayload("审计报告（模拟）.docx", "application/zip", OfficeFiles.docx())
        });
        assertThat(page.getByText("审计报告（模拟）.docx")).isVisible();
        files(page)
                .setInputFiles(new FilePayload(
                        "网页.jpg", "image/jpeg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("网页.jpg 没有传上")).isVisible();
        page.locator(".evidence-picker").scrollIntoViewIfNeeded();
        assertThat(page.getByText("正在核对")).isHidden();
        look(page, "evidence-form", screen);
        button(page, "不传了").click();
        page.getByLabel("纸质材料").fill("红科〔2026〕3号");
        page.getByLabel("纸质材料").press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("存好"))
                .first()
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("附件 3 件")))
                .isVisible();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("附件 3 件"))
                .scrollIntoViewIfNeeded();
        page.waitForFunction("[...document.querySelectorAll('.evidence img')].length === 2"
                + " && [...document.querySelectorAll('.evidence img')].every(one => one.naturalWidth === 320)");
        look(page, "evidence-record", screen);

        Download got = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载 审计报告（模拟）.docx"))
                        .click());
        assertThat(got.suggestedFilename()).isEqualTo("审计报告（模拟）.docx");
        assertThat(Files.readAllBytes(got.path())).startsWith('P', 'K');
        button(page, "移除 厂房外观.jpg").click();
        page.getByLabel("为什么移除").fill("误传了别家的照片");
        look(page, "evidence-remove", screen);
        button(page, "移除").click();
        assertThat(page.getByText("已移除").first()).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("认定：只写名称不行，上传证书才行")
    void recognisesAFirmWithItsCertificate(Screen screen) {
        var id = create("模拟认定" + screen.name().toLowerCase(Locale.ROOT));
        new JdbcTemplate(hongqiao.server().database().dataSource())
                .update("update register.r_firm set stage = 'APPLIED' where id = ?", id);
        Page page = signedIn(screen, "science-lead", "/desk/registers/firm/" + id);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("认定 → 已认定"))
                .click();
        page.getByLabel("认定日期").fill("2026-10-08");
        page.getByLabel("证书编号").fill("GR-模拟-1");
        page.getByLabel("纸质材料").fill("公告");
        page.getByLabel("纸质材料").press("Enter");
        button(page, "认定").click();
        assertThat(page.getByText("至少上传一个文件。")).isVisible();
        files(page).setInputFiles(pdf("认定公告（模拟）.pdf"));
        assertThat(page.getByText("认定公告（模拟）.pdf")).isVisible();
        look(page, "evidence-move", screen);
        button(page, "认定").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("附件 1 件")))
                .isVisible();
        assertThat(page.getByText("“认定”的依据")).isVisible();
        page.context().close();
    }

    private static long create(String name) {
        return hongqiao.server()
                .browser()
                .signedIn("science")
                .send(
                        "POST",
                        "/api/desk/registers/firm/records",
                        Map.of(
                                "values",
                                Map.of(
                                        "name",
                                        name,
                                        "uscc",
                                        "91120106U%09d".formatted(++round * 98_765_431L % 1_000_000_000L),
                                        "registeredOn",
                                        "2020-01-01",
                                        "area",
                                        "120106001002")))
                .expecting(201)
                .json()
                .path("record")
                .path("id")
                .asLong();
    }
}
