package hongqiao.cases.edition;

import hongqiao.cases.definition.CaseKind;
import hongqiao.cases.definition.CaseType;
import hongqiao.pack.CalendarKind;
import hongqiao.pack.Pack;
import hongqiao.pack.PackEffect;
import hongqiao.pack.PackFollower;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases follow the editions of packs: open ones go on by the steps of the new one; a clock that runs keeps the limit it was
 * started with. What an open case stands on cannot be taken away.
 */
@Component
class CaseFollower implements PackFollower {

    private static final String OPEN = " from cases.case_file where district = ? and type = ? and closed_at is null";
    private static final String RUNNING =
            " from cases.clock where district = ? and stopped_at is null and not calendar = any (?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final String district;

    CaseFollower(JdbcTemplate jdbc, TransactionTemplate transactions, District district) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.district = district.code();
    }

    @Override
    public List<PackEffect> effects(Pack now, Pack next) {
        var effects = new ArrayList<>(blocking(now, next));
        var before = now.of(CaseKind.class);
        var after = next.of(CaseKind.class);
        after.stream().forEach(type -> {
            var was = before.find(type.key());
            if (was.isEmpty()) {
                effects.add(PackEffect.of(
                        type.key(),
                        "case",
                        "新案件类型“%s”".formatted(type.title().zh()),
                        "new type of case: " + type.title().en()));
            } else if (!was.get().hash().equals(type.hash())) {
                effects.add(new PackEffect(
                        type.key(),
                        "case",
                        new Words(
                                "未结案件改按新的步骤办理，已在走的时钟时限不变",
                                "open cases go on by the new steps; clocks that run keep their limits"),
                        false,
                        count("select count(*)" + OPEN, district, type.key()),
                        false,
                        List.of()));
            }
        });
        return effects;
    }

    @Override
    public List<PackEffect> blocking(Pack now, Pack next) {
        var effects = new ArrayList<PackEffect>();
        var after = next.of(CaseKind.class);
        now.of(CaseKind.class).stream()
                .forEach(was -> after.find(was.key())
                        .ifPresentOrElse(
                                type -> standing(was, type, effects),
                                () -> add(
                                        effects,
                                        was.key(),
                                        "case",
                                        new Words(
                                                "还有案件，类型不能去掉",
                                                "there are cases of it, so the type cannot be taken out"),
                                        count(
                                                "select count(*) from cases.case_file where district = ? and type = ?",
                                                district,
                                                was.key()))));
        var known = next.of(CalendarKind.class).calendars().keySet();
        if (!known.containsAll(now.of(CalendarKind.class).calendars().keySet())) {
            add(
                    effects,
                    "calendars",
                    "calendar",
                    new Words("还有时钟按被去掉的日历在走", "clocks run by a calendar that is taken out"),
                    count("select count(distinct case_id)" + RUNNING, district, known.toArray(String[]::new)));
        }
        return effects;
    }

    private void standing(CaseType was, CaseType type, List<PackEffect> effects) {
        var gone = new TreeSet<>(was.states().keySet());
        gone.removeAll(type.states().keySet());
        if (!gone.isEmpty()) {
            add(
                    effects,
                    type.key(),
                    "state",
                    new Words("还有案件处在被去掉的状态", "cases stand in a state that is taken out"),
                    count(
                            "select count(*)" + OPEN + " and state = any (?)",
                            district,
                            type.key(),
                            gone.toArray(String[]::new)));
        }
        for (var field : type.form().stored()) {
            var before = was.form().find(field.key());
            if (before.isPresent()
                    && (before.get().kind() != field.kind() || before.get().isPersonal() != field.isPersonal())) {
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
    }

    private static void add(List<PackEffect> effects, String about, String part, Words what, long cases) {
        if (cases > 0) {
            effects.add(new PackEffect(about, part, what, true, cases, false, List.of()));
        }
    }

    private long count(String sql, Object... parameters) {
        Long counted = transactions.execute(status -> jdbc.queryForObject(sql, Long.class, parameters));
        return counted == null ? 0 : counted;
    }

    @Override
    public void prepare(Pack now, Pack next) {
        // cases of all types lie in one table
    }

    @Override
    public void follow(Pack next) {
        // nothing is kept worked out
    }
}
