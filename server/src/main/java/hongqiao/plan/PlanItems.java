package hongqiao.plan;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Items of adopted plans by the references that records and cases keep. Read anew when a plan is adopted or a year begins. */
@Component
public class PlanItems {

    private final PlanReader reader;

    private volatile @Nullable Known known;

    PlanItems(PlanReader reader) {
        this.reader = reader;
    }

    /** @param chapters what sections of the first level are called, by {@code PLAN/SECTION} */
    private record Content(List<PlanItem> items, Map<String, Words> chapters) {}

    private record Known(
            String stamp, Map<PlanHead, Content> plans, Map<String, PlanItem> items, Map<String, Words> chapters) {}

    /** Those of every plan, the one in force first, each in its plan's order: indicators, commitments, actions. */
    @Transactional(readOnly = true)
    public Collection<PlanItem> list() {
        return known().items().values();
    }

    /** Of any adopted plan, also one that another has superseded. @param reference {@code PLAN/CODE} */
    @Transactional(readOnly = true)
    public Optional<PlanItem> find(String reference) {
        return Optional.ofNullable(known().items().get(reference));
    }

    /** @param written {@code PLAN/CODE}, or a code alone: then of the plan in force that has it, the newest first */
    @Transactional(readOnly = true)
    public Optional<PlanItem> inForce(String written) {
        var items = known().items();
        var found = written.contains("/")
                ? Optional.ofNullable(items.get(written))
                : items.values().stream()
                        .filter(item -> item.inForce() && item.code().equals(written))
                        .findFirst();
        return found.filter(PlanItem::inForce);
    }

    /** What an item, or a chapter as {@code plan.chapter} gives it, is called. */
    @Transactional(readOnly = true)
    public Optional<Words> title(String reference) {
        var all = known();
        return Optional.ofNullable(all.items().get(reference))
                .map(PlanItem::title)
                .or(() -> Optional.ofNullable(all.chapters().get(reference)));
    }

    private Known known() {
        var stamp = reader.stamp();
        var before = known;
        if (before != null && before.stamp().equals(stamp)) {
            return before;
        }
        var now = read(stamp, before == null ? Map.of() : before.plans());
        known = now;
        return now;
    }

    /** An adopted plan stays as it is: only those are read that are not known yet. */
    private Known read(String stamp, Map<PlanHead, Content> before) {
        var plans = new LinkedHashMap<PlanHead, Content>();
        var items = new LinkedHashMap<String, PlanItem>();
        var chapters = new LinkedHashMap<String, Words>();
        for (var plan : reader.heads()) {
            var content = before.get(plan);
            content = content == null ? read(plan) : content;
            plans.put(plan, content);
            content.items().forEach(item -> items.put(item.reference(), item));
            chapters.putAll(content.chapters());
        }
        return new Known(stamp, plans, items, chapters);
    }

    private Content read(PlanHead plan) {
        var items = new ArrayList<PlanItem>();
        for (var one : reader.indicators(plan.key(), plan.origin())) {
            items.add(
                    item(plan, one.code(), PlanItem.Kind.INDICATOR, words(one.name(), one.nameEn()), one.sectionId()));
        }
        for (var one : reader.commitments(plan.key(), plan.origin())) {
            var title = words(one.title(), one.titleEn());
            items.add(item(plan, one.code(), PlanItem.Kind.COMMITMENT, title, one.sectionId()));
        }
        for (var one : reader.actions(plan.key(), plan.origin())) {
            items.add(item(plan, one.code(), PlanItem.Kind.ACTION, words(one.name(), null), one.sectionId()));
        }
        var chapters = new LinkedHashMap<String, Words>();
        reader.sections(plan.key()).stream()
                .filter(section -> section.level() == 1)
                .forEach(section -> chapters.put(
                        plan.key() + "/" + section.id(),
                        words(section.number() + " " + section.title(), section.titleEn())));
        return new Content(items, chapters);
    }

    private static PlanItem item(
            PlanHead plan, String code, PlanItem.Kind kind, Words title, @Nullable String section) {
        var chapter = section == null ? null : section.split("-", 2)[0];
        return new PlanItem(plan.key(), code, kind, title, chapter, plan.inForce());
    }

    private static Words words(String zh, @Nullable String en) {
        return new Words(zh, en == null ? zh : en);
    }
}
