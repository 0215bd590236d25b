package hongqiao.cases.replay;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.replay.Past.Happening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * 979 complaints about rivers to another city's hotline, 2016 to 2020: on which day after it each was passed on first, put off,
 * explained, moved on and answered, and how often it was passed on. Days without an hour: it comes at nine, what happens to it happens
 * by noon of its day. Where the file writes 12/31/2016, the month comes first.
 */
@DisplayName("重放：另一座城市 979 件涉河诉求")
class RiverComplaintsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final Map<String, String> DAYS = Map.of(
            "pass", "首次转处理-诉求时间",
            "putOff", "首次敷衍-诉求时间",
            "explain", "首次解释/安慰-诉求时间",
            "move", "首次有实质进展-诉求时间");

    /** @param answered days after it; @param after by step, days after it; @param passed how often */
    private record Complaint(String id, LocalDate on, int answered, Map<String, Integer> after, int passed) {

        static Complaint of(Map<String, String> row) {
            var after = new HashMap<String, Integer>();
            DAYS.forEach((step, column) -> {
                if (!row.get(column).isBlank()) {
                    after.put(step, (int) Double.parseDouble(row.get(column)));
                }
            });
            var time = row.get("时间");
            return new Complaint(
                    row.get("id"),
                    time.contains("-") ? LocalDate.parse(time) : LocalDate.parse(time, MONTH_FIRST),
                    (int) Double.parseDouble(row.get("最终回复-投诉事件")),
                    after,
                    row.get("转处理次数").isBlank() ? 0 : Integer.parseInt(row.get("转处理次数")));
        }

        Instant at(int days, int minute) {
            return on.plusDays(days)
                    .atTime(9, 0)
                    .plusMinutes(minute)
                    .atZone(ZONE)
                    .toInstant();
        }

        /** In the order of their days; passed on again as often as it says, on the day of the first time or of the answer. */
        List<Happening> happenings() {
            var all = new ArrayList<Happening>();
            after.forEach((step, days) -> {
                if (!step.equals("pass")) {
                    all.add(new Happening(at(days, 60), step));
                }
            });
            for (int i = 0; i < passed; i++) {
                all.add(new Happening(at(Math.min(after.getOrDefault("pass", 0), answered), 1 + i), "pass"));
            }
            all.sort(Comparator.comparing(Happening::at));
            return all;
        }

        Happening answer() {
            return new Happening(at(answered, 180), "answer");
        }
    }

    @Test
    @DisplayName("转办次数、回复天数、五日十五日六十日的超期，与它自己的列逐件一致；回复之后才发生的逐件列出")
    void tellsTheSameOfEach() {
        var complaints = Past.every(
                1,
                Past.table("data/complaints/fuzhou_river_12345/cases.csv").stream()
                        .map(Complaint::of)
                        .sorted(Comparator.comparing(Complaint::on))
                        .toList());
        var until = complaints.getLast().at(200, 0);
        var afterwards = new TreeSet<String>();
        var late = new HashMap<Integer, Set<String>>();
        try (var past = new Past("rivers", "river", until)) {
            for (var complaint : complaints) {
                var answer = complaint.answer();
                var happenings = new ArrayList<Happening>();
                for (var happening : complaint.happenings()) {
                    if (happening.at().isBefore(answer.at())) {
                        happenings.add(happening);
                    } else {
                        afterwards.add(complaint.id() + " " + happening.step());
                    }
                }
                happenings.add(answer);
                var file = past.live(complaint.id(), Map.of(), complaint.at(0, 0), happenings, until);
                for (var limit : List.of(5, 15, 60)) {
                    if (Past.isLate(file, "within" + limit, until)) {
                        late.computeIfAbsent(limit, days -> new HashSet<>()).add(complaint.id());
                    }
                }
            }
            System.out.printf("rivers: happened after the answer, so the engine refuses it: %s%n", afterwards);
            for (var limit : List.of(5, 15, 60)) {
                var theirs = complaints.stream()
                        .filter(one -> one.answered() > limit)
                        .map(Complaint::id)
                        .collect(Collectors.toSet());
                System.out.printf("rivers: late after %d days: %s%n", limit, Past.share(theirs, complaints));
                assertThat(late.getOrDefault(limit, Set.of()))
                        .as("late after %d days", limit)
                        .isEqualTo(theirs);
            }
            assertThat(past.states()).isEqualTo(Map.of("ANSWERED", complaints.size()));
            var passed = complaints.stream().mapToInt(Complaint::passed).sum();
            assertThat(past.steps())
                    .containsEntry("pass", passed - count(afterwards, "pass"))
                    .containsEntry("putOff", having(complaints, "putOff") - count(afterwards, "putOff"))
                    .containsEntry("explain", having(complaints, "explain") - count(afterwards, "explain"))
                    .containsEntry("move", having(complaints, "move") - count(afterwards, "move"))
                    .containsEntry("answer", complaints.size());
            assertThat(afterwards)
                    .as("a few in a thousand contradict themselves")
                    .hasSizeLessThan(complaints.size() / 20);
        }
    }

    private static int having(List<Complaint> complaints, String step) {
        return (int)
                complaints.stream().filter(one -> one.after().containsKey(step)).count();
    }

    private static int count(Set<String> afterwards, String step) {
        return (int) afterwards.stream().filter(one -> one.endsWith(" " + step)).count();
    }
}
