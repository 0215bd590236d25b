package hongqiao.browser;

import com.microsoft.playwright.Page;
import hongqiao.support.Project;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The axe-core accessibility checker, run inside the page that a visitor sees. */
final class Axe {

    private static final String FINDINGS = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
              .filter(found => found.impact === 'serious' || found.impact === 'critical')
              .flatMap(found => found.nodes.map(node => found.id + ' at ' + node.target.join(' ') + ': ' + found.help))
            """;

    private Axe() {}

    /** What axe calls serious or critical, one line a place; empty when there is nothing. */
    @SuppressWarnings("unchecked")
    static List<String> gravest(Page page) {
        page.evaluate(new String(Project.bytes("web/node_modules/axe-core/axe.min.js"), StandardCharsets.UTF_8));
        return (List<String>) page.evaluate(FINDINGS);
    }
}
