package hongqiao.register.measure;

import hongqiao.expression.Measure;
import hongqiao.expression.Sql;
import hongqiao.journal.JournalNews;
import hongqiao.journal.Subject;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers from the totals that are kept, for who sees the whole district. What has changed since they were counted is
 * counted in the same statement, so that an answer is of this moment; only where thousands of events wait to be counted is
 * it of the moment when they began to.
 */
@Component
public class KeptTotals {

    /** Events that an answer counts by itself. */
    private static final int FEW = 1_000;

    private final KeptFigures figures;
    private final KeptStore store;
    private final JournalNews news;

    KeptTotals(KeptFigures figures, KeptStore store, JournalNews news) {
        this.figures = figures;
        this.store = store;
        this.news = news;
    }

    /**
     * What answers a measure.
     *
     * @param sql as {@link hongqiao.expression.MeasureSql} has it
     * @param figure its number
     * @param asOf what came later is not counted; null: all is
     */
    record Answer(Sql sql, long figure, @Nullable Instant asOf) {}

    /**
     * How far things are counted, looked up once for several questions of one transaction: what has changed since is
     * counted in each statement, so that one that comes later sees no less.
     */
    static final class Look {
        private final Map<String, Optional<KeptStore.Counted>> counted = new HashMap<>();
        private final Map<String, Optional<Set<Subject>>> changed = new HashMap<>();
        private @Nullable String now;
    }

    /** Empty: no totals are kept of it, or not for who asks. In the transaction that reads. */
    Optional<Answer> of(Countable over, Measure asked, Look look) {
        if (!Scopes.find().map(Scope::all).orElse(false)) {
            return Optional.empty();
        }
        return figures.find(over, asked).flatMap(figure -> of(figure, asked, look));
    }

    Optional<Answer> of(KeptFigure figure, Measure asked, Look look) {
        return look.counted
                .computeIfAbsent(figure.definition(), store::find)
                .map(counted -> answer(figure, counted, asked, look));
    }

    /**
     * To be asked once the answers are read: whether their totals were there until then. Those that were thrown away meanwhile
     * had nothing in them, which is not zero. Numbers do not come back.
     */
    boolean stood(Collection<Answer> answers) {
        return store.holds(answers.stream().map(Answer::figure).distinct().toList());
    }

    /** All is counted anew: by who deletes rows without a word in the journal, in the transaction that does. */
    public void doubt() {
        store.doubt();
    }

    private Answer answer(KeptFigure figure, KeptStore.Counted counted, Measure asked, Look look) {
        var seen = counted.source().seen();
        var now = look.now == null ? news.snapshot() : look.now;
        look.now = now;
        var changed = now.equals(seen) ? Optional.of(List.<Long>of()) : changed(figure, seen, now, look);
        var rows = rows(figure, counted.no(), changed.orElse(List.of()));
        var sql = KeptSql.lines(asked.kind(), rows, figure.places(asked.by()), counted.types());
        return new Answer(
                sql, counted.no(), changed.isPresent() ? null : counted.source().at());
    }

    private Optional<List<Long>> changed(KeptFigure figure, String seen, String now, Look look) {
        return look.changed
                .computeIfAbsent(seen, before -> news.few(before, now, FEW))
                .map(some -> some.stream()
                        .filter(one -> source(one).equals(figure.source()))
                        .map(KeptTotals::number)
                        .toList());
    }

    private Sql rows(KeptFigure figure, long no, Collection<Long> changed) {
        var engine = figures.engine(figure.over());
        var apart = engine.apart(figure.over());
        var id = engine.id(figure.over());
        var all = new ArrayList<Sql>();
        all.add(Sql.of("select c.groups, c.rows, c.known, c.total from register.kept_cell c where c.figure = ?", no));
        if (!changed.isEmpty()) {
            var ids = changed.toArray(Long[]::new);
            all.add(added(
                    Sql.of(
                            "select groups, value from register.kept_part where figure = ? and subject = any (?)",
                            no,
                            ids),
                    "-"));
            all.add(added(figures.parts(figure, id + " = any (?) and not " + apart, (Object) ids), ""));
        }
        if (!apart.equals("false")) {
            all.add(added(figures.parts(figure, apart), ""));
        }
        return new Sql(
                all.stream().map(Sql::text).collect(java.util.stream.Collectors.joining(" union all ")),
                all.stream().flatMap(one -> one.parameters().stream()).toList());
    }

    private static Sql added(Sql parts, String sign) {
        return new Sql(
                "select p.groups, %1$s count(*), %1$s count(p.value), %1$s coalesce(sum(p.value), 0) from (%2$s) p group by p.groups"
                        .formatted(sign, parts.text()),
                parts.parameters());
    }

    /** As {@link MeasureEngine#source} has it. */
    static String source(Subject subject) {
        var colon = subject.id().indexOf(':');
        return colon < 0 ? subject.type() : subject.type() + ":" + subject.id().substring(0, colon);
    }

    static Long number(Subject subject) {
        return Long.valueOf(subject.id().substring(subject.id().indexOf(':') + 1));
    }

    static <T> T everything(Supplier<T> work) {
        return Scopes.everything("totals are of the whole district; who may read them is decided in his scope", work);
    }
}
