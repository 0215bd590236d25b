package hongqiao.organisation.roster;

import hongqiao.organisation.NewIds;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private static final int PAGE = 1_000;

    private static final String INSERT = """
            insert into organisation.shift
                   (id, district, unit, person, first_day, last_day, begins, ends, label, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_SUBSTITUTE = """
            insert into organisation.shift_substitute (shift, district, unit, ordinal, person) values (?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final NewIds newIds;
    private final String district;

    RosterStore(JdbcClient jdbc, JdbcTemplate batch, NewIds newIds, District district) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.newIds = newIds;
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
        return insertAll(List.of(shift), by, now).getFirst().id();
    }

    /** @return the same with their ids */
    List<Shift> insertAll(List<Shift> shifts, String by, Instant now) {
        var ids = newIds.of("shift", shifts.size());
        var made = new ArrayList<Shift>();
        var substitutes = new ArrayList<Substitute>();
        for (int i = 0; i < shifts.size(); i++) {
            var shift = shifts.get(i).as(ids.get(i));
            made.add(shift);
            for (int n = 0; n < shift.substitutes().size(); n++) {
                substitutes.add(new Substitute(shift, n + 1, shift.substitutes().get(n)));
            }
        }
        batch.batchUpdate(INSERT, made, PAGE, (statement, shift) -> {
            statement.setInt(1, shift.id());
            statement.setString(2, district);
            statement.setInt(3, shift.unit());
            statement.setInt(4, shift.person());
            statement.setObject(5, shift.firstDay());
            statement.setObject(6, shift.lastDay());
            statement.setObject(7, shift.begins());
            statement.setObject(8, shift.ends());
            statement.setString(9, shift.label());
            statement.setString(10, by);
            statement.setTimestamp(11, Timestamp.from(now));
        });
        batch.batchUpdate(INSERT_SUBSTITUTE, substitutes, PAGE, (statement, substitute) -> {
            statement.setInt(1, substitute.shift().id());
            statement.setString(2, district);
            statement.setInt(3, substitute.shift().unit());
            statement.setInt(4, substitute.ordinal());
            statement.setInt(5, substitute.person());
        });
        return made;
    }

    private record Substitute(Shift shift, int ordinal, int person) {}

    Map<Integer, LocalDate> lastDays() {
        var last = new HashMap<Integer, LocalDate>();
        jdbc.sql("select unit, max(last_day) as last_day from organisation.shift where district = ? group by unit")
                .param(district)
                .query(row -> {
                    last.put(row.getInt("unit"), row.getObject("last_day", LocalDate.class));
                });
        return last;
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
                        Instants.get(row, "from_at"),
                        Instants.get(row, "to_at")))
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
