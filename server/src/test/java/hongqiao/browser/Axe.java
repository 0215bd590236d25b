package hongqiao.browser;

import com.microsoft.playwright.Page;
import hongqiao.support.Project;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The axe-core accessibility checker, run inside the page that a visitor sees. */
final class Axe {

    private static final String SOURCE =
            new String(Project.bytes("web/node_modules/axe-core/axe.min.js"), StandardCharsets.UTF_8);

    private static final String FINDINGS = """
            async only => (await axe.run(document, {resultTypes: ['violations'], ...(only.length ? {runOnly: only} : {})}))
              .violations
              .filter(found => found.impact === 'serious' || found.impact === 'critical')
              .flatMap(found => found.nodes.map(node => found.id + ' at ' + node.target.join(' ') + ': ' + found.help))
            """;

    /** All that axe knows which looks at a colour. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** What axe calls serious or critical, one line a place; empty when there is nothing. */
    static List<String> gravest(Page page) {
        return run(page, List.of());
    }

    /** The same of the colours alone: for a page that was asked for everything, and has turned dark since. */
    static List<String> gravestOfColours(Page page) {
        return run(page, RULES_OF_COLOUR);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, List<String> only) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(FINDINGS, only);
    }
}
