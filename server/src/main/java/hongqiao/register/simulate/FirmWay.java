package hongqiao.register.simulate;

import hongqiao.register.simulate.Firms.Firm;
import hongqiao.register.simulate.Firms.Stage;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of a firm so far. */
final class FirmWay {
    private final List<String> moves = new ArrayList<>();
    private @Nullable String batch;
    private @Nullable String gaps;
    private @Nullable LocalDate applied;
    private @Nullable LocalDate recognised;

    FirmWay(Firm firm, LocalDate until, Chance chance) {
        if (firm.is(Stage.CANDIDATE)) {
            return;
        }
        // Who was recognised began at least two years before; the certificate holds three years.
        recognised = firm.is(Stage.RECOGNISED) ? recognisedOn(until, chance) : null;
        var end = recognised == null ? until.minusDays(chance.between(20, 200)) : recognised;
        var steps = switch (firm.stage()) {
            case SELECTED, LEFT -> List.of("select");
            case IN_REGISTER -> List.of("select", "enter");
            case CULTIVATED ->
                chance.in(1, 4)
                        ? List.of("select", "enter", "cultivate", "apply", "refuse")
                        : List.of("select", "enter", "cultivate");
            case APPLIED -> List.of("select", "enter", "cultivate", "apply");
            default -> List.of("select", "enter", "cultivate", "apply", "recognise");
        };
        var day = end.minusDays(75L * steps.size() + chance.between(30, 160));
        for (int i = 0; i < steps.size(); i++) {
            var last = i == steps.size() - 1;
            day = last ? end : chance.workingDay(day, day.plusDays(70));
            moves.add(steps.get(i) + "@" + day);
            if (i == 0) {
                batch = "模拟%d年第%d批".formatted(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            }
            applied = steps.get(i).equals("apply") ? day : applied;
            gaps = steps.get(i).equals("refuse") ? "研发费用归集不完整；高新技术产品收入占比证明不足（模拟）" : gaps;
        }
        if (firm.is(Stage.LEFT)) {
            moves.add("leave@" + chance.workingDay(day.plusDays(10), until.minusDays(1)));
        }
    }

    private static LocalDate recognisedOn(LocalDate until, Chance chance) {
        var year = until.getYear() - 1 - chance.weighted(38, 34, 28);
        return LocalDate.of(year, chance.in(1, 2) ? 10 : 12, chance.between(8, 25));
    }

    String moves() {
        return String.join(" ", moves);
    }

    @Nullable
    String batch() {
        return batch;
    }

    @Nullable
    String gaps() {
        return gaps;
    }

    @Nullable
    LocalDate applied() {
        return applied;
    }

    @Nullable
    LocalDate recognised() {
        return recognised;
    }
}
