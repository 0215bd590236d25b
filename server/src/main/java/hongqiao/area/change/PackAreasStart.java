package hongqiao.area.change;

import hongqiao.area.Area;
import hongqiao.area.AreaRows;
import hongqiao.area.AreaVersion;
import hongqiao.area.ChangeKind;
import hongqiao.area.DistrictAreas;
import hongqiao.area.KnownAreas;
import hongqiao.area.LiveAreas;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.time.LocalDate;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the areas of the district's pack at the start: all of them the first time, none while the pack stays the same, and
 * when it has changed those that nobody at the desk has touched since. A pack ends no area.
 */
@Component
@Order(5)
class PackAreasStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(PackAreasStart.class);

    /** A pack does not say since when its areas are as they are: since before anything else we know. */
    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final ObjectProvider<DistrictAreas> pack;
    private final AreaRows rows;
    private final AreaWriter writer;
    private final ImportRecord record;
    private final LiveAreas live;
    private final TransactionTemplate transaction;

    PackAreasStart(
            ObjectProvider<DistrictAreas> pack,
            AreaRows rows,
            AreaWriter writer,
            ImportRecord record,
            LiveAreas live,
            TransactionTemplate transaction) {
        this.pack = pack;
        this.rows = rows;
        this.writer = writer;
        this.record = record;
        this.live = live;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var given = pack.getIfAvailable();
        if (given != null && !given.areas().isEmpty()) {
            Scopes.everything(
                    "the district's pack brings its areas",
                    () -> transaction.executeWithoutResult(status -> take(given)));
        }
        live.refresh();
    }

    private void take(DistrictAreas given) {
        writer.waitForTurn();
        var hash = ImportRecord.hash(given.areas());
        if (record.lastOfPack().filter(hash::equals).isPresent()) {
            return;
        }
        var known = new KnownAreas(rows.now());
        var drawing = new Redrawing(known, BEGINNING, new Redrawing.Author(ChangeKind.IMPORT, null, Scope.SYSTEM));
        var intake = new Intake(drawing, new HashSet<>(writer.usedCodes()), area -> isUntouched(known, area));
        var counts = intake.take(given.areas());
        intake.findings()
                .forEach(finding -> log.warn(
                        "not taken from the pack: {}", finding.message().en()));
        writer.write(drawing);
        record.append(drawing, counts, hash, true);
        log.info(
                "took areas from the pack: {} new, {} changed, {} as before",
                counts.begun(),
                counts.changed(),
                counts.unchanged());
    }

    private static boolean isUntouched(KnownAreas known, Area area) {
        return known.versions(area.id()).stream().map(AreaVersion::by).allMatch(Scope.SYSTEM::equals);
    }
}
