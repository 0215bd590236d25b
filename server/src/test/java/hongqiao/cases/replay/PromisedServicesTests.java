package hongqiao.cases.replay;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.replay.Past.Happening;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Six thousand requests to an American city, 2014 to 2019, with the time that was promised for each and when it was closed: every
 * tenth of them here ({@code -Dreplay.every=1}: all). Theirs is late what was closed after its due time; nobody says what is so at
 * that very second.
 */
@DisplayName("重放：另一座城市六千余件服务请求")
class PromisedServicesTests {

    private static final int EVERY = 10;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);

    /** The last that the file knows of. */
    private static final LocalDateTime UNTIL = LocalDateTime.of(2019, 2, 13, 15, 36, 46);

    /** @param due null: nothing was promised; @param closed null: it was open still */
    private record Request(
            String number, String status, LocalDateTime opened, LocalDateTime due, LocalDateTime closed) {

        static Request of(Map<String, String> row) {
            return new Request(
                    row.get("SRRecordID"),
                    row.get("SRStatus"),
                    time(row.get("CreatedDate")),
                    time(row.get("DueDate")),
                    time(row.get("CloseDate")));
        }

        private static LocalDateTime time(String text) {
            return text.isBlank() ? null : LocalDateTime.parse(text, TIME);
        }

        long hours() {
            return Duration.between(opened, due).toHours();
        }

        boolean isLate() {
            return due != null && (closed == null ? UNTIL : closed).isAfter(due);
        }

        String step() {
            return switch (status) {
                case "Closed (Duplicate)" -> "duplicate";
                case "Closed (Transferred)" -> "transfer";
                default -> "close";
            };
        }

        /** Why the engine may say otherwise; null: there is no reason. */
        String reason() {
            if (due != null && due.equals(closed)) {
                return "closed at the very second: late here, for the last moment in time is the one before";
            }
            if (due != null && hours() == 0) {
                return "promised within no time at all: here within a minute";
            }
            if (due != null && instant(opened).plus(Duration.ofHours(hours())).compareTo(instant(due)) != 0) {
                return "clocks were changed in between: hours are counted here, days by the wall there";
            }
            return null;
        }
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    @Test
    @DisplayName("件数、状态、超期逐件对得上；对不上的逐类说明原因")
    void tellsTheSameOfEach() {
        var requests = Past.every(
                EVERY,
                Past.table("data/complaints/baltimore311/requests.csv").stream()
                        .map(Request::of)
                        .sorted(java.util.Comparator.comparing(Request::opened))
                        .toList());
        var late = new HashSet<String>();
        var differences = new TreeMap<String, Set<String>>();
        try (var past = new Past("requests", "request", instant(UNTIL))) {
            for (var request : requests) {
                var file = past.live(
                        request.number(),
                        Map.of("promised", request.due() == null ? "H00024" : "H%05d".formatted(request.hours())),
                        instant(request.opened()),
                        happenings(request),
                        instant(UNTIL));
                var isLate = Past.isLate(file, "service", instant(UNTIL));
                if (isLate) {
                    late.add(request.number());
                }
                if (isLate != request.isLate()) {
                    differences
                            .computeIfAbsent(String.valueOf(request.reason()), reason -> new TreeSet<>())
                            .add(request.number());
                }
                assertThat(file.closedAt() == null).as(request.number()).isEqualTo(request.closed() == null);
            }
            var theirs = requests.stream()
                    .filter(Request::isLate)
                    .map(Request::number)
                    .collect(java.util.stream.Collectors.toSet());
            System.out.printf(
                    "requests: late %s, theirs %s%n", Past.share(late, requests), Past.share(theirs, requests));
            differences.forEach(
                    (reason, numbers) -> System.out.printf("  %d %s: %s%n", numbers.size(), reason, numbers));

            assertThat(differences).as("what nothing explains").doesNotContainKey("null");
            assertThat(differences.values().stream().mapToInt(Set::size).sum())
                    .as("and that is no more than one in a hundred")
                    .isLessThanOrEqualTo(requests.size() / 100);
            assertThat(past.states()).isEqualTo(states(requests));
            assertThat(breached(past.rows))
                    .as("every clock that ran out said so, once")
                    .isEqualTo(late.size());
        }
    }

    private static List<Happening> happenings(Request request) {
        var happenings = new ArrayList<Happening>();
        if (request.due() != null) {
            happenings.add(new Happening(instant(request.opened()), "promise"));
        }
        if (request.closed() != null) {
            happenings.add(new Happening(instant(request.closed()), request.step()));
        }
        return happenings;
    }

    private static Map<String, Integer> states(List<Request> requests) {
        var states = new HashMap<String, Integer>();
        for (var request : requests) {
            var state = request.closed() != null
                    ? Map.of("close", "CLOSED", "duplicate", "DUPLICATE", "transfer", "TRANSFERRED")
                            .get(request.step())
                    : request.due() == null ? "NEW" : "PROMISED";
            states.merge(state, 1, Integer::sum);
        }
        return states;
    }

    private static int breached(JdbcTemplate rows) {
        return java.util.Objects.requireNonNull(rows.queryForObject(
                "select count(*) from cases.clock where breached_at is not null or stopped_at >= due_at",
                Integer.class));
    }
}
