package hongqiao.cases.web;

import static hongqiao.cases.CaseProblem.CASE_FILTER_NOT_VALID;

import hongqiao.cases.Assignment;
import hongqiao.cases.CaseBoard;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.Clock;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.web.CaseBody.CaseLineBody;
import hongqiao.cases.web.CaseBody.PlaceRef;
import hongqiao.organisation.Units;
import hongqiao.register.definition.Field;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open cases of a type, with who was asked for what and how long each has. */
@RestController
class CaseBoardRoutes {

    /** A clock of an assignment. @param dueAt null: it stands still */
    record BoardClock(
            String clock,
            Words title,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            boolean late) {}

    record BoardUnit(
            PlaceRef unit,
            String relation,
            String standing,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant endedAt,
            List<BoardClock> clocks) {}

    /** @param by what the field says by which the board tells them apart; null: nothing, or it was not asked */
    record BoardCase(
            CaseLineBody line,
            @Nullable PlaceRef origin,
            @Nullable String by,
            @Nullable Words byTitle,
            List<BoardUnit> units) {}

    /** @param values those of the field, in the order of its list @param more whether there are more than are shown */
    record BoardBody(List<BoardCase> cases, List<BoardValue> values, boolean more) {}

    record BoardValue(String code, Words title) {}

    private final CaseCatalogue catalogue;
    private final CaseBoard board;
    private final CaseActors actors;
    private final CaseBodies bodies;
    private final Units units;
    private final java.time.Clock clock;

    CaseBoardRoutes(
            CaseCatalogue catalogue,
            CaseBoard board,
            CaseActors actors,
            CaseBodies bodies,
            Units units,
            java.time.Clock clock) {
        this.catalogue = catalogue;
        this.board = board;
        this.actors = actors;
        this.bodies = bodies;
        this.units = units;
        this.clock = clock;
    }

    /** @param by a field of a code list, by which the board tells cases apart */
    @GetMapping("/api/desk/cases/{type}/board")
    @Needs(value = Permission.CASES_READ, does = Operation.LIST, of = "type")
    BoardBody board(@PathVariable String type, @RequestParam(required = false) @Nullable String by) {
        var of = catalogue.get(type);
        var field = by == null
                ? null
                : of.form()
                        .find(by)
                        .filter(one -> one.codes() != null && !one.isPersonal())
                        .orElseThrow(() -> CASE_FILTER_NOT_VALID.problem().atField("by"));
        var found = board.of(of, actors.actor(Permission.CASES_READ));
        var lines = bodies.lines(found.files().stream().map(CaseFile::line).toList());
        var names = names(found.files());
        var values = values(field);
        var cases = IntStream.range(0, lines.size())
                .mapToObj(i -> row(found.files().get(i), lines.get(i), field, values, names))
                .toList();
        return new BoardBody(
                cases,
                values.entrySet().stream()
                        .map(one -> new BoardValue(one.getKey(), one.getValue()))
                        .toList(),
                found.more());
    }

    private BoardCase row(
            CaseFile file,
            CaseLineBody line,
            @Nullable Field field,
            Map<String, Words> values,
            Map<Integer, PlaceRef> names) {
        var value = field == null ? null : (String) file.form().value(field.key());
        return new BoardCase(
                line,
                file.head().origin() == null ? null : names.get(file.head().origin()),
                value,
                value == null ? null : values.getOrDefault(value, new Words(value, value)),
                file.assignments().stream()
                        .filter(one -> one.standing() != Assignment.Standing.RELEASED)
                        .map(one -> unit(file, one, names))
                        .toList());
    }

    private BoardUnit unit(CaseFile file, Assignment one, Map<Integer, PlaceRef> names) {
        return new BoardUnit(
                Objects.requireNonNull(names.get(one.unit())),
                one.relation().name(),
                one.standing().name(),
                one.askedAt(),
                one.answeredAt(),
                one.arrivedAt(),
                one.endedAt(),
                file.clocks().stream()
                        .filter(clock -> Objects.equals(clock.assignment(), one.no()))
                        .map(clock -> clock(file.type(), clock))
                        .toList());
    }

    private BoardClock clock(CaseType type, Clock one) {
        var rule = type.clocks().get(one.key());
        return new BoardClock(
                one.key(),
                rule == null ? new Words(one.key(), one.key()) : rule.title(),
                one.isPaused() ? null : one.dueAt(),
                one.stoppedAt(),
                one.isOver(clock.instant()));
    }

    private Map<String, Words> values(@Nullable Field field) {
        var values = new java.util.LinkedHashMap<String, Words>();
        if (field != null) {
            catalogue
                    .codes()
                    .find(Objects.requireNonNull(field.codes()))
                    .ifPresent(list -> list.codes().forEach((code, one) -> values.put(code, one.title())));
        }
        return values;
    }

    private Map<Integer, PlaceRef> names(List<CaseFile> files) {
        var ids = files.stream()
                .flatMap(file -> Stream.concat(
                        Stream.ofNullable(file.head().origin()),
                        file.assignments().stream().map(Assignment::unit)))
                .distinct()
                .toList();
        var names = new HashMap<Integer, PlaceRef>();
        ids.forEach(id -> names.put(id, new PlaceRef("#" + id, new Words("#" + id, "#" + id))));
        units.findEver(ids)
                .forEach(unit -> names.put(
                        unit.id(), new PlaceRef(unit.code(), unit.name().words())));
        return names;
    }
}
