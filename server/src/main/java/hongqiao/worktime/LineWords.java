package hongqiao.worktime;

import hongqiao.shared.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says each step in Chinese and in English. */
final class LineWords {

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日（EEE）", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private LineWords() {}

    static Words of(Line line) {
        return switch (line) {
            case Line.Started(var at, var limit) -> say("%s起计，期限 %s", "Starts %s; limit %s", moment(at), limit.words());
            case Line.StartMoved(var from, var to) ->
                say("%s不在工作时间，视为 %s开始", "%s is outside working hours and counts as %s", moment(from), moment(to));
            case Line.StartDayLeftOut(var day) ->
                say("%s为起始日，不计入", "%s, the day of the start, is not counted", day(day));
            case Line.Worked(var from, var to) -> worked(from, to);
            case Line.WorkedDays days -> workedDays(days);
            case Line.DaysCounted days -> daysCounted(days);
            case Line.DaysSkipped(var first, var last, var reason) ->
                say("%s %s，不计", "%s, %s: not counted", days(first, last), reason);
            case Line.DaysPaused(var first, var last) ->
                say("%s 暂停计时，不计", "%s: the clock stood still, not counted", days(first, last));
            case Line.Paused(var from, var to) ->
                say("%s至 %s暂停计时", "The clock stood still from %s to %s", moment(from), moment(to));
            case Line.Standing(var from) ->
                say("%s起暂停计时，尚未恢复，到期时间未定", "The clock has stood still since %s: no deadline yet", moment(from));
            case Line.Extended(var from, var limit, var at) ->
                say("原定 %s到期，%s批准延期 %s", "Was due %s; extended on %s by %s", moment(from), moment(at), limit.words());
            case Line.Rolled(var from, var to, var reason) ->
                say("最后一日 %s %s，顺延至 %s", "The last day, %s, is off (%s): moved to %s", day(from), reason, day(to));
            case Line.DayEnded(var day, var at) ->
                say("最后一日 %s，%s截止", "The last day, %s, ends %s", day(day), end(day, at));
            case Line.Provisional(var until) ->
                say(
                        "%s以后的放假安排尚未公布，暂按普通工作日推算",
                        "Holidays after %s are not published yet; ordinary weekdays assumed", day(until));
        };
    }

    private static Words worked(ZonedDateTime from, ZonedDateTime to) {
        var sameDay = to.toLocalDate().equals(from.toLocalDate());
        return say(
                "%s至 %s，计 %s",
                "%s to %s: %s",
                moment(from),
                sameDay ? both(time(to)) : moment(to),
                duration(Duration.between(from, to)));
    }

    private static Words workedDays(Line.WorkedDays days) {
        return say(
                "%s%s工作 %s，每日 %s，计 %s%s",
                "%s%s: %s worked, %s each, %s%s",
                days(days.first(), days.last()),
                because(days.reason()),
                count(days.days()),
                duration(days.each()),
                duration(days.each().multipliedBy(days.days())),
                rest(days.rest()));
    }

    private static Words daysCounted(Line.DaysCounted days) {
        return say(
                "%s%s计 %s%s",
                "%s%s: %s%s",
                days(days.first(), days.last()),
                because(days.reason()),
                count(days.days()),
                rest(days.rest()));
    }

    private static Words because(Words reason) {
        return reason.zh().isEmpty()
                ? both(" ")
                : new Words("（%s调休上班）".formatted(reason.zh()), " (worked to make up for %s)".formatted(reason.en()));
    }

    private static Words rest(int days) {
        return days == 0
                ? both("")
                : new Words("，其间休息 %d 天不计".formatted(days), "; %d days off between not counted".formatted(days));
    }

    private static Words count(int days) {
        return new Words(days + " 天", days + (days == 1 ? " day" : " days"));
    }

    private static Words days(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? day(first)
                : new Words(
                        day(first).zh() + "至 " + day(last).zh(),
                        day(first).en() + " to " + day(last).en());
    }

    private static Words day(LocalDate day) {
        return new Words(DAY_ZH.format(day), DAY_EN.format(day));
    }

    private static Words moment(ZonedDateTime at) {
        var day = day(at.toLocalDate());
        return new Words(day.zh() + time(at), day.en() + " " + time(at));
    }

    private static Words end(LocalDate day, ZonedDateTime at) {
        return both(at.toLocalDate().equals(day) ? time(at) : "24:00");
    }

    private static String time(ZonedDateTime at) {
        return (at.getSecond() == 0 ? TIME : SECONDS).format(at);
    }

    private static Words duration(Duration time) {
        var zh = new StringBuilder();
        var en = new StringBuilder();
        part(zh, en, time.toHours(), " 小时", " h");
        part(zh, en, time.toMinutesPart(), " 分", " min");
        part(zh, en, time.toSecondsPart(), " 秒", " s");
        return zh.isEmpty() ? new Words("不足 1 秒", "less than 1 s") : new Words(zh.toString(), en.toString());
    }

    private static void part(StringBuilder zh, StringBuilder en, long amount, String unitZh, String unitEn) {
        if (amount > 0) {
            zh.append(zh.isEmpty() ? "" : " ").append(amount).append(unitZh);
            en.append(en.isEmpty() ? "" : " ").append(amount).append(unitEn);
        }
    }

    private static Words both(String text) {
        return new Words(text, text);
    }

    private static Words say(String zh, String en, Words... parts) {
        var inZh = new Object[parts.length];
        var inEn = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            inZh[i] = parts[i].zh();
            inEn[i] = parts[i].en();
        }
        return new Words(zh.formatted(inZh), en.formatted(inEn));
    }
}
