package hongqiao.register.definition;

import hongqiao.expression.Environment;
import hongqiao.expression.Expression;
import hongqiao.expression.RowType;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One register (台账), as a pack describes it.
 *
 * @param pack key of the pack that holds it
 * @param fields by key, in the order of the file; those that criteria give come last
 * @param type what expressions over its records may read; @param environment the same with what else they may name
 */
public record Register(
        String key,
        String pack,
        Words title,
        Words description,
        String titleField,
        boolean simulated,
        Map<Verb, Set<String>> access,
        Place place,
        @Nullable Timeline timeline,
        Map<String, Field> fields,
        List<Section> sections,
        Listing list,
        List<View> views,
        List<Rule> rules,
        List<Criteria> criteria,
        @Nullable Stages stages,
        List<Due> dues,
        List<Link> links,
        List<NoOverlap> noOverlap,
        @Nullable Matching matching,
        List<Exchange> exchanges,
        @Nullable Publication publication,
        Words source,
        RowType type,
        Environment environment) {

    /**
     * Fields that say from when to when a record is planned and was; an end alone is a point in time.
     *
     * @param from planned first day; @param actualFrom first day in fact
     */
    public record Timeline(
            @Nullable String from,
            @Nullable String to,
            @Nullable String actualFrom,
            @Nullable String actualTo) {}

    /** @param when shown only where this holds */
    public record Section(Words title, @Nullable Expression when, List<String> fields) {}

    /** @param sort field, with {@code -} in front downwards; null: newest first */
    public record Listing(List<String> columns, @Nullable String sort) {}

    public record View(
            String key,
            Words title,
            Expression where,
            List<String> columns,
            @Nullable String sort) {}

    /** @param refuses whether a record that breaks it is refused or its editor warned */
    public record Rule(
            String key,
            @Nullable Expression when,
            Expression must,
            Words message,
            @Nullable String field,
            boolean refuses) {}

    /** Published conditions; {@code any} of them are enough, all where it is null. */
    public record Criteria(
            String key, Words title, Words source, @Nullable Integer any, List<Criterion> items) {}

    /** @param shows the figure it is judged by */
    public record Criterion(
            String key,
            Words title,
            Expression must,
            @Nullable Expression shows) {}

    /** @param warnMonths before the day, most first */
    public record Due(
            String key,
            Words title,
            Expression at,
            @Nullable Expression where,
            List<Integer> warnMonths) {}

    public record Link(String register, String via, Words title, List<String> columns, boolean chain) {}

    public record NoOverlap(
            List<String> by,
            String from,
            String to,
            @Nullable Expression where,
            Words message) {}

    /**
     * When two records may be one.
     *
     * @param from score from which a pair is put before an officer, 0..1
     * @param endings legal forms that names end with, longest first; @param trades words for lines of business, likewise
     */
    public record Matching(BigDecimal from, List<Compared> fields, List<String> endings, List<String> trades) {}

    /** @param differs weight where both have a value and the two have nothing in common */
    public record Compared(String field, Comparison as, BigDecimal weight, BigDecimal differs) {}

    public enum Comparison {
        EXACT,
        NAME,
        ADDRESS
    }

    public record Exchange(String key, Words title, List<String> fields, Conflict conflict) {}

    /** What happens to a value that differs from ours. */
    public enum Conflict {
        TAKE,
        KEEP,
        HOLD
    }

    /**
     * What the public may see.
     *
     * @param fields none of them personal or of another register
     * @param search texts among them in which words are looked for
     * @param filters those among them by which one chooses
     */
    public record Publication(
            Words title,
            Words description,
            Expression where,
            List<String> fields,
            List<String> search,
            List<String> filters) {}

    /** One object an edition: two are never compared by what they hold. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** @throws IllegalArgumentException if there is none: ask {@link #find} about what a caller typed */
    public Field field(String field) {
        return find(field).orElseThrow(() -> new IllegalArgumentException(key + " has no field " + field));
    }

    public Optional<Field> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    public Collection<Field> all() {
        return fields.values();
    }

    public List<Field> stored() {
        var stored = new ArrayList<Field>(fields.size());
        for (var field : fields.values()) {
            if (field.isStored()) {
                stored.add(field);
            }
        }
        return stored;
    }

    /** The item of a plan that it is for: its first such field. */
    public Optional<Field> planItem() {
        return fields.values().stream()
                .filter(field -> field.kind() == FieldKind.PLANITEM)
                .findFirst();
    }

    public boolean lets(Verb verb, String role) {
        return access.getOrDefault(verb, Set.of()).contains(role);
    }

    /** The table its records are kept in. */
    public String table() {
        return "register.r_" + key.replace('-', '_');
    }

    /** The key itself of a stage that an edition knew which is over. */
    public Words stageTitle(String stage) {
        return Optional.ofNullable(stages)
                .flatMap(all -> all.find(stage))
                .map(Stages.Stage::title)
                .orElseGet(() -> new Words(stage, stage));
    }
}
