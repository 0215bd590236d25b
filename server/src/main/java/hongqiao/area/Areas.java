package hongqiao.area;

import static hongqiao.area.AreaProblem.AREA_NOT_FOUND;

import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in: the areas of this district on any day, as known now or at any moment before ({@code knownAt}; null: now).
 * Every officer of the district may read them.
 */
@Component
public class Areas {

    private final LiveAreas live;
    private final AreaRows rows;
    private final District district;
    private final Clock clock;

    Areas(LiveAreas live, AreaRows rows, District district, Clock clock) {
        this.live = live;
        this.rows = rows;
        this.district = district;
        this.clock = clock;
    }

    /** What was found, and how much there was. */
    public record Found(List<Area> areas, int total) {}

    /** The district's day now. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(district.timezone()));
    }

    /** When the last change was recorded that a map asked for after this knows of. */
    public Instant lastTurn() {
        return live.lastTurn();
    }

    public AreaTree tree(LocalDate at) {
        return map(at, null).tree();
    }

    public AreaTree tree(LocalDate at, @Nullable Instant knownAt) {
        return map(at, knownAt).tree();
    }

    public AreaMap map(LocalDate at, @Nullable Instant knownAt) {
        return live.knownAt(knownAt).on(at);
    }

    public Optional<Area> find(String code, LocalDate at, @Nullable Instant knownAt) {
        return tree(at, knownAt).find(code);
    }

    /** @throws Problem {@code area-not-found}: not on that day */
    public Area get(String code, LocalDate at) {
        return find(code, at, null).orElseThrow(() -> notThere(code, at));
    }

    public Optional<Area> find(int id, LocalDate at) {
        return tree(at).find(id);
    }

    /** By its id, whether it is there today or has ended: for the last day it was, else the first it will be. */
    public Optional<Area> findEver(int id) {
        var today = today();
        var versions = live.now().versions(id);
        return versions.stream()
                .map(AreaVersion::area)
                .filter(area -> !area.validFrom().isAfter(today))
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().map(AreaVersion::area).findFirst());
    }

    /** By its code, as {@link #findEver(int)}. */
    public Optional<Area> findEver(String code) {
        return live.now().list().stream()
                .map(AreaVersion::area)
                .filter(area -> area.code().equals(code))
                .findFirst()
                .flatMap(area -> findEver(area.id()));
    }

    /** Everything ever recorded of an area, in the order of recording; empty if nothing was. */
    @Transactional(readOnly = true)
    public List<AreaVersion> history(String code) {
        return rows.history(code);
    }

    /**
     * The days on which anything about any area changes, as we know it now; earliest first, each with how many areas begin
     * or end to be as they are.
     */
    public SortedMap<LocalDate, Integer> days() {
        var days = new TreeMap<LocalDate, Integer>();
        live.now().list().stream()
                .filter(version -> version.supersededAt() == null)
                .map(AreaVersion::area)
                .forEach(area -> {
                    days.merge(area.validFrom(), 1, Integer::sum);
                    if (area.validTo() != null) {
                        days.merge(area.validTo(), 1, Integer::sum);
                    }
                });
        return days;
    }

    /** Areas of a day whose name or code holds the words, in either width and case; larger kinds first. */
    public Found search(String words, LocalDate at, int limit) {
        var wanted = folded(words);
        var found = tree(at).list().stream().filter(area -> holds(area, wanted)).toList();
        return new Found(found.stream().limit(limit).toList(), found.size());
    }

    /**
     * Its id and those of all areas below it today; an area that has ended counts to where it last belonged. This is what a
     * scope over an area writes out.
     */
    public Set<Integer> descendants(int id) {
        return live.now().descendants(id, today());
    }

    /** Grows with each change by whichever process; until then every answer here stays the same. */
    public long changes() {
        return live.changes();
    }

    /** The refusal for an area that is not there on a day; of one that was or will be it tells when. */
    public Problem notThere(String code, LocalDate at) {
        return findEver(code)
                .map(area -> AREA_NOT_FOUND
                        .because(
                                "%2$s 没有代码为 %1$s 的区域；它最近自 %3$s 起、至 %4$s 前",
                                "on %2$s there is no area %1$s; it was from %3$s until %4$s",
                                code,
                                at,
                                area.validFrom(),
                                String.valueOf(area.validTo()))
                        .with("lastFrom", area.validFrom()))
                .orElseGet(() -> AREA_NOT_FOUND.because("没有代码为 %s 的区域", "there is no area %s", code));
    }

    private static boolean holds(Area area, String wanted) {
        var en = area.name().en();
        return folded(area.name().zh()).contains(wanted)
                || en != null && folded(en).contains(wanted)
                || folded(area.code()).contains(wanted);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
