package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.INDICATORS_EDIT;
import static hongqiao.scope.Permission.INDICATORS_READ;
import static hongqiao.scope.Permission.READINGS_EDIT;

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
                new Probe("POST " + ROUTE + "/{code}/readings", READINGS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
                    c.send(
                            "POST",
                            INDICATORS + "/" + led(t) + "/readings",
                            Map.of("period", period(t), "value", 1, "source", t.word));
                    return isFiled(t);
                }),
                new Probe("POST " + ROUTE + "/readings/import", READINGS_EDIT, WRITE, Rule.UNIT, (c, t) -> {
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
                .flatMap(year -> IntStream.rangeClosed(1, 11)
                        .boxed()
                        .flatMap(from -> IntStream.rangeClosed(from + 1, 12)
                                .filter(to -> to - from < 11)
                                .mapToObj(to -> "%d-%02d~%02d".formatted(year, from, to))))
                .toList();
        return stretches.get(COUNTS[t.place.ordinal()].getAndIncrement() % stretches.size());
    }
}
