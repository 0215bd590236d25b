package hongqiao.area.change;

import hongqiao.area.Area;
import hongqiao.area.AreaFinding;
import hongqiao.area.AreaKind;
import hongqiao.area.AreaTree;
import hongqiao.area.GeometryJson;
import hongqiao.area.KnownAreas;
import hongqiao.area.geo.AreaCheck;
import hongqiao.area.geo.CheckedArea;
import hongqiao.area.geo.Finding;
import hongqiao.area.geo.FindingKind;
import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the map is sound once areas are redrawn: on the day of the change and on each later day on which anything is known
 * to change. Only families (a parent and what lies right below it) in which something is redrawn are looked at, and what was
 * wrong with them before is not held against the change.
 */
final class Soundness {

    private final Redrawing drawing;
    private final KnownAreas after;

    private Soundness(Redrawing drawing) {
        this.drawing = drawing;
        this.after = drawing.after();
    }

    static List<AreaFinding> of(Redrawing drawing) {
        return new Soundness(drawing).findings();
    }

    /** What is wrong with all areas of a day, whatever it comes from. */
    static List<CheckedArea> checked(AreaTree tree) {
        return tree.list().stream().flatMap(area -> checked(tree, area)).toList();
    }

    private List<AreaFinding> findings() {
        var all = new ArrayList<AreaFinding>();
        for (var day : after.turningDays(drawing.from())) {
            var then = after.tree(day);
            var before = drawing.before().tree(day);
            var known = new HashSet<String>();
            for (int parent : families(before, then)) {
                family(before, parent).forEach(finding -> known.add(key(finding)));
            }
            for (int parent : families(before, then)) {
                family(then, parent).stream()
                        .filter(finding -> known.add(key(finding)))
                        .map(finding -> told(finding, day))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** Ids of the parents below which something is redrawn. */
    private Set<Integer> families(AreaTree before, AreaTree then) {
        var parents = new TreeSet<Integer>();
        for (int id : drawing.touched()) {
            Stream.of(before, then).flatMap(tree -> tree.find(id).stream()).forEach(area -> {
                parents.add(id);
                if (area.parent() != null) {
                    parents.add(area.parent());
                }
            });
        }
        return parents;
    }

    private static List<Finding> family(AreaTree tree, int parent) {
        var family = new ArrayList<CheckedArea>();
        tree.find(parent).stream().flatMap(area -> checked(tree, area)).forEach(family::add);
        tree.children(parent).stream().flatMap(area -> checked(tree, area)).forEach(family::add);
        return family.isEmpty() ? List.of() : AreaCheck.check(family);
    }

    private static Stream<CheckedArea> checked(AreaTree tree, Area area) {
        var shape = area.shape();
        var parent = area.parent() == null
                ? null
                : tree.find(area.parent()).map(Area::code).orElse(null);
        return shape == null
                ? Stream.empty()
                : Stream.of(new CheckedArea(
                        area.code(),
                        parent,
                        shape.geometry(),
                        area.isTile() && area.kind() != AreaKind.BUILDING,
                        area.enclave()));
    }

    /** Two findings about the same thing; to a metre and a square metre. */
    private static String key(Finding finding) {
        return "%s %s %.5f %.5f %.0f"
                .formatted(
                        finding.kind(),
                        finding.codes(),
                        finding.place().x,
                        finding.place().y,
                        finding.area_m2() == null ? 0 : finding.area_m2());
    }

    private AreaFinding told(Finding finding, LocalDate day) {
        return told(finding, severity(finding.kind()), day.equals(drawing.from()) ? null : day);
    }

    static AreaFinding told(Finding finding, AreaFinding.Severity severity, @Nullable LocalDate day) {
        var words = finding.words();
        return new AreaFinding(
                finding.kind().name(),
                severity,
                finding.codes(),
                List.of(finding.place().x, finding.place().y),
                finding.region() == null ? null : GeometryJson.node(finding.region()),
                finding.area_m2(),
                day == null
                        ? words
                        : new Words("%s（自 %s 起）".formatted(words.zh(), day), "%s (from %s)".formatted(words.en(), day)),
                finding.repair() == null ? null : finding.repair().words());
    }

    private static AreaFinding.Severity severity(FindingKind kind) {
        return switch (kind.severity()) {
            case ERROR -> AreaFinding.Severity.ERROR;
            case WARNING, HINT -> AreaFinding.Severity.WARNING;
        };
    }
}
