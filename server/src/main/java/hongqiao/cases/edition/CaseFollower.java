package hongqiao.cases.edition;

import hongqiao.cases.DefinitionStore;
import hongqiao.cases.DefinitionStore.Chosen;
import hongqiao.cases.MovedCases;
import hongqiao.cases.definition.CaseKind;
import hongqiao.cases.definition.CaseType;
import hongqiao.pack.CalendarKind;
import hongqiao.pack.Choices;
import hongqiao.pack.Choices.Way;
import hongqiao.pack.Pack;
import hongqiao.pack.PackEffect;
import hongqiao.pack.PackFollower;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases follow the editions of packs: those that are open go on by the new definition or by their own, as the one who
 * publishes chooses; a clock that runs keeps the limit it was started with. What a case stands on cannot be taken away.
 */
@Component
class CaseFollower implements PackFollower {

    /** So many move while one waits for the answer; the rest soon after. */
    private static final int AT_ONCE = 2_000;

    private static final String RUNNING =
            "select count(distinct case_id) from cases.clock where district = ? and stopped_at is null and not calendar = any (?)";

    private final OpenCases open;
    private final DefinitionStore kept;
    private final MovedCases moved;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final String district;

    CaseFollower(
            OpenCases open,
            DefinitionStore kept,
            MovedCases moved,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Clock clock,
            District district) {
        this.open = open;
        this.kept = kept;
        this.moved = moved;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.district = district.code();
    }

    @Override
    public List<PackEffect> effects(Pack now, Pack next, Choices choices) {
        var effects = new ArrayList<>(blocking(now, next, choices));
        var before = now.of(CaseKind.class);
        next.of(CaseKind.class).stream()
                .filter(type -> before.find(type.key()).isEmpty())
                .forEach(type -> effects.add(PackEffect.of(
                        type.key(),
                        "case",
                        "新案件类型“%s”".formatted(type.title().zh()),
                        "new type of case: " + type.title().en())));
        changing(now, next, choices).forEach(one -> effects.addAll(one.effects()));
        return effects;
    }

    @Override
    public List<PackEffect> blocking(Pack now, Pack next, Choices choices) {
        var effects = new ArrayList<PackEffect>();
        var after = next.of(CaseKind.class);
        now.of(CaseKind.class).stream()
                .forEach(was -> after.find(was.key())
                        .ifPresentOrElse(type -> fields(was, type, effects), () -> gone(was, effects)));
        var known = next.of(CalendarKind.class).calendars().keySet();
        if (!known.containsAll(now.of(CalendarKind.class).calendars().keySet())) {
            add(
                    effects,
                    "calendars",
                    "calendar",
                    new Words("还有时钟按被去掉的日历在走", "clocks run by a calendar that is taken out"),
                    count(RUNNING, district, known.toArray(String[]::new)));
        }
        changing(now, next, choices).forEach(one -> effects.addAll(one.blocking()));
        return effects;
    }

    private Stream<Changing> changing(Pack now, Pack next, Choices choices) {
        var before = now.of(CaseKind.class);
        return next.of(CaseKind.class).stream()
                .flatMap(type ->
                        before
                                .find(type.key())
                                .map(was -> new Changing(was, type, next, choices.of(type.key()), open))
                                .stream());
    }

    private void gone(CaseType was, List<PackEffect> effects) {
        add(
                effects,
                was.key(),
                "case",
                new Words("还有案件，类型不能去掉", "there are cases of it, so the type cannot be taken out"),
                count("select count(*) from cases.case_file where district = ? and type = ?", district, was.key()));
    }

    private void fields(CaseType was, CaseType type, List<PackEffect> effects) {
        for (var field : FieldMeanings.changed(was, type)) {
            add(
                    effects,
                    type.key(),
                    "field " + field.key(),
                    new Words(
                            "字段“%s”已有值，含义不能再改；换一个键".formatted(field.title().zh()),
                            "“%s” has values, it cannot mean something else; give the field another key"
                                    .formatted(field.title().en())),
                    count(
                            "select count(*) from cases.case_file where district = ? and type = ? and data -> ? is not null",
                            district,
                            type.key(),
                            field.key()));
        }
    }

    private static void add(List<PackEffect> effects, String about, String part, Words what, long cases) {
        if (cases > 0) {
            effects.add(new PackEffect(about, part, what, true, cases, false, List.of()));
        }
    }

    private long count(String sql, Object... parameters) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.queryForObject(sql, Long.class, parameters)));
    }

    @Override
    public void prepare(Pack now, Pack next) {
        // cases of all types lie in one table
    }

    @Override
    public void settle(Pack now, Pack next, int edition, Choices choices) {
        KeptTypes.keep(kept, next, edition, clock.instant());
        changing(now, next, choices)
                .filter(one -> one.isChanged() || choices.of(one.type().key()).isPresent())
                .forEach(one -> kept.choose(
                        one.type(),
                        edition,
                        new Chosen(
                                one.type().definition(),
                                one.way() == Way.MOVE,
                                one.onlyFrom(),
                                choices.of(one.type().key())
                                        .map(Choices.Choice::states)
                                        .orElse(Map.of()))));
    }

    @Override
    public void follow(Pack next) {
        moved.move(AT_ONCE);
    }
}
