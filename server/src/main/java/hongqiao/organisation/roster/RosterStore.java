package hongqiao.organisation.roster;

import hongqiao.shared.District;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shifts and absences as they lie in the database; of those, only what is in scope. */
@Component
class RosterStore {

    private static final String SHIFTS = """
            select s.*, array(select t.person from organisation.shift_substitute t
                               where t.shift = s.id order by t.ordinal) as substitutes
              from organisation.shift s
             where s.district = :district and s.withdrawn_at is null
            """;

    private final JdbcClient jdbc;
    private final String district;

    RosterStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** Those of a unit with a day between the two, both inclusive. */
    List<Shift> shifts(int unit, LocalDate from, LocalDate to) {
        return jdbc.sql(SHIFTS + " and s.unit = :unit and s.first_day <= :to and s.last_day >= :from"
                        + " order by s.first_day, s.begins, s.id")
                .params(Map.of("district", district, "unit", unit, "from", from, "to", to))
                .query((row, n) -> shift(row))
                .list();
    }

    /** Those in which somebody has duty himself. */
    List<Shift> shiftsOf(int person, LocalDate from, LocalDate to) {
        return jdbc.sql(SHIFTS + " and s.person = :person and s.first_day <= :to and s.last_day >= :from"
                        + " order by s.first_day, s.begins, s.id")
                .params(Map.of("district", district, "person", person, "from", from, "to", to))
                .query((row, n) -> shift(row))
                .list();
    }

    Optional<Shift> find(int id) {
        return jdbc.sql(SHIFTS + " and s.id = :id")
                .params(Map.of("district", district, "id", id))
                .query((row, n) -> shift(row))
                .optional();
    }

    int insert(Shift shift, String by, Instant now) {
        var id = jdbc.sql("""
                        insert into organisation.shift
                               (district, unit, person, first_day, last_day, begins, ends, label, recorded_by,
                                recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(Arrays.<@Nullable Object>asList(
                        district,
                        shift.unit(),
                        shift.person(),
                        shift.firstDay(),
                        shift.lastDay(),
                        shift.begins(),
                        shift.ends(),
                        shift.label(),
                        by,
                        Timestamp.from(now)))
                .query(Integer.class)
                .single();
        var ordinal = 0;
        for (var person : shift.substitutes()) {
            jdbc.sql("""
                            insert into organisation.shift_substitute (shift, district, unit, ordinal, person)
                            values (?, ?, ?, ?, ?)
                            """).params(id, district, shift.unit(), ++ordinal, person).update();
        }
        return id;
    }

    int withdraw(int shift, Instant now) {
        return jdbc.sql("update organisation.shift set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(Timestamp.from(now), shift)
                .update();
    }

    List<Absence> absences(Collection<Integer> people, Instant from, Instant to) {
        return jdbc.sql("""
                        select * from organisation.absence
                         where district = :district and withdrawn_at is null and person = any (:people)
                           and from_at < :to and to_at > :from
                         order by from_at, id
                        """)
                .param("district", district)
                .param("people", people.toArray(Integer[]::new))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> new Absence(
                        row.getInt("id"),
                        row.getInt("person"),
                        Absence.Kind.valueOf(row.getString("kind")),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("to_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int insert(Absence absence, int unit, String by, Instant now) {
        return jdbc.sql("""
                        insert into organisation.absence
                               (district, unit, person, kind, from_at, to_at, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(
                        district,
                        unit,
                        absence.person(),
                        absence.kind().name(),
                        Timestamp.from(absence.from()),
                        Timestamp.from(absence.to()),
                        by,
                        Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                row.getInt("id"),
                row.getInt("unit"),
                row.getInt("person"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("label"),
                integers(row.getArray("substitutes")));
    }

    private static List<Integer> integers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }
}
