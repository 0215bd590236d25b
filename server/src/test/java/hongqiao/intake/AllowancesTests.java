package hongqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hongqiao.identity.SecretBoxes;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Follow;
import hongqiao.intake.door.Door.Most;
import hongqiao.intake.door.Door.Page;
import hongqiao.intake.door.Door.Part;
import hongqiao.intake.door.Door.Sender;
import hongqiao.shared.Problem;
import hongqiao.shared.Sha256;
import hongqiao.shared.Words;
import hongqiao.support.SetClock;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("防刷：超过限额须先算一道题，每道题只用一次")
class AllowancesTests {

    private static final String ONE = "10.0.0.1";
    private static final String OTHER = "10.0.0.2";

    @TempDir
    Path data;

    private final SetClock clock = SetClock.at("2026-03-02T01:00:00Z");
    private Allowances allowances;
    private int counted;

    @BeforeEach
    void open() {
        allowances = new Allowances(SecretBoxes.in(data), clock);
    }

    private static Door door(int hour, int day, int all) {
        return new Door(
                "street",
                new Words("随手报", "Report"),
                new Words("随手报", "Report"),
                Set.of(Sender.CITIZEN),
                "grid-event",
                "dispatcher",
                Map.of(Part.WORDS, "what"),
                Map.of(),
                List.of(),
                null,
                true,
                false,
                true,
                Page.PLAIN,
                List.of(),
                Map.of(),
                Follow.NOTHING,
                new Most(hour, day, all, 60),
                null);
    }

    private Problem refused(Door door, String address, @Nullable String proof) {
        return catchThrowableOfType(Problem.class, () -> allowances.count(door, address, proof));
    }

    /** Another one each time. */
    private String solved(Problem asked) {
        var nonce = asked.extras().get("nonce");
        return IntStream.generate(() -> counted++)
                .mapToObj(counter -> nonce + ":" + counter)
                .filter(proof -> new BigInteger(1, Sha256.of(proof)).bitLength() <= 256 - Allowances.BITS)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("限额内不打扰；超过后每件须算一道题，题各用一次；别的地址不受影响")
    void asksForWorkBeyondWhatIsUsual() {
        var door = door(3, 40, 600);
        for (int i = 0; i < 3; i++) {
            allowances.count(door, ONE, null);
        }
        var asked = refused(door, ONE, null);
        assertThat(asked.type()).isEqualTo(IntakeProblem.SHOW_NO_MACHINE);
        var proof = solved(asked);
        assertThat(refused(door, OTHER, null)).isNull();
        allowances.count(door, ONE, proof);
        assertThat(refused(door, ONE, proof).type()).isEqualTo(IntakeProblem.SHOW_NO_MACHINE);
        assertThat(refused(door, ONE, "0:0").type()).isEqualTo(IntakeProblem.SHOW_NO_MACHINE);
        assertThat(refused(door, ONE, asked.extras().get("nonce") + ":x").type())
                .isEqualTo(IntakeProblem.SHOW_NO_MACHINE);
    }

    @Test
    @DisplayName("一小时后又有限额；别人的题不能用；十倍限额之后一概拒绝；全部来源合计也有限额")
    void forgetsAfterAnHourAndHasAnEnd() {
        var door = door(1, 40, 4);
        allowances.count(door, ONE, null);
        var of = solved(refused(door, ONE, null));
        allowances.count(door, OTHER, null);
        assertThat(refused(door, OTHER, of).type()).isEqualTo(IntakeProblem.SHOW_NO_MACHINE);
        clock.set(clock.instant().plusSeconds(3601));
        assertThat(refused(door, ONE, null)).isNull();

        for (int i = 0; i < 9; i++) {
            allowances.count(door, ONE, solved(refused(door, ONE, null)));
        }
        assertThat(refused(door, ONE, null).type()).isEqualTo(IntakeProblem.TOO_MANY_REPORTS);
        assertThat(refused(door, "10.0.0.3", null).type()).isEqualTo(IntakeProblem.SHOW_NO_MACHINE);
    }

    @Test
    @DisplayName("照片先于反映发来，也有限额：一小时内不超过最多的反映所能带的")
    void boundsThePicturesThatWaitForAReport() {
        var door = door(1, 40, 600);
        for (int i = 0; i < 30; i++) {
            allowances.countPicture(door, ONE);
        }
        var refused = catchThrowableOfType(Problem.class, () -> allowances.countPicture(door, ONE));
        assertThat(refused.type()).isEqualTo(IntakeProblem.TOO_MANY_REPORTS);
        allowances.countPicture(door, OTHER);
        assertThat(refused(door, ONE, null)).as("reports are counted apart").isNull();
        clock.set(clock.instant().plusSeconds(3601));
        allowances.countPicture(door, ONE);
    }

    @Test
    @DisplayName("只问不报也有限额：一分钟一百二十次预看、三百次查询，各来源、各用途分开算，稍等又可以问")
    void boundsQuestionsByTheMinute() {
        for (int i = 0; i < 120; i++) {
            allowances.countLook(ONE);
        }
        var refused = catchThrowableOfType(Problem.class, () -> allowances.countLook(ONE));
        assertThat(refused.type()).isEqualTo(IntakeProblem.TOO_MANY_QUESTIONS);
        assertThat(refused.extras()).containsEntry("retryAfter", 1L);
        allowances.countLook(OTHER);
        for (int i = 0; i < 300; i++) {
            allowances.countRead(ONE);
        }
        assertThat(catchThrowableOfType(Problem.class, () -> allowances.countRead(ONE)))
                .isNotNull();
        clock.set(clock.instant().plusSeconds(1));
        allowances.countLook(ONE);
        allowances.countLook(ONE);
        assertThat(catchThrowableOfType(Problem.class, () -> allowances.countLook(ONE)))
                .isNotNull();
    }
}
