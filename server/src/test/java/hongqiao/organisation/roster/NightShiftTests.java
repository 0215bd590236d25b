package hongqiao.organisation.roster;

import static hongqiao.organisation.Bureau.all;
import static hongqiao.organisation.Bureau.day;
import static hongqiao.organisation.Bureau.within;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.organisation.Bureau;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The first week of March: nights from 20:00 to 08:00, Shanghai time; the one on duty falls away on the 3rd. */
@DisplayName("夜班跨过零点")
class NightShiftTests {

    private final Bureau bureau = new Bureau();
    private final Rosters rosters = bureau.server.bean(Rosters.class);
    private int first;
    private int second;
    private int third;

    @BeforeEach
    void plan() {
        first = bureau.person("1", bureau.id);
        second = bureau.person("2", bureau.id);
        third = bureau.person("3", bureau.id);
        all(() -> rosters.plan(shift(first, "20:00", "08:00", second, third)));
    }

    private Shift shift(int person, String begins, String ends, Integer... substitutes) {
        return new Shift(
                0,
                bureau.id,
                person,
                day("2026-03-01"),
                day("2026-03-07"),
                LocalTime.parse(begins),
                LocalTime.parse(ends),
                null,
                List.of(substitutes));
    }

    private OnDuty at(String moment) {
        return all(() -> rosters.onDuty(bureau.id, Instant.parse(moment)));
    }

    private static int who(OnDuty duty) {
        return duty.person() == null ? 0 : duty.person().id();
    }

    private void away(int person, Absence.Kind kind) {
        all(() -> rosters.recordAbsence(new Absence(
                0, person, kind, Instant.parse("2026-03-03T10:00:00Z"), Instant.parse("2026-03-04T10:00:00Z"))));
    }

    @Test
    void countsFromEightInTheEveningToEightInTheMorning() {
        assertThat(who(at("2026-03-01T11:59:59Z"))).isZero();
        assertThat(who(at("2026-03-01T12:00:00Z"))).isEqualTo(first);
        assertThat(who(at("2026-03-01T20:00:00Z"))).isEqualTo(first);
        assertThat(who(at("2026-03-07T23:59:59Z"))).isEqualTo(first);
        assertThat(who(at("2026-03-08T00:00:00Z"))).isZero();
        assertThat(at("2026-03-08T00:00:00Z").explanation().zh()).isEqualTo("此时没有排班");
    }

    @Test
    void takesTheFirstSubstituteWhoIsThereAndSaysWhy() {
        away(first, Absence.Kind.LEAVE);
        var duty = at("2026-03-03T14:00:00Z");
        assertThat(who(duty)).isEqualTo(second);
        assertThat(duty.considered()).hasSize(2);
        assertThat(duty.considered().getFirst().why().zh()).isEqualTo("休假");

        away(second, Absence.Kind.TRAINING);
        assertThat(who(at("2026-03-03T14:00:00Z"))).isEqualTo(third);

        away(third, Absence.Kind.OTHER_DUTY);
        assertThat(who(at("2026-03-03T14:00:00Z"))).isZero();
        assertThat(at("2026-03-03T14:00:00Z").explanation().en()).contains("all substitutes are away");
        assertThat(who(at("2026-03-04T14:00:00Z"))).isEqualTo(first);
    }

    @Test
    @DisplayName("全天班与夜班重叠：照排，但告知")
    void plansAnOverlapAndTellsIt() {
        var planned = all(() -> rosters.plan(shift(third, "08:00", "08:00")));

        assertThat(planned.overlaps()).hasSize(1);
        assertThat(planned.overlaps().getFirst().from()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(planned.overlaps().getFirst().to()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        var duty = at("2026-03-02T14:00:00Z");
        assertThat(who(duty)).isEqualTo(first);
        assertThat(duty.overlapping()).hasSize(1);
        assertThat(duty.explanation().zh()).contains("另有 1 个班次");
        assertThat(who(at("2026-03-02T04:00:00Z"))).isEqualTo(third);
    }

    @Test
    void tellsNothingOfAnotherUnitsDuty() {
        var elsewhere = bureau.unit("elsewhere", bureau.code(""));
        var duty = within(List.of(elsewhere), () -> rosters.onDuty(bureau.id, Instant.parse("2026-03-01T14:00:00Z")));

        assertThat(duty.person()).isNull();
        assertThat(duty.shift()).isNull();
    }
}
