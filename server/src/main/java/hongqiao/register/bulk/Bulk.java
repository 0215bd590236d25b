package hongqiao.register.bulk;

import static hongqiao.register.RegisterProblem.BULK_TOO_MANY;
import static hongqiao.register.RegisterProblem.REASON_NEEDED;

import hongqiao.register.definition.Register;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.RecordView;
import hongqiao.register.record.Records;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Moves or changes many records at once, each as if it were the only one: what one refuses keeps none of the others back. A
 * dry run does everything and keeps nothing, so its counts are those of the deed itself.
 */
@Component
public class Bulk {

    /** At once, so that the answer comes while somebody waits for it. */
    public static final int MOST = 2_000;

    /** Records a transaction. */
    private static final int AT_ONCE = 100;

    private static final int SAMPLES = 5;

    private final Records records;
    private final RecordStore store;
    private final RecordView view;
    private final Moves moves;
    private final Lists lists;
    private final TransactionTemplate transaction;
    private final TransactionTemplate each;

    Bulk(
            Records records,
            RecordStore store,
            RecordView view,
            Moves moves,
            Lists lists,
            PlatformTransactionManager manager) {
        this.records = records;
        this.store = store;
        this.view = view;
        this.moves = moves;
        this.lists = lists;
        this.transaction = new TransactionTemplate(manager);
        this.each = new TransactionTemplate(manager);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Which records: those of the ids, or all that the question is answered with. */
    public record Chosen(@Nullable List<Long> ids, Question question) {}

    /** A record that did not go along. */
    public record Example(long id, String title) {}

    /** Why some did not go along. @param examples the first of them */
    public record Refusal(String code, Words why, int records, List<Example> examples) {}

    /**
     * The counts add up: total = done + those of all refusals.
     *
     * @param applied false: nothing was written
     * @param done that went along, or would
     */
    public record Report(boolean applied, int total, int done, List<Refusal> refusals) {}

    /** Makes one move of all. @throws Problem {@code bulk-too-many}, {@code filter-not-valid} */
    public Report move(
            Register register, Chosen chosen, String move, Moves.Given given, Set<String> roles, boolean apply) {
        return run(
                register,
                chosen,
                apply,
                record -> moves.make(register, record.id(), record.version(), move, given, roles));
    }

    /** Fills some fields of all alike. @throws Problem {@code bulk-too-many}, {@code filter-not-valid}, {@code reason-needed} */
    public Report change(Register register, Chosen chosen, JsonNode values, @Nullable String reason, boolean apply) {
        if (reason == null || reason.strip().length() < 2 || reason.length() > 2_000) {
            throw REASON_NEEDED.problem().atField("reason");
        }
        return run(
                register,
                chosen,
                apply,
                record -> records.changeBecause(register, record.id(), record.version(), values, reason.strip()));
    }

    private interface Deed {
        void on(Kept record);
    }

    private Report run(Register register, Chosen chosen, boolean apply, Deed deed) {
        var ids = ids(register, chosen);
        var refused = new LinkedHashMap<String, Refused>();
        int done = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var page = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            done += java.util.Objects.requireNonNull(transaction.execute(status -> {
                var went = page(register, page, deed, refused);
                if (!apply) {
                    status.setRollbackOnly();
                }
                return went;
            }));
        }
        return new Report(
                apply,
                ids.size(),
                done,
                refused.values().stream().map(Refused::told).toList());
    }

    private int page(Register register, List<Long> ids, Deed deed, Map<String, Refused> refused) {
        int went = 0;
        for (var id : ids) {
            try {
                each.executeWithoutResult(status -> deed.on(records.get(register, id)));
                went++;
            } catch (Problem problem) {
                var title = store.find(register, id)
                        .map(record -> view.title(register, record))
                        .orElse("#" + id);
                refused.computeIfAbsent(problem.code() + problem.detail().zh(), k -> new Refused(problem))
                        .add(new Example(id, title));
            }
        }
        return went;
    }

    private List<Long> ids(Register register, Chosen chosen) {
        if (chosen.ids() != null) {
            requireFew(chosen.ids().size());
            return List.copyOf(new TreeSet<>(chosen.ids()));
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            requireFew(lists.count(register, chosen.question()));
            var ids = new ArrayList<Long>();
            lists.each(register, chosen.question(), AT_ONCE, rows -> rows.forEach(row -> ids.add(row.id())));
            return ids;
        }));
    }

    private static void requireFew(long records) {
        if (records > MOST) {
            throw BULK_TOO_MANY
                    .because(
                            "一次最多 %1$d 条，选了 %2$d 条，请加条件",
                            "At most %1$d at once, and these are %2$d; choose fewer", MOST, records)
                    .with("most", MOST)
                    .with("records", records);
        }
    }

    private static final class Refused {
        private final Problem problem;
        private final List<Example> examples = new ArrayList<>();
        private int records;

        Refused(Problem problem) {
            this.problem = problem;
        }

        void add(Example example) {
            records++;
            if (examples.size() < SAMPLES) {
                examples.add(example);
            }
        }

        Refusal told() {
            var detail = problem.detail();
            var title = problem.type().title();
            return new Refusal(
                    problem.code(),
                    detail.zh().isEmpty()
                            ? title
                            : new Words(title.zh() + "：" + detail.zh(), title.en() + ": " + detail.en()),
                    records,
                    List.copyOf(examples));
        }
    }
}
