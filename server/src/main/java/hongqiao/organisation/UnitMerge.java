package hongqiao.organisation;

import static hongqiao.organisation.OrganisationProblem.UNIT_UNDER_ITSELF;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.organisation.people.Holdings;
import hongqiao.organisation.people.PeopleMoves;
import hongqiao.organisation.people.Posts;
import hongqiao.organisation.responsibility.Responsibilities;
import hongqiao.scope.Scopes;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges a unit into another: what is below it, its posts and their holders, its people and its duties go over. */
@Component
public class UnitMerge {

    private final Units units;
    private final Posts posts;
    private final Holdings holdings;
    private final PeopleMoves moves;
    private final Responsibilities responsibilities;
    private final Turn turn;

    UnitMerge(
            Units units,
            Posts posts,
            Holdings holdings,
            PeopleMoves moves,
            Responsibilities responsibilities,
            Turn turn) {
        this.units = units;
        this.posts = posts;
        this.holdings = holdings;
        this.moves = moves;
        this.responsibilities = responsibilities;
        this.turn = turn;
    }

    /**
     * From that day on the one unit is part of the other and no longer there itself.
     *
     * @throws hongqiao.shared.Problem {@code unit-not-found}, {@code unit-not-in-force}, {@code out-of-scope},
     *     {@code unit-still-needed} if duty shifts are planned in it
     */
    @Transactional
    public void merge(String code, String into, LocalDate effective, String reason) {
        turn.take();
        var from = units.getId(code);
        var to = units.getId(into);
        if (!Scopes.current().hasUnit(from) || !Scopes.current().hasUnit(to)) {
            throw OUT_OF_SCOPE.problem();
        }
        if (units.tree().descendants(from).contains(to)) {
            throw UNIT_UNDER_ITSELF.problem().atField("into");
        }
        units.heldOn(to, effective);
        for (var unit : units.list(new AsOf(effective, null))) {
            if (unit.parent() != null && unit.parent() == from) {
                units.move(unit.id(), unit.code(), to, effective, UnitAction.MERGED, reason);
            }
        }
        var moved = posts.move(from, to, effective);
        holdings.follow(moved, to, effective);
        moves.plan(from, to, effective);
        responsibilities.handOver(from, to, effective);
        units.end(code, effective, reason, UnitAction.MERGED);
    }
}
