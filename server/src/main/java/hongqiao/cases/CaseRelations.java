package hongqiao.cases;

import static hongqiao.cases.CaseProblem.CASE_NOT_FOUND;
import static hongqiao.cases.CaseProblem.RELATION_NOT_POSSIBLE;
import static hongqiao.cases.CaseProblem.STEP_NOT_YOURS;

import hongqiao.cases.OtherCases.Other;
import hongqiao.cases.definition.CaseType;
import hongqiao.organisation.Today;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases that have to do with each other (关联案件): seen from both sides, by those who may read both. */
@Component
public class CaseRelations {

    private static final String OF = """
            select case when a = ? then b else a end as other, reason, by, at
              from cases.relation
             where district = ? and (a = ? or b = ?) and ended_at is null
             order by no
            """;

    private static final String RELATE = """
            insert into cases.relation (district, a, b, reason, at, by) values (?, ?, ?, ?, ?, ?)
            on conflict (district, a, b) where ended_at is null do nothing
            """;

    private static final String END = """
            update cases.relation set ended_at = ?, ended_by = ?
             where district = ? and a = ? and b = ? and ended_at is null
            """;

    private final JdbcTemplate jdbc;
    private final CaseStore store;
    private final CaseJournal journal;
    private final OtherCases others;
    private final Players players;
    private final Today today;
    private final String district;

    CaseRelations(
            JdbcTemplate jdbc,
            CaseStore store,
            CaseJournal journal,
            OtherCases others,
            Players players,
            Today today,
            District district) {
        this.jdbc = jdbc;
        this.store = store;
        this.journal = journal;
        this.others = others;
        this.players = players;
        this.today = today;
        this.district = district.code();
    }

    public record Related(Other other, String reason, String by, Instant at) {}

    private record Row(long other, String reason, String by, Instant at) {}

    /** Those that the reader may see too, in the order in which they were related. */
    @Transactional(readOnly = true)
    public List<Related> of(CaseFile file, Actor reader) {
        var all = jdbc.query(
                OF,
                (row, n) -> new Row(
                        row.getLong("other"), row.getString("reason"), row.getString("by"), Instants.get(row, "at")),
                file.id(),
                district,
                file.id(),
                file.id());
        var seen = others.seen(all.stream().map(Row::other).collect(Collectors.toSet()), reader);
        return all.stream()
                .flatMap(row -> Optional.ofNullable(seen.get(row.other()))
                        .map(other -> new Related(other, row.reason(), row.by(), row.at()))
                        .stream())
                .toList();
    }

    /**
     * @param actor one of the parts of the case, whichever
     * @throws hongqiao.shared.Problem {@code case-not-found}, {@code step-not-yours}, {@code reason-required}, {@code
     *     relation-not-possible}: to itself, or related already
     */
    @Transactional
    public CaseFile relate(
            CaseType type, String number, String other, @Nullable String reason, Actor actor, Actor reader) {
        var why = Reason.required(reason);
        var one = mine(type, number, actor);
        var two = other(other, reader);
        if (one.id() == two.id()
                || jdbc.update(
                                RELATE,
                                district,
                                Math.min(one.id(), two.id()),
                                Math.max(one.id(), two.id()),
                                why,
                                CaseStore.timestamp(today.now()),
                                actor.self())
                        != 1) {
            throw RELATION_NOT_POSSIBLE.problem().atField("other");
        }
        both(one, two, actor, CaseJournal.RELATED, why);
        return one;
    }

    /** @throws hongqiao.shared.Problem {@code case-not-found}: also where they are not related; {@code step-not-yours} */
    @Transactional
    public CaseFile unrelate(CaseType type, String number, String other, Actor actor, Actor reader) {
        var one = mine(type, number, actor);
        var two = other(other, reader);
        var ended = jdbc.update(
                END,
                CaseStore.timestamp(today.now()),
                actor.self(),
                district,
                Math.min(one.id(), two.id()),
                Math.max(one.id(), two.id()));
        if (ended != 1) {
            throw CASE_NOT_FOUND.problem().atField("other");
        }
        both(one, two, actor, CaseJournal.UNRELATED, null);
        return one;
    }

    /** Whether he takes part in it, and so says what it has to do with others. */
    @Transactional(readOnly = true)
    public boolean may(CaseFile file, Actor actor) {
        return file.type().parts().values().stream().anyMatch(part -> players.plays(file, part, actor));
    }

    private CaseFile mine(CaseType type, String number, Actor actor) {
        var file = store.find(number).filter(one -> one.type().is(type)).orElseThrow(CASE_NOT_FOUND::problem);
        if (!may(file, actor)) {
            throw STEP_NOT_YOURS.problem();
        }
        return file;
    }

    private CaseFile other(String number, Actor reader) {
        return store.find(number)
                .filter(reader::reads)
                .orElseThrow(() -> CASE_NOT_FOUND.problem().atField("other"));
    }

    private void both(CaseFile one, CaseFile two, Actor actor, String action, @Nullable String reason) {
        journal.linked(one, one, actor, action, two.id(), reason);
        journal.linked(two, two, actor, action, one.id(), reason);
    }
}
