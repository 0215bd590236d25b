package hongqiao.cases.definition;

import hongqiao.cases.definition.CaseType.ClockRule;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.cases.definition.CaseType.State;
import hongqiao.cases.definition.CaseType.Step;
import java.util.Objects;

/** Finds what would be forgotten after the work is put off or done: states to wait in, call-backs, windows. */
final class AfterLint {

    private final CaseType type;
    private final CaseLint lint;

    AfterLint(CaseType type, CaseLint lint) {
        this.type = type;
        this.lint = lint;
    }

    void check() {
        type.states().values().stream().filter(State::deferred).forEach(this::deferred);
        type.steps().values().forEach(step -> {
            if (step.callBack() != null) {
                callBack(step);
            }
            if (step.misses() != null) {
                misses(step);
            }
            if (step.within() != null && !isFromClosed(step)) {
                lint.refuse(
                        "/steps/" + step.key() + "/within",
                        "window-open",
                        "within 只用于结案以后的步骤",
                        "within is for steps after closing",
                        "from 只写终点状态，或去掉 within",
                        "name final states only under from, or take within out");
            }
        });
    }

    /** Whoever puts a case off starts a clock; when that ends something happens, whatever people remember. */
    private void deferred(State state) {
        var at = "/states/" + state.key();
        if (state.last()) {
            lint.refuse(
                    at,
                    "deferred-final",
                    "终点状态不能挂账",
                    "a final state is not deferred",
                    "去掉 final 或 deferred",
                    "take final or deferred out");
            return;
        }
        type.steps().values().stream()
                .filter(step -> state.key().equals(step.to()))
                .filter(step -> type.clocks().values().stream().noneMatch(clock -> reviews(clock, step)))
                .findFirst()
                .ifPresent(step -> lint.refuse(
                        at,
                        "deferred-forgotten",
                        "“%s”之后没有复核的时钟，会被忘掉".formatted(step.title().zh()),
                        "after “%s” no clock of review runs, and it is forgotten"
                                .formatted(step.title().en()),
                        "写一个由它开始的时钟，并写 breach.opens 或 breach.takes",
                        "write a clock that it starts, with breach.opens or breach.takes"));
    }

    private static boolean reviews(ClockRule clock, Step step) {
        return clock.starts().contains(step.key())
                && !clock.pauses().contains(step.key())
                && clock.of() == null
                && clock.breach() != null;
    }

    private void callBack(Step step) {
        var at = "/steps/" + step.key();
        if (!isFromClosed(step) || step.to() != null) {
            lint.refuse(
                    at + "/callBack",
                    "call-open",
                    "回访只在结案之后，且不改变状态",
                    "a call-back comes after closing and leaves the state",
                    "from 只写终点状态，不写 to",
                    "name final states only under from, and no to");
        }
        if (step.asks().isEmpty() || !step.requires().containsAll(step.asks())) {
            lint.refuse(
                    at + "/callBack",
                    "call-without-answers",
                    "回访没有必答的问题",
                    "the call-back has no answers that must be given",
                    "把要问的字段写进 asks 和 requires",
                    "name what is asked under asks and requires");
        }
        handlers(step);
        step.asks().stream()
                .filter(field -> isFilledElsewhere(step, field))
                .findFirst()
                .ifPresent(field -> lint.refuse(
                        at + "/asks",
                        "answer-elsewhere",
                        "“%s”在别处也能填，答复会被改".formatted(field),
                        "“%s” is filled in elsewhere too, so an answer could be changed".formatted(field),
                        "答复的字段只由回访填写",
                        "let only the call-back fill it in"));
    }

    private void handlers(Step step) {
        step.by().stream()
                .map(type::part)
                .filter(part -> part.is() == Relation.LEAD || part.is() == Relation.ASSISTING)
                .findFirst()
                .ifPresent(part -> lint.refuse(
                        "/steps/" + step.key() + "/by",
                        "handler-calls",
                        "“%s”是承办一方，不得回访自己的案件".formatted(part.title().zh()),
                        "“%s” handled the case and does not call back about it"
                                .formatted(part.title().en()),
                        "回访由受理、核查一方办理",
                        "let who receives or checks cases call"));
    }

    private boolean isFilledElsewhere(Step step, String field) {
        return type.steps().values().stream()
                        .filter(other -> !other.key().equals(step.key()))
                        .anyMatch(other ->
                                other.asks().contains(field) || other.sets().containsKey(field))
                || type.form().sections().stream()
                        .anyMatch(section -> section.fields().contains(field));
    }

    private void misses(Step step) {
        var call = type.steps().get(Objects.requireNonNull(step.misses()));
        if (call != null && call.callBack() == null) {
            lint.refuse(
                    "/steps/" + step.key() + "/misses",
                    "miss-no-call",
                    "“%s”不是回访步骤".formatted(call.title().zh()),
                    "“%s” is no call-back".formatted(call.title().en()),
                    "写一个有 callBack 的步骤",
                    "name a step with callBack");
        }
        handlers(step);
    }

    private boolean isFromClosed(Step step) {
        return step.from().stream().allMatch(from -> type.state(from).last());
    }
}
