package hongqiao.area.change;

import static hongqiao.area.AreaProblem.AREA_CHANGED_MEANWHILE;
import static hongqiao.area.AreaProblem.AREA_CHANGE_NOT_SOUND;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.area.Area;
import hongqiao.area.AreaDependents;
import hongqiao.area.AreaFinding;
import hongqiao.area.AreaRows;
import hongqiao.area.AreaVersion;
import hongqiao.area.Areas;
import hongqiao.area.Dependent;
import hongqiao.area.KnownAreas;
import hongqiao.area.LiveAreas;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in to changing areas. A change holds from a day on, in the past or in the future: what was known before it is kept,
 * and can be asked for. It is made as a whole or not at all, and only inside the scope of whoever makes it.
 */
@Component
public class AreaChanges {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final int MOST_YEARS_AHEAD = 10;
    private static final int LONGEST_REASON = 500;

    private final Areas areas;
    private final LiveAreas live;
    private final AreaRows rows;
    private final AreaWriter writer;
    private final ChangeRecord record;
    private final List<AreaDependents> dependents;
    private final TransactionTemplate transaction;

    AreaChanges(
            Areas areas,
            LiveAreas live,
            AreaRows rows,
            AreaWriter writer,
            ChangeRecord record,
            List<AreaDependents> dependents,
            TransactionTemplate transaction) {
        this.areas = areas;
        this.live = live;
        this.rows = rows;
        this.writer = writer;
        this.record = record;
        this.dependents = dependents;
        this.transaction = transaction;
    }

    /**
     * What a change would do.
     *
     * @param areas those it makes or changes, as they would be on its day
     */
    public record Preview(List<AreaFinding> findings, List<Dependent> dependents, List<Area> areas) {

        public boolean mayApply() {
            return findings.stream().noneMatch(AreaFinding::blocks);
        }
    }

    /** @throws hongqiao.shared.Problem as {@link #apply}, but that an unsound map is told and not refused */
    @Transactional(readOnly = true)
    public Preview preview(ChangeOrder order) {
        check(order);
        var drawing = drawing(order, live.now());
        refuseOutOfScope(drawing);
        var touched = drawing.touched();
        var after = drawing.after().tree(order.effective()).list().stream()
                .filter(area -> touched.contains(area.id()))
                .toList();
        return new Preview(Soundness.of(drawing), dependents(drawing.touchedBefore(), order.effective()), after);
    }

    /** What hangs on these areas that day, in the order in which the modules stand. */
    @Transactional(readOnly = true)
    public List<Dependent> dependents(Set<Integer> changing, LocalDate at) {
        return dependents.stream()
                .flatMap(each -> each.of(changing, at).stream())
                .toList();
    }

    /**
     * Makes the change, and answers the codes of all areas it touched. Not inside a transaction: the map in memory follows
     * before this returns.
     *
     * @throws hongqiao.shared.Problem {@code area-changed-meanwhile}, {@code area-change-not-sound} with the findings,
     *     {@code out-of-scope}, and those of {@link Effect}
     */
    public List<String> apply(ChangeOrder order) {
        check(order);
        var seen = order.seenAt() == null ? live.refresh() : live.knownAt(order.seenAt());
        var codes = transaction.execute(status -> applyTo(order, seen));
        live.refresh();
        return codes;
    }

    private List<String> applyTo(ChangeOrder order, KnownAreas seen) {
        var meant = drawing(order, seen).touchedBefore();
        writer.waitForTurn();
        var now = new KnownAreas(rows.now());
        refuseIfChanged(meant, seen, now);
        var drawing = drawing(order, now);
        refuseOutOfScope(drawing);
        var findings = Soundness.of(drawing);
        if (findings.stream().anyMatch(AreaFinding::blocks)) {
            var first =
                    findings.stream().filter(AreaFinding::blocks).findFirst().orElseThrow();
            throw AREA_CHANGE_NOT_SOUND
                    .because("%s", "%2$s", first.message().zh(), first.message().en())
                    .with("findings", findings);
        }
        writer.write(drawing);
        return record.append(drawing);
    }

    private Redrawing drawing(ChangeOrder order, KnownAreas known) {
        var author = new Redrawing.Author(
                order.change().kind(),
                order.reason().isBlank() ? null : order.reason().strip(),
                Scopes.current().self());
        var drawing = new Redrawing(known, order.effective(), author);
        Effect.of(order.change(), drawing, new CodeRule(writer.usedCodes()));
        return drawing;
    }

    private void check(ChangeOrder order) {
        var latest = areas.today().plusYears(MOST_YEARS_AHEAD);
        if (order.effective().isBefore(EARLIEST) || order.effective().isAfter(latest)) {
            throw VALUE_NOT_VALID
                    .because("生效日期应在 %s 与 %s 之间", "the day must lie between %s and %s", EARLIEST, latest)
                    .atField("effective");
        }
        if (order.reason().length() > LONGEST_REASON) {
            throw VALUE_NOT_VALID
                    .because("理由最多 %d 个字符", "a reason has at most %d characters", LONGEST_REASON)
                    .atField("reason");
        }
    }

    private static void refuseIfChanged(Set<Integer> areas, KnownAreas seen, KnownAreas now) {
        for (int id : areas) {
            if (!numbers(seen, id).equals(numbers(now, id))) {
                var area = seen.versions(id).getFirst().area();
                throw AREA_CHANGED_MEANWHILE.because(
                        "“%s”（%s）刚被他人调整，请刷新后重试",
                        "somebody changed “%s” (%s) meanwhile; reload and try again",
                        area.name().zh(),
                        area.code());
            }
        }
    }

    private static Set<Long> numbers(KnownAreas known, int area) {
        return known.versions(area).stream().map(AreaVersion::no).collect(Collectors.toSet());
    }

    /** The database refuses too; this can say which area it is. An area that begins lies where its parent does. */
    static void refuseOutOfScope(Redrawing drawing) {
        var scope = Scopes.current();
        var after = drawing.after();
        for (int id : drawing.touched()) {
            if (id > 0 && !scope.hasArea(id)) {
                throw outOfScope(drawing.before().versions(id).getFirst().area());
            }
            for (var version : after.versions(id)) {
                refuseOtherParent(drawing, version, scope);
            }
        }
    }

    private static void refuseOtherParent(Redrawing drawing, AreaVersion version, Scope scope) {
        var parent = version.area().parent();
        boolean before = drawing.before().versions(version.area().id()).stream()
                .anyMatch(old -> java.util.Objects.equals(old.area().parent(), parent));
        boolean made = parent != null && parent < 0;
        if (!before && !made && (parent == null ? !scope.all() : !scope.hasArea(parent))) {
            throw outOfScope(version.area());
        }
    }

    private static hongqiao.shared.Problem outOfScope(Area area) {
        return OUT_OF_SCOPE.because(
                "“%s”（%s）不在您的管辖范围内",
                "“%s” (%s) lies outside your scope", area.name().zh(), area.code());
    }
}
