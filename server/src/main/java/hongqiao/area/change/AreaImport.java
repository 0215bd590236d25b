package hongqiao.area.change;

import hongqiao.area.Area;
import hongqiao.area.AreaFinding;
import hongqiao.area.AreaRows;
import hongqiao.area.ChangeKind;
import hongqiao.area.KnownAreas;
import hongqiao.area.LiveAreas;
import hongqiao.area.Shape;
import hongqiao.area.geo.AreaCheck;
import hongqiao.area.geo.AreaRepair;
import hongqiao.area.geo.CheckedArea;
import hongqiao.area.geo.CoordinateSystem;
import hongqiao.area.geo.Tolerances;
import hongqiao.scope.Scopes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a file of areas, from a day on: tried first, then applied, as a whole or not at all. A second time changes nothing.
 */
@Component
public class AreaImport {

    private final LiveAreas live;
    private final AreaRows rows;
    private final AreaWriter writer;
    private final ImportRecord record;
    private final ImportFile files;
    private final TransactionTemplate transaction;

    AreaImport(
            LiveAreas live,
            AreaRows rows,
            AreaWriter writer,
            ImportRecord record,
            ImportFile files,
            TransactionTemplate transaction) {
        this.live = live;
        this.rows = rows;
        this.writer = writer;
        this.record = record;
        this.files = files;
        this.transaction = transaction;
    }

    /** @param system what the coordinates of the file mean; @param repair do what the checks offer */
    public record Request(byte[] file, CoordinateSystem system, LocalDate from, boolean apply, boolean repair) {}

    /** {@code read = begun + changed + unchanged + rejected}. Not applied while a finding is an error. */
    public record Result(
            int read,
            int begun,
            int changed,
            int unchanged,
            int rejected,
            List<AreaFinding> findings,
            boolean applied) {}

    /**
     * @throws hongqiao.shared.Problem {@code area-file-not-readable}, {@code geojson-not-readable},
     *     {@code geojson-not-valid}, {@code out-of-scope}
     */
    public Result run(Request request) {
        var result = transaction.execute(status -> runInTransaction(request));
        if (result.applied()) {
            live.refresh();
        }
        return result;
    }

    private Result runInTransaction(Request request) {
        if (request.apply()) {
            writer.waitForTurn();
        }
        var known = new KnownAreas(rows.now());
        var author =
                new Redrawing.Author(ChangeKind.IMPORT, null, Scopes.current().self());
        var drawing = new Redrawing(known, request.from(), author);
        var read = files.read(request.file(), request.system(), drawing.tree());
        var intake = new Intake(drawing, new HashSet<>(writer.usedCodes()), area -> true);
        var counts = intake.take(read.areas());
        var findings = new ArrayList<>(read.findings());
        findings.addAll(intake.findings());
        if (request.repair()) {
            findings.addAll(repair(drawing));
        }
        findings.addAll(Soundness.of(drawing));
        AreaChanges.refuseOutOfScope(drawing);
        boolean apply = request.apply() && findings.stream().noneMatch(AreaFinding::blocks);
        if (apply && !drawing.recorded().isEmpty()) {
            writer.write(drawing);
            record.append(drawing, counts, ImportRecord.hash(read.areas()), false);
        }
        int rejected = read.rejected() + counts.rejected();
        return new Result(
                read.areas().size() + read.rejected(),
                counts.begun(),
                counts.changed(),
                counts.unchanged(),
                rejected,
                findings,
                apply);
    }

    /** Redraws what the checks can mend, neighbours included, and tells it. */
    private static List<AreaFinding> repair(Redrawing drawing) {
        var tree = drawing.after().tree(drawing.from());
        var checked = Soundness.checked(tree);
        var mended = AreaRepair.all(checked, Tolerances.DEFAULT).areas().stream()
                .collect(Collectors.toMap(CheckedArea::code, CheckedArea::geometry));
        var told = AreaCheck.check(checked).stream()
                .filter(finding -> finding.repair() != null)
                .map(finding -> Soundness.told(finding, AreaFinding.Severity.WARNING, null))
                .toList();
        for (var before : checked) {
            var after = mended.getOrDefault(before.code(), before.geometry());
            if (after != before.geometry()) {
                redraw(drawing, tree.find(before.code()).orElseThrow(), Shape.of(after));
            }
        }
        return told;
    }

    private static void redraw(Redrawing drawing, Area area, Shape shape) {
        drawing.patch(area, drawn -> drawn.drawn(shape), (one, other) -> Area.sameShape(one.shape(), other.shape()));
    }
}
