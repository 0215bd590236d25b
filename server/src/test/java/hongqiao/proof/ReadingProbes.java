package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.INDICATORS_EDIT;
import static hongqiao.scope.Permission.INDICATORS_READ;
import static hongqiao.scope.Permission.READINGS_APPROVE;
import static hongqiao.scope.Permission.READINGS_EDIT;

import hongqiao.indicator.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Readings that are not public are of the unit that leads; how an indicator is judged is said for the whole district. */
final class ReadingProbes {

    private static final String INDICATORS = "/api/desk/indicators/" + Rows.PLAN;
    private static final String ROUTE = "/api/desk/indicators/{plan}";
    private static final AtomicInteger[] COUNTS =
            Stream.of(Place.values()).map(place -> new AtomicInteger()).toArray(AtomicInteger[]::new);

    private ReadingProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe("GET " + ROUTE, INDICATORS_READ, LIST, Rule.UNIT, (c, t) -> c.shows(INDICATORS, source(t))),
                new Probe(
                        "GET " + ROUTE + "/{code}",
                        INDICATORS_READ,
                        READ,
                        Rule.UNIT,
                        (c, t) -> c.shows(INDICATORS + "/" + led(t), source(t))),
                new Probe("POST " + ROUTE + "/{code}/readings", READINGS_EDIT, WRITE, Rule.WHOLE_DISTRICT, (c, t) -> {
                    c.send(
                            "POST",
                            INDICATORS + "/" + led(t) + "/readings",
                            Map.of("period", period(t), "value", 1, "source", t.word));
                    return isFiled(t);
                }),
                // nothing is offered here: who may is told so, who may not is told that he may not
                new Probe(
                        "POST " + ROUTE + "/{code}/live/readings",
                        READINGS_EDIT,
                        WRITE,
                        Rule.WHOLE_DISTRICT,
                        (c, t) -> t.place != Place.ELSEWHERE
                                && c.send(
                                                "POST",
                                                INDICATORS + "/" + led(t) + "/live/readings",
                                                Map.of("period", "2025"))
                                        .code()
                                        .equals("live-nothing-to-take")),
                new Probe("POST " + ROUTE + "/readings/import", READINGS_EDIT, WRITE, Rule.WHOLE_DISTRICT, (c, t) -> {
                    c.upload(
                            INDICATORS + "/readings/import?apply=true",
                            "指标,报告期,数值,来源\n%s,%s,1,%s\n".formatted(led(t), period(t), t.word));
                    return isFiled(t);
                }),
                new Probe("PUT " + ROUTE + "/{code}/rule", INDICATORS_EDIT, WRITE, Rule.DISTRICT, (c, t) -> {
                    c.send(
                            "PUT",
                            INDICATORS + "/I1" + (5 + t.place.ordinal()) + "/rule",
                            Map.of("measure", "ASSIGNED", "direction", "HIGHER_BETTER", "reason", t.word));
                    return t.rows.exists("reading.rule where district = ? and reason = ?", t.district(), t.word);
                }),
                new Probe("POST " + ROUTE + "/{code}/assignments", INDICATORS_EDIT, WRITE, Rule.DISTRICT, (c, t) -> {
                    c.send(
                            "POST",
                            INDICATORS + "/I10/assignments",
                            Map.of("year", 2021 + t.place.ordinal(), "documentNo", t.word, "receivedOn", "2025-01-02"));
                    return t.rows.exists(
                            "reading.assignment where district = ? and document_no = ?", t.district(), t.word);
                }));
    }

    /** Forms and what is filed on them are of the unit that leads; who approves is, in this world, that same unit. */
    static List<Probe> forms() {
        return List.of(
                new Probe(
                        "GET " + ROUTE + "/forms",
                        READINGS_EDIT,
                        LIST,
                        Rule.UNIT,
                        (c, t) -> c.shows(INDICATORS + "/forms", returned(t))),
                new Probe("GET " + ROUTE + "/forms/{code}/{period}", READINGS_EDIT, READ, Rule.UNIT, (c, t) -> {
                    var period = filing(t);
                    return c.shows(INDICATORS + "/forms/" + led(t) + "/" + period, t.word);
                }),
                new Probe(
                        "GET " + ROUTE + "/forms/{code}/{period}/questions",
                        READINGS_EDIT,
                        READ,
                        Rule.UNIT,
                        (c, t) -> c.shows(INDICATORS + "/forms/" + led(t) + "/2026/questions?value=500", "OUTLIER")),
                new Probe("POST " + ROUTE + "/forms/{code}/{period}", READINGS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    c.send(
                            "POST",
                            INDICATORS + "/forms/" + led(t) + "/" + period(t),
                            Map.of("value", 50, "source", t.word, "confirmed", "核对过"));
                    return t.rows.exists("reading.filing where district = ? and source = ?", t.district(), t.word);
                }),
                new Probe("GET " + ROUTE + "/approvals", READINGS_APPROVE, LIST, Rule.UNIT, (c, t) -> {
                    filing(t);
                    return c.shows(INDICATORS + "/approvals", "\"" + t.word + "\"");
                }),
                new Probe("POST " + ROUTE + "/approvals/{id}", READINGS_APPROVE, WRITE, Rule.UNIT, (c, t) -> {
                    filing(t);
                    var id = t.rows.jdbc.queryForObject(
                            "select coalesce(max(id), 1) from reading.filing where source = ?", Long.class, t.word);
                    c.send("POST", INDICATORS + "/approvals/" + id, Map.of("outcome", "APPROVED"));
                    return isFiled(t);
                }),
                new Probe(
                        "GET " + ROUTE + "/forecasts",
                        INDICATORS_READ,
                        LIST,
                        Rule.UNIT,
                        (c, t) -> c.shows(INDICATORS + "/forecasts", "\"middle\":" + Rows.forecast(t.place) + ",")),
                new Probe(
                        "GET " + ROUTE + "/warnings",
                        INDICATORS_READ,
                        LIST,
                        Rule.UNIT,
                        (c, t) -> c.shows(INDICATORS + "/warnings", "\"警" + t.fixture.word() + "\"")),
                new Probe("POST " + ROUTE + "/warnings/{id}/answer", READINGS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    var id = t.actor.may(READINGS_EDIT)
                            ? t.rows.warning(t.district(), led(t), period(t), t.site.unit(), t.word)
                            : 1;
                    c.send("POST", INDICATORS + "/warnings/" + id + "/answer", Map.of("text", t.word));
                    return t.rows.exists("reading.answer where district = ? and text = ?", t.district(), t.word);
                }),
                new Probe(
                        "POST " + ROUTE + "/warnings/{id}/review",
                        READINGS_APPROVE,
                        WRITE,
                        Rule.WHOLE_DISTRICT,
                        (c, t) -> {
                            var may = t.actor.may(READINGS_APPROVE);
                            var id = may ? t.rows.warning(t.district(), led(t), period(t), t.site.unit(), t.word) : 1;
                            var answer = may ? t.rows.answer(t.district(), id) : 1;
                            c.send(
                                    "POST",
                                    INDICATORS + "/warnings/" + id + "/review",
                                    Map.of("answer", answer, "outcome", "RETURNED", "grounds", t.word));
                            return t.rows.exists(
                                    "reading.review where district = ? and grounds = ?", t.district(), t.word);
                        }),
                new Probe(
                        "GET " + ROUTE + "/completeness",
                        INDICATORS_READ,
                        LIST,
                        Rule.UNIT,
                        (c, t) -> c.shows(INDICATORS + "/completeness", returned(t))));
    }

    /** Why the filing of the fixture went back. */
    private static String returned(Target t) {
        return "\"退因" + t.fixture.word() + "\"";
    }

    /** Somebody else has filed a figure there, if it can be of use to who asks. @return the period */
    private static String filing(Target t) {
        if (!t.actor.may(READINGS_EDIT) && !t.actor.may(READINGS_APPROVE)) {
            return "2022";
        }
        var period = period(t);
        t.rows.filing(t.district(), led(t), period, t.site.unit(), t.word);
        return period;
    }

    private static boolean isFiled(Target t) {
        return t.rows.exists("reading.reading where district = ? and source = ?", t.district(), t.word);
    }

    /** The indicator that the unit of that place leads. */
    private static String led(Target t) {
        return Rows.indicator(t.place);
    }

    private static String source(Target t) {
        return "\"读" + t.fixture.word() + "\"";
    }

    /** Another stretch of months for each attempt at a place, so that none follows another's reading. */
    private static String period(Target t) {
        var stretches = IntStream.range(2021, 2026)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 12)
                        .boxed()
                        .flatMap(from -> IntStream.rangeClosed(from, 12)
                                .filter(to -> to - from < 11)
                                .mapToObj(to -> new ReportingPeriod(year, from, to).toString())))
                .toList();
        return stretches.get(COUNTS[t.place.ordinal()].getAndIncrement() % stretches.size());
    }
}
