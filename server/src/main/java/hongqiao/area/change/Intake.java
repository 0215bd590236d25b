package hongqiao.area.change;

import hongqiao.area.Area;
import hongqiao.area.AreaFinding;
import hongqiao.area.AreaName;
import hongqiao.area.PackArea;
import hongqiao.area.Shape;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares areas that come from outside with those that are there on the day, and redraws what differs. What they do not say
 * (a border, an English name) stays as it is; areas they do not name are left alone.
 */
final class Intake {

    /** Each row is counted once. */
    record Counts(int begun, int changed, int unchanged, int rejected) {}

    private final Redrawing drawing;
    private final Set<String> used;
    private final Predicate<Area> mayChange;
    private final Map<String, Integer> begun = new HashMap<>();
    private final List<AreaFinding> findings = new ArrayList<>();
    private int changed;
    private int unchanged;
    private int rejected;

    /**
     * @param used all codes of the district, ever
     * @param mayChange of an area that is there; one that may not counts as unchanged
     */
    Intake(Redrawing drawing, Set<String> used, Predicate<Area> mayChange) {
        this.drawing = drawing;
        this.used = new HashSet<>(used);
        this.mayChange = mayChange;
    }

    /** Takes in all of them; parents may come after children. */
    Counts take(List<PackArea> areas) {
        var codes = new HashSet<String>();
        for (var area :
                areas.stream().sorted(Comparator.comparing(PackArea::kind)).toList()) {
            if (codes.add(area.code())) {
                take(area);
            } else {
                reject(area, "DUPLICATE_CODE", "代码 %s 在文件中出现两次", "%s stands twice in the file");
            }
        }
        return new Counts(begun.size(), changed, unchanged, rejected);
    }

    List<AreaFinding> findings() {
        return findings;
    }

    private void take(PackArea given) {
        var parent = given.parent() == null ? null : id(given.parent());
        var known = drawing.tree().find(given.code());
        if (given.parent() != null && parent == null) {
            reject(
                    given,
                    "UNKNOWN_PARENT",
                    "%s 的上级 " + given.parent() + " 不存在",
                    "the parent " + given.parent() + " of %s is not there");
        } else if (known.isPresent()) {
            change(known.get(), given, parent);
        } else if (used.contains(given.code())) {
            reject(given, "CODE_TAKEN", "代码 %s 已用过，不能再用", "the code %s has been used and is not used again");
        } else if (given.parent() == null && !drawing.tree().roots().isEmpty()) {
            reject(given, "SECOND_DISTRICT", "%s 没有上级，而全区已有", "%s has no parent, and the district is there already");
        } else {
            begin(given, parent);
        }
    }

    private void begin(PackArea given, @Nullable Integer parent) {
        var area = new Area(
                0,
                given.code(),
                new AreaName(given.nameZh(), given.nameEn()),
                given.kind(),
                parent,
                given.special(),
                given.enclaves(),
                given.simulated(),
                given.geometry() == null ? null : Shape.of(given.geometry()),
                drawing.from(),
                null);
        begun.put(given.code(), drawing.begin(area));
    }

    private void change(Area known, PackArea given, @Nullable Integer parent) {
        if (known.kind() != given.kind()) {
            reject(
                    given,
                    "KIND_DIFFERS",
                    "%s 是" + known.kind().label().zh() + "，不是"
                            + given.kind().label().zh(),
                    "%s is a " + known.kind().label().en() + ", not a "
                            + given.kind().label().en());
            return;
        }
        boolean differs = false;
        if (mayChange.test(known)) {
            differs = rename(known, given) | move(known, parent) | redraw(known, given);
        }
        if (differs) {
            changed++;
        } else {
            unchanged++;
        }
    }

    private boolean rename(Area known, PackArea given) {
        var name = new AreaName(
                given.nameZh(), given.nameEn() == null ? known.name().en() : given.nameEn());
        boolean differs = !name.equals(known.name());
        if (differs) {
            drawing.patch(
                    known, area -> area.named(name), (one, other) -> one.name().equals(other.name()));
        }
        return differs;
    }

    private boolean move(Area known, @Nullable Integer parent) {
        boolean differs = !Objects.equals(parent, known.parent());
        if (differs) {
            drawing.patch(
                    known, area -> area.under(parent), (one, other) -> Objects.equals(one.parent(), other.parent()));
        }
        return differs;
    }

    private boolean redraw(Area known, PackArea given) {
        if (given.geometry() == null) {
            return false;
        }
        var shape = Shape.of(given.geometry());
        boolean differs = !Area.sameShape(shape, known.shape())
                || given.simulated() != known.simulated()
                || given.enclaves() != known.enclave()
                || given.special() != known.special();
        if (differs) {
            drawing.patch(
                    known,
                    area -> area.drawn(shape).marked(given.special(), given.enclaves(), given.simulated()),
                    (one, other) -> Area.sameShape(one.shape(), other.shape()));
        }
        return differs;
    }

    private @Nullable Integer id(String code) {
        var made = begun.get(code);
        return made == null ? drawing.tree().find(code).map(Area::id).orElse(null) : made;
    }

    private void reject(PackArea given, String kind, String zh, String en) {
        rejected++;
        var message = new Words(zh.formatted(given.code()), en.formatted(given.code()));
        findings.add(AreaFinding.ofRow(kind, AreaFinding.Severity.ERROR, List.of(given.code()), message));
    }
}
