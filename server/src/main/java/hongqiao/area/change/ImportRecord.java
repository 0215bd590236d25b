package hongqiao.area.change;

import hongqiao.area.AreaVersion;
import hongqiao.area.PackArea;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.shared.District;
import hongqiao.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;

/**
 * What the journal keeps of an import: one event with the counts, the codes and a hash over all that was read, since one for
 * each of a thousand areas takes longer than the import itself. What each area became is in its versions.
 */
@Component
class ImportRecord {

    private static final String PACK = "pack";

    /**
     * @param contentSha256 over all areas of the source in its order; lower-case hex
     * @param codes of those that began or changed
     */
    record Imported(LocalDate from, Intake.Counts counts, String contentSha256, List<String> codes) {}

    private final Journal journal;
    private final District district;

    ImportRecord(Journal journal, District district) {
        this.journal = journal;
        this.district = district;
    }

    /** The hash of what was last taken from the pack. */
    Optional<String> lastOfPack() {
        var events = journal.list(subject(PACK));
        return events.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(events.getLast().after())
                        .map(after -> after.path("contentSha256").asString(""));
    }

    void append(Redrawing drawing, Intake.Counts counts, String hash, boolean fromPack) {
        var codes = drawing.recorded().stream()
                .map(AreaVersion::area)
                .map(hongqiao.area.Area::code)
                .distinct()
                .toList();
        var after = new Imported(drawing.from(), counts, hash, codes);
        var subject = subject(fromPack ? PACK : hash.substring(0, 16));
        journal.append(new Entry(subject, drawing.author().by(), "areas-imported", null, after));
    }

    static String hash(List<PackArea> areas) {
        var hash = Sha256.digest();
        for (var area : areas) {
            var line = String.join(
                    "\t",
                    area.code(),
                    area.nameZh(),
                    String.valueOf(area.nameEn()),
                    area.kind().key(),
                    String.valueOf(area.parent()),
                    area.special().key(),
                    Boolean.toString(area.enclaves()),
                    Boolean.toString(area.simulated()));
            hash.update(line.getBytes(StandardCharsets.UTF_8));
            hash.update(area.geometry() == null ? new byte[0] : new WKBWriter().write(area.geometry()));
            hash.update((byte) '\n');
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private Subject subject(String id) {
        return new Subject(district.code(), "area-import", id);
    }
}
