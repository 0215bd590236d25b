package hongqiao.cases.edition;

import hongqiao.cases.Hindrance;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.FormerType;
import hongqiao.cases.edition.OpenCases.Which;
import hongqiao.pack.Choices.Choice;
import hongqiao.pack.Choices.Way;
import hongqiao.pack.Pack;
import hongqiao.pack.PackEffect;
import hongqiao.pack.PackEffect.NamedState;
import hongqiao.pack.PackEffect.UnderWay;
import hongqiao.pack.PackError;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes of the open cases of one type that go by another definition than the one that would be in force. */
final class Changing {

    private final CaseType was;
    private final CaseType type;
    private final Pack next;
    private final @Nullable Choice choice;
    private final OpenCases open;

    /** @param was as the packs in force have it; @param choice null: nobody has chosen */
    Changing(CaseType was, CaseType type, Pack next, Optional<Choice> choice, OpenCases open) {
        this.was = was;
        this.type = type;
        this.next = next;
        this.choice = choice.orElse(null);
        this.open = open;
    }

    CaseType type() {
        return type;
    }

    boolean isChanged() {
        return !was.definition().equals(type.definition());
    }

    /** What is done where nobody has chosen: those by the definition in force move, all of them; what was kept before is kept. */
    Way way() {
        return choice != null ? choice.way() : isChanged() ? Way.MOVE : Way.KEEP;
    }

    /** Null: all that can. */
    @Nullable
    String onlyFrom() {
        return choice == null ? was.definition() : null;
    }

    List<Hindrance> hindrances() {
        return Hindrance.all(type, Hindrance.states(type, choice == null ? java.util.Map.of() : choice.states()));
    }

    /** States that the choice names and that are none, or final. */
    private List<String> nowhere() {
        return choice == null
                ? List.of()
                : choice.states().values().stream()
                        .filter(to ->
                                !type.states().containsKey(to) || type.state(to).last())
                        .sorted()
                        .toList();
    }

    /** What stands in the way of publishing it like this. */
    List<PackEffect> blocking() {
        var effects = new ArrayList<PackEffect>();
        nowhere()
                .forEach(state -> effects.add(blocks(
                        "state",
                        new Words(
                                "没有未完结的状态“%s”可改成".formatted(state),
                                "there is no state “%s” to go on in".formatted(state)),
                        null)));
        var all = new Which(type, null);
        if (open.count(all) == 0) {
            return effects;
        }
        var stays = new Which(type, choice == null ? was.definition() : null);
        if (way() == Way.MOVE) {
            var hindered = hindered(stays, true, hindrance -> List.of());
            if (choice == null) {
                effects.addAll(hindered);
            } else if (!hindered.isEmpty()) {
                unsound(all, definition -> true, effects);
            }
        }
        if (way() == Way.KEEP) {
            unsound(all, definition -> true, effects);
        } else if (choice == null) {
            unsound(all, definition -> !definition.equals(was.definition()), effects);
        }
        return effects;
    }

    /** What would become of them, with samples. */
    List<PackEffect> effects() {
        var all = new Which(type, null);
        var count = open.count(all);
        var effects = new ArrayList<PackEffect>();
        if (count > 0) {
            var moves = open.moving(all, hindrances());
            var gone = open.states(all).stream()
                    .filter(state -> !type.states().containsKey(state))
                    .map(this::named)
                    .toList();
            var unsound = new ArrayList<PackEffect>();
            unsound(all, definition -> true, unsound);
            effects.add(new PackEffect(
                    type.key(),
                    "case",
                    new Words("未结案件由旧版定义办理", "open cases go by an earlier definition"),
                    false,
                    count,
                    false,
                    new UnderWay(
                            moves,
                            count - moves,
                            unsound.isEmpty(),
                            choice == null ? null : choice.way(),
                            gone,
                            type.states().values().stream()
                                    .filter(state -> !state.last())
                                    .map(state -> new NamedState(state.key(), state.title()))
                                    .toList()),
                    List.of()));
            if (choice != null) {
                effects.addAll(hindered(all, false, hindrance -> open.samples(all, hindrance)));
            }
        } else if (isChanged()) {
            effects.add(PackEffect.of(
                    type.key(),
                    "case",
                    "步骤、状态或表单有变，没有未结案件受影响",
                    "it changes, and no open case goes by another definition"));
        }
        return effects;
    }

    private NamedState named(String state) {
        return new NamedState(state, was.state(state).title());
    }

    private List<PackEffect> hindered(
            Which which, boolean blocks, Function<Hindrance, List<PackEffect.Sample>> samples) {
        var effects = new ArrayList<PackEffect>();
        for (var hindrance : hindrances()) {
            var cases = open.hindered(which, hindrance);
            if (cases > 0) {
                effects.add(new PackEffect(
                        type.key(),
                        hindrance.part(),
                        hindrance.what(),
                        blocks,
                        cases,
                        false,
                        samples.apply(hindrance)));
            }
        }
        return effects;
    }

    /** Definitions in use that would stay and that the packs would not take any more. */
    private void unsound(Which which, java.util.function.Predicate<String> stays, List<PackEffect> effects) {
        for (var definition : open.definitions(which)) {
            if (!stays.test(definition)) {
                continue;
            }
            var text = open.text(type, definition);
            if (text.isEmpty()) {
                effects.add(blocks("case", new Words("旧版定义没有留存", "the earlier definition was not kept"), null));
                continue;
            }
            var again = FormerType.read(next, type, text.get());
            again.faults().stream().findFirst().ifPresent(fault -> effects.add(blocks("case", unsound(fault), null)));
            if (again.type() != null) {
                FieldMeanings.changed(again.type(), type)
                        .forEach(field -> effects.add(blocks(
                                "field " + field.key(),
                                new Words(
                                        "沿用的旧版里字段“%s”是另一种含义，换一个键"
                                                .formatted(field.title().zh()),
                                        "“%s” means something else by the definition that is kept; give the field another key"
                                                .formatted(field.title().en())),
                                null)));
            }
        }
    }

    private static Words unsound(PackError fault) {
        return new Words(
                "不能沿用旧版：" + fault.message().zh(),
                "the earlier definition cannot be kept: " + fault.message().en());
    }

    private PackEffect blocks(String part, Words what, @Nullable Long cases) {
        return new PackEffect(type.key(), part, what, true, cases, false, List.of());
    }
}
