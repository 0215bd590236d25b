package hongqiao.cases.definition;

import hongqiao.pack.Pack;
import hongqiao.pack.PackError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of case as an earlier edition had it, read again among the packs of another: its states, steps, form and clocks are
 * its own; code lists, calendars, roles, matters and other types are those of the pack.
 */
public final class FormerType {

    private FormerType() {}

    /**
     * @param type null where there is a fault
     * @param faults what in it leads nowhere in that pack
     */
    public record Read(@Nullable CaseType type, List<PackError> faults) {}

    /** @param now the same type as that pack has it; @param text of its file then */
    public static Read read(Pack pack, CaseType now, String text) {
        var path = path(now);
        var content = pack.content().with(path, text.getBytes(StandardCharsets.UTF_8));
        var type = new CaseKind().read(content).find(now.key());
        // What others say of it they say of the one in force.
        var faults = content.findings().stream()
                .filter(finding -> finding.isError() && finding.file().equals(path))
                .toList();
        return new Read(faults.isEmpty() ? type.orElse(null) : null, faults);
    }

    /** The text of a type in the pack it is of. */
    public static String text(Pack pack, CaseType type) {
        return new String(pack.content().files().find(path(type)).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String path(CaseType type) {
        return type.pack() + "/cases/" + type.key() + ".yaml";
    }
}
