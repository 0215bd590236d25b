package hongqiao.cases;

import hongqiao.cases.Assignment.Standing;
import hongqiao.cases.definition.CaseType.Part;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.cases.definition.CaseType.Step;
import hongqiao.organisation.Units;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a step does to the assignments of a case. Changes nothing but the case it gives back. */
@Component
class Assigning {

    private final Routing routing;
    private final Players players;
    private final Units units;

    Assigning(Routing routing, Players players, Units units) {
        this.routing = routing;
        this.players = players;
        this.units = units;
    }

    /** @param touched those the step made, replied to or let go; @param routed why these units, where some came in */
    record Assigned(
            CaseFile file,
            List<Assignment> touched,
            @Nullable ObjectNode routed) {}

    Assigned after(CaseFile file, Step step, Part part, Given given, Actor actor, Instant now) {
        var touched = new ArrayList<Assignment>();
        ObjectNode why = null;
        var next = file;
        if (step.reply() != null) {
            var own = players.assignment(file, part, actor).orElseThrow(CaseProblem.STEP_NOT_YOURS::problem);
            var standing = switch (step.reply()) {
                // whoever is there has not left by taking another step
                case ACCEPT -> own.standing() == Standing.ARRIVED ? Standing.ARRIVED : Standing.ACCEPTED;
                case ARRIVE -> Standing.ARRIVED;
                case DECLINE -> Standing.DECLINED;
                case FINISH -> Standing.FINISHED;
            };
            next = touch(next, own.replied(standing, now, actor.self(), given.reason()), touched);
        }
        if (step.decides()) {
            next = decided(next, given, now, touched);
        }
        if (step.scores()) {
            next = scored(next, given.scores(), actor, touched);
        }
        if (step.releases() != null) {
            for (var one : next.open(step.releases())) {
                next = touch(next, one.released(now), touched);
            }
        }
        if (step.assigns() != null) {
            var routed = given.units() == null || given.units().isEmpty()
                    ? routing.answering(file)
                    : routing.named(given.units());
            why = routed.why();
            next = asked(next, step.assigns(), routed.units(), now, touched);
        }
        return new Assigned(next, touched, why);
    }

    /** Why a step that says something of an assignment has nothing to say; null: it has. */
    @Nullable
    Words idle(CaseFile file, Step step, Part part, Actor actor) {
        if (step.decides() && file.assignments().stream().noneMatch(one -> one.standing() == Standing.DECLINED)) {
            return new Words("没有待裁定的异议", "No objection waits to be decided");
        }
        if (step.reply() == null) {
            return null;
        }
        var standing =
                players.assignment(file, part, actor).map(Assignment::standing).orElse(Standing.ASKED);
        return switch (step.reply()) {
            case ACCEPT ->
                switch (standing) {
                    case ACCEPTED -> isBare(step) ? new Words("已经应答过了", "This was answered already") : null;
                    case ARRIVED -> isBare(step) ? new Words("已经到场了", "Your unit has arrived already") : null;
                    default -> null;
                };
            case ARRIVE -> standing == Standing.ARRIVED ? new Words("已经到场了", "Your unit has arrived already") : null;
            case DECLINE ->
                switch (standing) {
                    case DECLINED -> new Words("已经提出，等待裁定", "Your objection waits to be decided");
                    case ARRIVED -> new Words("已经到场了", "Your unit has arrived already");
                    default -> null;
                };
            case FINISH -> null;
        };
    }

    /** Whether it says that a unit accepts, and nothing more. */
    private static boolean isBare(Step step) {
        return step.to() == null
                && step.asks().isEmpty()
                && step.sets().isEmpty()
                && step.evidence().isEmpty()
                && step.opens() == null
                && step.tells() == null
                && step.releases() == null
                && step.assigns() == null;
    }

    /** One that leads takes the place of who led before; those that assist come in beside others. */
    CaseFile asked(CaseFile file, Relation relation, List<Integer> who, Instant now, List<Assignment> touched) {
        if (relation == Relation.LEAD && who.size() != 1) {
            throw CaseProblem.UNIT_NOT_VALID
                    .because("主办单位只能有一个", "one unit leads, and only one")
                    .atField("units");
        }
        var next = file;
        if (relation == Relation.LEAD) {
            for (var one : file.open(Relation.LEAD)) {
                next = touch(next, one.released(now), touched);
            }
        }
        var all = new ArrayList<>(next.assignments());
        for (var unit : who) {
            if (next.assignments().stream()
                    .anyMatch(one -> one.relation() == relation && one.unit() == unit && one.isOpen())) {
                continue;
            }
            var asked = Assignment.asked(all.size() + 1, unit, relation, now);
            all.add(asked);
            touched.add(asked);
        }
        return next.withAssignments(all);
    }

    /** @throws hongqiao.shared.Problem {@code unit-kept-out}: the unit that the case keeps out, or one below it, has to do with it */
    void requireNobodyKeptOut(CaseFile file) {
        var field = file.type().keepsOut();
        if (field == null || !(file.form().value(field) instanceof Integer out)) {
            return;
        }
        var below = units.tree().descendants(out);
        if (file.assignments().stream()
                .filter(Assignment::isOpen)
                .anyMatch(one -> one.unit() == out || below.contains(one.unit()))) {
            throw CaseProblem.UNIT_KEPT_OUT.problem().atField("units");
        }
    }

    /** What is still open when the case ends has been done. */
    CaseFile ended(CaseFile file, Instant now, List<Assignment> touched) {
        var next = file;
        for (var one : file.assignments()) {
            if (one.isOpen()) {
                next = touch(next, one.finished(now), touched);
            }
        }
        return next;
    }

    private static CaseFile touch(CaseFile file, Assignment one, List<Assignment> touched) {
        touched.removeIf(other -> other.no() == one.no());
        touched.add(one);
        return file.with(one);
    }

    private static CaseFile decided(CaseFile file, Given given, Instant now, List<Assignment> touched) {
        var declined = file.assignments().stream()
                .filter(one -> Objects.equals(one.no(), given.assignment()) && one.standing() == Standing.DECLINED)
                .findFirst()
                .filter(one -> given.stands() != null)
                .orElseThrow(() -> CaseProblem.DECISION_REQUIRED.problem().atField("assignment"));
        return touch(file, Boolean.TRUE.equals(given.stands()) ? declined.released(now) : declined.upheld(), touched);
    }

    private CaseFile scored(
            CaseFile file, @Nullable Map<String, Integer> scores, Actor actor, List<Assignment> touched) {
        var next = file;
        for (var one : file.assignments()) {
            if (one.standing() == Standing.RELEASED || one.score() != null) {
                continue;
            }
            var code = units.findEver(one.unit()).orElseThrow().code();
            var points = scores == null ? null : scores.get(code);
            if (points == null || points < 1 || points > 5) {
                throw CaseProblem.SCORE_REQUIRED.problem().atField("scores." + code);
            }
            next = touch(next, one.scored(points, actor.self()), touched);
        }
        return next;
    }
}
