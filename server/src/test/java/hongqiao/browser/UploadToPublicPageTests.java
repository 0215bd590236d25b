package hongqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hongqiao.browser.RunningHongqiao.Screen;
import hongqiao.support.Project;
import hongqiao.support.Running;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A planning officer brings the sample plan of Chenghe from a file to the public pages, and the public reads it. */
class UploadToPublicPageTests {

    private static RunningHongqiao hongqiao;

    @BeforeAll
    static void start() {
        hongqiao = RunningHongqiao.start();
    }

    @AfterEach
    void everybodyLeaves() {
        hongqiao.everybodyLeaves();
    }

    @Test
    @DisplayName("上传、改一条、留出一条、编入一处、采用，公众看到的就是改过的")
    void bringsAPlanFromAFileToThePublic() {
        Page page = hongqiao.visitor(Screen.DESKTOP, ColorScheme.LIGHT);
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);

        signIn(page);
        upload(page, "packs/samples/chenghe/plan-2026-2030.txt");
        correct(page, "入驻企业不少于", "130");
        reject(page, "社会消费品", "重复");
        String promoted = promote(page, "夜间照明路灯");
        RunningHongqiao.picture(page, "upload-to-public-review");
        adopt(page);

        assertThat(page).hasURL(Pattern.compile("/plans/sample-2026-2030$"));
        assertThat(page.getByText("这是示例规划")).isVisible();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主要"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("承诺"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("夜间照明路灯")))
                .isVisible();
        assertThat(page.getByText("社会消费品零售总额年均增长", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("130\\s*家")))
                .click();
        assertThat(page.getByText("工作人员改过")).isVisible();
        RunningHongqiao.picture(page, "upload-to-public-commitment");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("回到原文这一处"))
                .click();
        assertThat(page.locator(".is-aimed")).containsText("入驻企业不少于");
        assertThat(page.locator("#" + promoted)).isVisible();
        RunningHongqiao.picture(page, "upload-to-public-book");
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("不是规划的文件不收，说明哪里不对，什么也不存")
    void saysWhatIsWrongWithAFileAndStoresNothing() {
        Page page = hongqiao.visitor(Screen.DESKTOP, ColorScheme.LIGHT);
        signIn(page);
        Locator drafts = page.getByRole(AriaRole.TABLE);
        int before = drafts.getByRole(AriaRole.ROW).count();

        choose(page, "packs/samples/bad/binary.bin");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("document-binary");
        assertThat(page.getByText("没有收下，什么也没存")).isVisible();
        page.reload();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("规划草稿")))
                .isVisible();
        assertThat(drafts.getByRole(AriaRole.ROW).count()).isEqualTo(before);
    }

    private static void signIn(Page page) {
        page.navigate("/desk");
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill("planner");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(Running.PASSWORD);
        button(page, "登录").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("规划草稿")))
                .isVisible();
        assertThat(page.getByText("正在取数")).hasCount(0);
    }

    private static void choose(Page page, String file) {
        page.waitForFileChooser(() -> button(page, "选文件").click()).setFiles(Project.file(file));
    }

    private static void upload(Page page, String file) {
        choose(page, file);
        assertThat(page).hasURL(Pattern.compile("/desk/drafts/.+"));
        assertThat(page.getByText("数目对得上")).isVisible();
    }

    /** Clicks the span in the text; its object opens beside it. */
    private static Locator open(Page page, String words) {
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("正文"))
                .locator("[data-item]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return page.locator(".o.is-chosen");
    }

    private static void correct(Page page, String words, String number) {
        Locator object = open(page, words);
        page.keyboard().press("e");
        object.getByLabel("数", new Locator.GetByLabelOptions().setExact(true)).fill(number);
        object.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("存"))
                .click();
        assertThat(object).containsText("已改");
    }

    private static void reject(Page page, String words, String reason) {
        Locator object = open(page, words);
        page.keyboard().press("x");
        object.getByLabel("为什么留出").fill(reason);
        page.keyboard().press("Enter");
        assertThat(object).containsText("已留出");
    }

    /** Takes in the first achievement that was left out, as if it were a promise; returns its new code. */
    private static String promote(Page page, String metric) {
        Locator leftOut = page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("留出的数字"));
        leftOut.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^回顾成绩")))
                .click();
        leftOut.locator(".lo-words").first().click();
        page.keyboard().press("p");
        Locator object = page.locator(".o.is-chosen");
        object.getByLabel("承诺的是什么").fill(metric);
        object.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("存"))
                .click();
        assertThat(object).containsText("补录");
        return object.locator(".o-id").innerText();
    }

    private static void adopt(Page page) {
        button(page, "采用").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.CHECKBOX)).isChecked();
        dialog.getByLabel("批准机关（可不填）").fill("澄河区人民代表大会");
        RunningHongqiao.picture(page, "upload-to-public-adopt");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("采用并公开"))
                .click();
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("看公开页"))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
