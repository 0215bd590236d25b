package hongqiao.organisation.people;

import hongqiao.organisation.Deeds;
import hongqiao.organisation.Today;
import hongqiao.organisation.Turn;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** People who go over to another unit on a day: at once if it has come, else within a minute of its beginning. */
@Component
public class PeopleMoves {

    private static final int EVERY_MS = 60_000;

    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Turn turn;
    private final Today today;
    private final String district;

    PeopleMoves(
            People people,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Turn turn,
            Today today,
            District district) {
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.turn = turn;
        this.today = today;
        this.district = district.code();
    }

    private record Move(int id, int unit, int into) {}

    /** All who are at home in the one unit when the day comes; who would have come into it later goes on to the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(int unit, int into, LocalDate effective) {
        jdbc.sql("""
                        update organisation.people_move set into_unit = :into
                         where district = :district and into_unit = :unit and moved_at is null and effective >= :effective
                        """)
                .param("into", into)
                .param("district", district)
                .param("unit", unit)
                .param("effective", effective)
                .update();
        if (!effective.isAfter(today.day())) {
            people.rehome(unit, into);
            return;
        }
        jdbc.sql("""
                        insert into organisation.people_move
                               (district, unit, into_unit, effective, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(district, unit, into, effective, Deeds.actor(), Timestamp.from(today.now()))
                .update();
    }

    @Scheduled(fixedDelay = EVERY_MS, initialDelay = EVERY_MS / 6)
    public void settle() {
        Scopes.everything(
                "people go over to another unit on the day that was decided",
                () -> transaction.executeWithoutResult(status -> settleDue()));
    }

    private void settleDue() {
        if (due().isEmpty()) {
            return;
        }
        turn.take();
        for (var move : due()) {
            people.rehome(move.unit(), move.into());
            jdbc.sql("update organisation.people_move set moved_at = ? where id = ?")
                    .params(Timestamp.from(today.now()), move.id())
                    .update();
        }
    }

    private List<Move> due() {
        return jdbc.sql("""
                        select id, unit, into_unit from organisation.people_move
                         where district = ? and moved_at is null and effective <= ?
                         order by effective, id
                        """)
                .params(district, today.day())
                .query((row, n) -> new Move(row.getInt("id"), row.getInt("unit"), row.getInt("into_unit")))
                .list();
    }
}
