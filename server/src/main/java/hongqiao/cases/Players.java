package hongqiao.cases;

import hongqiao.cases.Assignment.Standing;
import hongqiao.cases.definition.CaseType.Part;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.cases.definition.CaseType.Step;
import hongqiao.organisation.UnitKind;
import hongqiao.organisation.Units;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who plays which part in a case, and who must not close it. */
@Component
class Players {

    /** What lies below a unit and is no part of it: it has duties of its own, and may check what the other did. */
    private static final Set<UnitKind> OWN_BODIES =
            Set.of(UnitKind.COMMUNITY, UnitKind.STREET_OFFICE, UnitKind.DEPARTMENT);

    private final Units units;

    Players(Units units) {
        this.units = units;
    }

    /** The part in which somebody may take a step; empty: he may not. */
    Optional<Part> part(CaseFile file, Step step, Actor actor) {
        if (step.notBy().stream().anyMatch(part -> plays(file, file.type().part(part), actor))) {
            return Optional.empty();
        }
        return part(file, step.by(), actor);
    }

    /** Which of these parts he plays first. */
    Optional<Part> part(CaseFile file, Collection<String> parts, Actor actor) {
        return parts.stream()
                .map(file.type()::part)
                .filter(part -> plays(file, part, actor))
                .findFirst();
    }

    boolean plays(CaseFile file, Part part, Actor actor) {
        if (part.is() == Relation.SYSTEM || actor.isSystem()) {
            return part.is() == Relation.SYSTEM && actor.isSystem();
        }
        if (part.is() == Relation.REPORTER || actor.isReporter()) {
            return part.is() == Relation.REPORTER && actor.isReporter();
        }
        return switch (part.is()) {
            case ANY -> actor.plays(part.roles(), file);
            case LEAD, ASSISTING -> assignment(file, part, actor).isPresent();
            case SIGNED -> signed(file, part, actor);
            case OPENER ->
                actor.plays(part.roles(), file) && file.head().openedBy().equals(actor.self());
            case ORIGIN -> actor.speaksFor(file.head().origin(), part.roles());
            case REPORTER, SYSTEM -> false;
        };
    }

    /** Whether he himself signed for the unit that leads, and still speaks for it. */
    private static boolean signed(CaseFile file, Part part, Actor actor) {
        return file.open(Relation.LEAD).stream()
                .anyMatch(one -> actor.self().equals(one.by()) && actor.speaksFor(one.unit(), part.roles()));
    }

    /** Whether a personal field may be told him whole, his role allowing it. */
    boolean unmasks(CaseFile file, Actor actor) {
        var parts = file.type().unmasking();
        return parts.isEmpty()
                || parts.stream().anyMatch(part -> plays(file, file.type().part(part), actor));
    }

    /** His unit's own, that still has something to do; the first asked. */
    Optional<Assignment> assignment(CaseFile file, Part part, Actor actor) {
        return file.open(part.is()).stream()
                .filter(one -> actor.speaksFor(one.unit(), part.roles()))
                .findFirst();
    }

    /**
     * Whether he, or the unit he works for, has handled the case, or one that was merged into it: then he neither closes nor
     * scores it.
     */
    boolean handled(CaseFile file, Actor actor) {
        return file.assignments().stream()
                        .filter(one -> one.standing() != Standing.RELEASED)
                        .anyMatch(one -> actor.self().equals(one.by()) || belongs(actor, one.unit()))
                || file.merged().handlers().stream().anyMatch(unit -> belongs(actor, unit));
    }

    private boolean belongs(Actor actor, int handler) {
        if (actor.own().contains(handler)) {
            return true;
        }
        var tree = units.tree();
        return actor.own().stream()
                .filter(own -> units.findEver(own)
                        .filter(unit -> !OWN_BODIES.contains(unit.facts().kind()))
                        .isPresent())
                .anyMatch(own -> tree.descendants(handler).contains(own));
    }
}
