package hongqiao.register.record;

import hongqiao.register.definition.Register;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What a record was, in two times: on any day, as it is known now or was known then. */
@Component
public class History {

    private final Records records;
    private final Placings places;
    private final Seals seals;
    private final JdbcClient jdbc;
    private final String district;

    History(Records records, Placings places, Seals seals, JdbcClient jdbc, District district) {
        this.records = records;
        this.places = places;
        this.seals = seals;
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** First recorded first; the one in force is the last. */
    @Transactional(readOnly = true)
    public List<RecordVersion> list(Register register, long id) {
        return kept(register, id).stream()
                .map(version -> new RecordVersion(
                        version.version(),
                        version.validFrom(),
                        version.recordedAt(),
                        version.recordedBy(),
                        version.stage(),
                        written(register, version)))
                .toList();
    }

    /** As {@link #list}, as they are kept: personal values sealed, so that two that are masked alike stay two. */
    @Transactional(readOnly = true)
    public List<Kept> kept(Register register, long id) {
        var now = records.get(register, id);
        var versions = new ArrayList<>(jdbc.sql("""
                        select version, valid_from, recorded_at, recorded_by, stage, data from register.past
                         where district = :district and register = :register and record = :record
                         order by version
                        """)
                .param("district", district)
                .param("register", register.key())
                .param("record", id)
                .query((row, n) -> now.with(Values.kept(register, row.getString("data")), Map.of(), now.place())
                        .inStage(row.getString("stage"))
                        .numbered(
                                row.getInt("version"),
                                row.getObject("valid_from", LocalDate.class),
                                Instants.get(row, "recorded_at"),
                                row.getString("recorded_by")))
                .list());
        versions.add(now);
        return versions;
    }

    /** What is known now of each time, earliest first: of several that begin on one day the one recorded last. */
    public static List<Kept> byDay(List<Kept> versions) {
        var byDay = new TreeMap<LocalDate, Kept>();
        versions.stream()
                .sorted(Comparator.comparingInt(Kept::version))
                .forEach(version -> byDay.put(version.validFrom(), version));
        return List.copyOf(byDay.values());
    }

    /**
     * @param at the day asked about
     * @param knownAt as it was known at that moment; null: as it is known now
     * @return empty where nothing was known of it then, or it was not yet
     */
    @Transactional(readOnly = true)
    public Optional<RecordVersion> find(Register register, long id, LocalDate at, @Nullable Instant knownAt) {
        return list(register, id).stream()
                .filter(version -> !version.validFrom().isAfter(at))
                .filter(version -> knownAt == null || !version.recordedAt().isAfter(knownAt))
                .max(Comparator.comparing(RecordVersion::validFrom).thenComparing(RecordVersion::version));
    }

    private ObjectNode written(Register register, Kept version) {
        return WireWriter.masking(register, places, seals)
                .write(version, version.values().keySet());
    }
}
