package hongqiao.area.change;

import static hongqiao.area.AreaProblem.AREA_CHANGE_TOO_LATE;
import static hongqiao.area.AreaProblem.AREA_NOT_FOUND;

import hongqiao.area.Area;
import hongqiao.area.AreaTree;
import hongqiao.area.AreaVersion;
import hongqiao.area.ChangeKind;
import hongqiao.area.KnownAreas;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What we know, and what we shall know after a change: no row is edited, some are superseded and others stand in their place.
 * Pure; areas that begin have ids below zero until they are written.
 */
final class Redrawing {

    /** Who decides what, and why. */
    record Author(ChangeKind change, @Nullable String reason, String by) {}

    private final KnownAreas before;
    private final LocalDate from;
    private final Author author;
    private final AreaTree tree;
    private final Map<Integer, List<AreaVersion>> after = new LinkedHashMap<>();
    private int last;

    Redrawing(KnownAreas before, LocalDate from, Author author) {
        this.before = before;
        this.from = from;
        this.author = author;
        this.tree = before.tree(from);
    }

    LocalDate from() {
        return from;
    }

    Author author() {
        return author;
    }

    KnownAreas before() {
        return before;
    }

    /** The areas as they would be on the day without this change. */
    AreaTree tree() {
        return tree;
    }

    /** @throws hongqiao.shared.Problem {@code area-not-found}: not there on the day the change begins */
    Area get(String code) {
        return tree.find(code)
                .orElseThrow(() ->
                        AREA_NOT_FOUND.because("%2$s 没有代码为 %1$s 的区域", "on %2$s there is no area %1$s", code, from));
    }

    /** @param made its id and days do not matter; returns its id */
    int begin(Area made) {
        int id = --last;
        var area = new Area(
                id,
                made.code(),
                made.name(),
                made.kind(),
                made.parent(),
                made.special(),
                made.enclave(),
                made.simulated(),
                made.shape(),
                from,
                null);
        after.put(id, List.of(version(area)));
        return id;
    }

    /** @throws hongqiao.shared.Problem {@code area-change-too-late}: it ends or changes later, and that would be lost */
    void end(Area area) {
        var kept = new ArrayList<AreaVersion>();
        for (var version : versions(area.id())) {
            var days = version.area();
            if (days.holdsOn(from)) {
                refuseIfChangedLater(days);
                if (days.validFrom().isBefore(from)) {
                    kept.add(again(version, days.during(days.validFrom(), from)));
                }
            } else if (days.validFrom().isBefore(from)) {
                kept.add(version);
            }
        }
        after.put(area.id(), kept);
    }

    /**
     * Changes one aspect from the day on. A later version in which the same aspect has changed keeps its own: that was
     * decided for its day.
     */
    void patch(Area area, UnaryOperator<Area> change, BiPredicate<Area, Area> sameAspect) {
        var result = new ArrayList<AreaVersion>();
        @Nullable Area holding = null;
        boolean passed = false;
        for (var version : versions(area.id())) {
            var days = version.area();
            if (days.holdsOn(from)) {
                holding = days;
                if (days.validFrom().isBefore(from)) {
                    result.add(again(version, days.during(days.validFrom(), from)));
                }
                result.add(version(change.apply(days).during(from, days.validTo())));
            } else if (holding != null && !passed && sameAspect.test(holding, days)) {
                result.add(again(version, change.apply(days)));
            } else {
                passed |= holding != null;
                result.add(version);
            }
        }
        after.put(area.id(), result);
    }

    /** All that would be known. */
    KnownAreas after() {
        var all = new ArrayList<AreaVersion>();
        before.list().stream()
                .filter(version -> !after.containsKey(version.area().id()))
                .forEach(all::add);
        after.values().forEach(all::addAll);
        return new KnownAreas(all);
    }

    /** Ids of all areas of which something changes. */
    Set<Integer> touched() {
        return new TreeSet<>(after.keySet());
    }

    Set<Integer> touchedBefore() {
        var ids = touched();
        ids.removeIf(id -> id < 0);
        return ids;
    }

    /** Areas that begin, parents first. */
    List<Area> begun() {
        return after.entrySet().stream()
                .filter(entry -> entry.getKey() < 0)
                .map(entry -> entry.getValue().getFirst().area())
                .toList();
    }

    /** Numbers of the rows that no longer say what we know. */
    List<Long> superseded() {
        return after.entrySet().stream()
                .flatMap(entry -> before.versions(entry.getKey()).stream()
                        .filter(version -> !entry.getValue().contains(version)))
                .map(AreaVersion::no)
                .toList();
    }

    /** Rows to be written. */
    List<AreaVersion> recorded() {
        return after.values().stream()
                .flatMap(Collection::stream)
                .filter(version -> version.no() == 0)
                .toList();
    }

    private List<AreaVersion> versions(int area) {
        var changed = after.get(area);
        return changed == null ? before.versions(area) : changed;
    }

    private AreaVersion version(Area area) {
        return new AreaVersion(0, area, Instant.EPOCH, null, author.change(), author.reason(), author.by());
    }

    /** The same decision as before, for other days or with another part of the map changed. */
    private static AreaVersion again(AreaVersion old, Area area) {
        return new AreaVersion(0, area, Instant.EPOCH, null, old.change(), old.reason(), old.by());
    }

    private static void refuseIfChangedLater(Area holding) {
        if (holding.validTo() != null) {
            throw AREA_CHANGE_TOO_LATE.because(
                    "“%s”（%s）自 %s 起已有变更，请改在那一天之后",
                    "“%s” (%s) changes on %s already; choose a day after that",
                    holding.name().zh(),
                    holding.code(),
                    holding.validTo());
        }
    }
}
