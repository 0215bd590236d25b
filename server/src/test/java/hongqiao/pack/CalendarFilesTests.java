package hongqiao.pack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Project;
import hongqiao.worktime.Counting;
import hongqiao.worktime.Deadlines;
import hongqiao.worktime.Limit;
import hongqiao.worktime.SpecialDay;
import hongqiao.worktime.WorkCalendar;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendars that ship, and what a pack may put in their place. */
@DisplayName("随包的工作日历")
class CalendarFilesTests {

    static final String OFFICE_FROM_EIGHT = """
            format: 1
            calendar: office-hours
            title: {zh: 机关工作时间, en: Office hours}
            hours: {monday: ["08:00-12:00"], tuesday: ["08:00-12:00"]}
            days: {list: china-days, knownUntil: 2026-12-31}
            source: {document: {zh: 测试, en: Test}, read: null}
            """;

    private static final String DISTRICT = """
            format: 1
            district: "990101"
            name: {zh: 澄河区（示例）, en: Chenghe District (example)}
            city: {zh: 示例市, en: Example City}
            timezone: Asia/Shanghai
            packs: [%s]
            source: {document: {zh: 示例文本, en: Example text}, read: 2026-11-26}
            """;
    private static final String PACK = """
            format: 1
            pack: %s
            version: "1.0"
            title: {zh: 测试, en: Test}
            systems: []
            source: {document: {zh: 测试, en: Test}, read: null}
            """;

    /** A district with these packs, each with an office calendar of its own beside the base that ships. */
    private static PackCheck.Result check(List<String> packs) {
        return PackCheck.check(
                files(Map.of("district.yaml", DISTRICT.formatted(String.join(", ", packs)))),
                key -> packs.contains(key)
                        ? files(Map.of(
                                "pack.yaml", PACK.formatted(key), "calendars/office-hours.yaml", OFFICE_FROM_EIGHT))
                        : PackFiles.of(Project.file("packs/" + key)),
                List::of,
                List.of(new CalendarKind()));
    }

    private static PackFiles files(Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new PackFiles(files);
    }

    private static WorkCalendar office(List<String> packs) {
        return Objects.requireNonNull(check(packs).pack())
                .of(CalendarKind.class)
                .find("office-hours")
                .orElseThrow();
    }

    /** Totals as the notices themselves give them (共 3 天 …, added up). */
    @ParameterizedTest(name = "{0}：放假 {1} 天，调休上班 {2} 天")
    @CsvSource({"2021, 31, 7", "2022, 31, 7", "2023, 27, 7", "2024, 28, 8", "2025, 28, 5", "2026, 33, 6"})
    void holdsAsManyDaysAsTheNoticeOfTheYear(int year, int off, int worked) {
        var days = office(List.of()).special().values().stream()
                .filter(day -> noticeOf(day.date()) == year)
                .toList();

        assertThat(days).filteredOn(day -> !day.working()).hasSize(off);
        assertThat(days)
                .filteredOn(SpecialDay::working)
                .hasSize(worked)
                .allSatisfy(day -> assertThat(day.date().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    /** 31 December 2022 was given by the notice of 2023. */
    private static int noticeOf(LocalDate date) {
        return date.equals(LocalDate.parse("2022-12-31")) ? 2023 : date.getYear();
    }

    @ParameterizedTest(name = "{0} 上班：{1}")
    @CsvSource({
        "2021-02-20, true", "2021-10-09, true", "2022-01-31, false", "2022-04-02, true", "2023-01-02, false",
        "2023-06-25, true", "2024-02-09, true", "2024-02-18, true", "2024-09-14, true", "2025-01-26, true",
        "2025-10-08, false", "2026-01-04, true", "2026-02-14, true", "2026-02-23, false", "2026-09-20, true",
        "2026-10-10, true", "2026-10-11, false",
    })
    void knowsTheDaysThatAreEasilyGotWrong(LocalDate date, boolean worked) {
        assertThat(office(List.of()).isWorkday(date)).isEqualTo(worked);
    }

    @Test
    @DisplayName("国庆前一天下午的两个工作日：10 月 8 日、9 日")
    void countsOverTheNationalDay() {
        var office = office(List.of());
        var due = Deadlines.due(
                Limit.parse("2 wd"),
                office,
                Counting.CIVIL_CODE,
                LocalDateTime.parse("2026-09-30T16:00").atZone(office.zone()).toInstant(),
                List.of(),
                List.of());

        assertThat(due.due())
                .isEqualTo(LocalDateTime.parse("2026-10-09T17:30")
                        .atZone(office.zone())
                        .toInstant());
        assertThat(due.lines().stream().map(line -> line.words().zh()))
                .anySatisfy(line -> assertThat(line).contains("国庆节，不计"));
    }

    @Test
    @DisplayName("区里的包可以换掉 base 的日历，无论包名先后；两个包都换则拒绝")
    void letsOnePackReplaceACalendarOfTheBase() {
        for (var pack : List.of("archive", "works")) {
            assertThat(office(List.of(pack)).week()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
            assertThat(office(List.of(pack)).isWorkday(LocalDate.parse("2026-02-16")))
                    .as("a Monday of the Spring Festival, from the base's list")
                    .isFalse();
        }
        assertThat(check(List.of("archive", "works")).errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("duplicate-key");
            assertThat(error.place()).isEqualTo("works/calendars/office-hours.yaml:2:1");
        });
    }

    @Test
    void neverClosesRoundTheClock() {
        var calendar = Objects.requireNonNull(check(List.of()).pack())
                .of(CalendarKind.class)
                .find("round-the-clock")
                .orElseThrow();

        assertThat(calendar.week()).isEqualTo(WorkCalendar.roundTheClock().week());
        assertThat(calendar.special()).isEmpty();
    }
}
