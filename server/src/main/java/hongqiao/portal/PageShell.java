package hongqiao.portal;

import hongqiao.shared.District;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The web app's {@code index.html}, filled in for one page: its title, its
 * language, the district's zone and the data its first view needs. */
@Component
class PageShell {

    private final ResourceLoader resources;
    private final String location;
    private final JsonMapper json;
    private final District district;

    PageShell(ResourceLoader resources, @Value("${hongqiao.web}") String location, JsonMapper json, District district) {
        this.resources = resources;
        this.location = location;
        this.json = json;
        this.district = district;
    }

    boolean isThere() {
        return resources.getResource(location + "index.html").exists();
    }

    /** Read anew each time: 1 KB out of the jar, and in {@code bin/dev} it changes under us. */
    String fill(String title, boolean english, Map<String, Object> data) throws IOException {
        var html = resources.getResource(location + "index.html").getContentAsString(StandardCharsets.UTF_8);
        return html.replaceFirst(
                        "<html lang=\"[^\"]*\"",
                        "<html lang=\"%s\" data-zone=\"%s\""
                                .formatted(
                                        english ? "en" : "zh-CN",
                                        district.timezone().getId()))
                .replaceFirst(
                        "<title>[^<]*</title>",
                        java.util.regex.Matcher.quoteReplacement(
                                "<title>" + HtmlUtils.htmlEscape(title, "UTF-8") + "</title>"))
                .replace("<!--page-data-->", script(data));
    }

    private record Carried(String url, Object body) {}

    /** JSON inside HTML: with {@code <} escaped, no text of a plan can end the script. */
    private String script(Map<String, Object> data) {
        var text = json.writeValueAsString(data.entrySet().stream()
                        .map(answer -> new Carried(answer.getKey(), answer.getValue()))
                        .toList())
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return "<script type=\"application/json\" id=\"page-data\">" + text + "</script>";
    }
}
