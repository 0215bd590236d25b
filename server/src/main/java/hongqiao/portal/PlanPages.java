package hongqiao.portal;

import hongqiao.plan.Action;
import hongqiao.plan.Commitment;
import hongqiao.plan.Indicator;
import hongqiao.plan.PlanContent;
import hongqiao.plan.PlanEvent;
import hongqiao.plan.PlanHead;
import hongqiao.plan.PlanProblem;
import hongqiao.plan.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One adopted plan, made ready once for every page about it; it never changes. */
final class PlanPages {

    private static final int HIGHLIGHTS = 6;
    private static final int RELATED = 6;
    private static final int CONTEXT = 120;

    public record Group(String name, @Nullable String nameEn, List<Indicator> indicators) {}

    public record Overview(PlanHead plan, List<Group> groups, List<Section> sections, List<Commitment> highlights) {}

    public record Book(PlanHead plan, boolean hasText, List<Block> blocks, List<Mark> marks, List<Section> sections) {}

    public record IndicatorPage(
            PlanHead plan,
            Indicator indicator,
            @Nullable String previous,
            @Nullable String next,
            List<Commitment> related,
            List<PlanEvent.Entry> history) {}

    public record CommitmentList(PlanHead plan, List<Commitment> commitments) {}

    /** The words of the document around an object's span, cut at the paragraph. */
    public record Context(String before, String after) {}

    public record CommitmentPage(
            PlanHead plan,
            Commitment commitment,
            @Nullable String previous,
            @Nullable String next,
            @Nullable Context context,
            List<PlanEvent.Entry> history) {}

    public record ActionList(PlanHead plan, List<Action> actions) {}

    public record ActionPage(
            PlanHead plan,
            Action action,
            @Nullable String previous,
            @Nullable String next,
            @Nullable Context context,
            List<PlanEvent.Entry> history) {}

    private final PlanContent content;
    private final List<Block> blocks;
    private final Search search;
    private final Overview overview;
    private final Book book;

    PlanPages(PlanContent content) {
        this.content = content;
        this.blocks = Blocks.of(content);
        this.search = new Search(content, blocks);
        this.overview = new Overview(content.head(), groups(), content.sections(), highlights());
        this.book = new Book(content.head(), content.text() != null, blocks, Mark.of(content), content.sections());
    }

    Overview overview() {
        return overview;
    }

    Book book() {
        return book;
    }

    Search.Answer search(String q, Locale reader) {
        return search.find(q, reader);
    }

    CommitmentList commitments() {
        return new CommitmentList(content.head(), content.commitments());
    }

    ActionList actions() {
        return new ActionList(content.head(), content.actions());
    }

    IndicatorPage indicator(String code) {
        var all = content.indicators();
        var at = indexOf(all, Indicator::code, code, PlanProblem.INDICATOR_NOT_FOUND);
        return new IndicatorPage(
                content.head(),
                all.get(at),
                codeAt(all, Indicator::code, at - 1),
                codeAt(all, Indicator::code, at + 1),
                related(all.get(at)),
                history(code));
    }

    CommitmentPage commitment(String code) {
        var all = content.commitments();
        var at = indexOf(all, Commitment::code, code, PlanProblem.COMMITMENT_NOT_FOUND);
        var it = all.get(at);
        return new CommitmentPage(
                content.head(),
                it,
                codeAt(all, Commitment::code, at - 1),
                codeAt(all, Commitment::code, at + 1),
                context(it.start(), it.end()),
                history(code));
    }

    ActionPage action(String code) {
        var all = content.actions();
        var at = indexOf(all, Action::code, code, PlanProblem.ACTION_NOT_FOUND);
        var it = all.get(at);
        return new ActionPage(
                content.head(),
                it,
                codeAt(all, Action::code, at - 1),
                codeAt(all, Action::code, at + 1),
                context(it.start(), it.end()),
                history(code));
    }

    private static <T> int indexOf(List<T> all, Function<T, String> code, String wanted, PlanProblem missing) {
        for (int i = 0; i < all.size(); i++) {
            if (code.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw missing.problem();
    }

    private static <T> @Nullable String codeAt(List<T> all, Function<T, String> code, int at) {
        return at < 0 || at >= all.size() ? null : code.apply(all.get(at));
    }

    private List<Group> groups() {
        var groups = new LinkedHashMap<String, List<Indicator>>();
        for (var it : content.indicators()) {
            groups.computeIfAbsent(it.group(), k -> new ArrayList<>()).add(it);
        }
        return groups.entrySet().stream()
                .map(group ->
                        new Group(group.getKey(), group.getValue().getFirst().groupEn(), List.copyOf(group.getValue())))
                .toList();
    }

    /** The first commitments with a number of their chapters, chapters in their order, until there are enough. */
    private List<Commitment> highlights() {
        var byChapter = new LinkedHashMap<String, List<Commitment>>();
        for (var it : content.commitments()) {
            if (it.value() != null) {
                var chapter = it.sectionId() == null ? "" : it.sectionId().split("-")[0];
                byChapter.computeIfAbsent(chapter, k -> new ArrayList<>()).add(it);
            }
        }
        var picked = new ArrayList<Commitment>();
        for (int turn = 0; picked.size() < HIGHLIGHTS && turn < HIGHLIGHTS; turn++) {
            for (var chapter : byChapter.values()) {
                if (turn < chapter.size() && picked.size() < HIGHLIGHTS) {
                    picked.add(chapter.get(turn));
                }
            }
        }
        picked.sort(Comparator.comparingInt(content.commitments()::indexOf));
        return List.copyOf(picked);
    }

    private List<Commitment> related(Indicator indicator) {
        return content.commitments().stream()
                .filter(commitment -> Likeness.of(indicator.name(), commitment.metric()) >= Likeness.RELATED)
                .sorted(Comparator.comparingDouble(commitment -> -Likeness.of(indicator.name(), commitment.metric())))
                .limit(RELATED)
                .toList();
    }

    private @Nullable Context context(@Nullable Integer start, @Nullable Integer end) {
        if (content.text() == null || start == null || end == null) {
            return null;
        }
        return blocks.stream()
                .filter(block -> block.start() <= start && start < block.end())
                .findFirst()
                .map(block -> {
                    var words = CodePoints.of(block.text());
                    var from = start - block.start();
                    var to = Math.min(end - block.start(), words.length());
                    return new Context(
                            words.slice(Math.max(0, from - CONTEXT), from),
                            words.slice(to, Math.min(words.length(), to + CONTEXT)));
                })
                .orElse(null);
    }

    private List<PlanEvent.Entry> history(String code) {
        var entries = new ArrayList<>(content.history().getOrDefault(code, List.of()));
        entries.addAll(content.history().getOrDefault("", List.of()));
        entries.sort(Comparator.comparing(PlanEvent.Entry::at));
        return List.copyOf(entries);
    }
}
