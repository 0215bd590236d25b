package hongqiao.cases.definition;

import hongqiao.cases.definition.CaseType.ClockRule;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.cases.definition.CaseType.Step;
import hongqiao.pack.CheckedYaml;
import hongqiao.shared.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds states nobody reaches or leaves, steps nobody takes, clocks nobody stops, and handlers who would close their own case. */
final class CaseLint {

    private static final Set<Relation> HANDLES = Set.of(Relation.LEAD, Relation.SIGNED, Relation.ASSISTING);

    private final CaseType type;
    private final CheckedYaml yaml;
    private final Set<String> told;

    /** @param told steps that other types' steps tell the case they came of to take */
    CaseLint(CaseType type, CheckedYaml yaml, Set<String> told) {
        this.type = type;
        this.yaml = yaml;
        this.told = told;
    }

    void check() {
        states();
        type.steps().values().forEach(this::step);
        type.clocks().values().forEach(this::clock);
        merging();
        new AfterLint(type, this).check();
        if (type.matters() != null && !type.form().field(type.matters().field()).required()) {
            refuse(
                    "/matters/field",
                    "matter-optional",
                    "事由字段不是必填",
                    "the field of the matter is not required",
                    "写进 record.required",
                    "put it under record.required");
        }
    }

    private void states() {
        var reached = reachable(Set.of(type.first()), Set.of());
        for (var state : type.states().values()) {
            var at = "/states/" + state.key();
            var left = type.steps().values().stream()
                    .anyMatch(step -> step.from().contains(state.key()) && leads(step, state.key()));
            if (!reached.contains(state.key())) {
                refuse(
                        at,
                        "unreachable-state",
                        "没有步骤通向“%s”".formatted(state.title().zh()),
                        "no step leads to “%s”".formatted(state.title().en()),
                        "加一个到它的步骤，或删去此状态",
                        "add a step to it, or take the state out");
            } else if (!state.last() && !left) {
                refuse(
                        at,
                        "dead-end-state",
                        "进入“%s”后出不来".formatted(state.title().zh()),
                        "nobody can leave “%s”".formatted(state.title().en()),
                        "加一个离开它的步骤，或写 final: true",
                        "add a step out of it, or write final: true");
            }
        }
    }

    private static boolean leads(Step step, String from) {
        return targets(step).stream().anyMatch(to -> !to.equals(from));
    }

    private static Collection<String> targets(Step step) {
        var targets = new LinkedHashSet<String>();
        if (step.to() != null) {
            targets.add(step.to());
        }
        if (step.toWhenAll() != null) {
            targets.add(step.toWhenAll());
        }
        return targets;
    }

    /** States that can come after these without any of those steps. */
    private Set<String> reachable(Collection<String> from, Set<String> without) {
        var reached = new HashSet<>(from);
        var more = true;
        while (more) {
            more = false;
            for (var step : type.steps().values()) {
                if (!without.contains(step.key()) && step.from().stream().anyMatch(reached::contains)) {
                    more |= reached.addAll(targets(step));
                }
            }
        }
        return reached;
    }

    private void step(Step step) {
        var at = "/steps/" + step.key();
        var closes = targets(step).stream().anyMatch(to -> type.state(to).last());
        for (var part : step.by()) {
            var is = type.part(part).is();
            if (closes && HANDLES.contains(is)) {
                refuse(
                        at + "/by",
                        "handler-closes",
                        "“%s”是承办一方，不得自行结案".formatted(type.part(part).title().zh()),
                        "“%s” handles the case and must not close it"
                                .formatted(type.part(part).title().en()),
                        "结案由登记、核查一方办理",
                        "let who opened or checks it close it");
            }
            if (is == Relation.SYSTEM
                    && !told.contains(step.key())
                    && type.clocks().values().stream()
                            .noneMatch(clock -> clock.breach() != null
                                    && clock.breach().takes().contains(step.key()))) {
                refuse(
                        at + "/by",
                        "step-nobody",
                        "没有时钟、也没有由此产生的案件会办理这个步骤",
                        "no clock takes this step, and no case that comes of it",
                        "在某个时钟的 breach.takes 或某类案件步骤的 tells 写上它，或换一方办理",
                        "name it under breach.takes of a clock or under tells of a case that comes of it, or let another part take it");
            }
            if (step.reply() != null && is != Relation.LEAD && is != Relation.ASSISTING) {
                refuse(
                        at + "/by",
                        "reply-nobody",
                        "“%s”没有可答复的承办任务".formatted(type.part(part).title().zh()),
                        "“%s” has no assignment to reply to"
                                .formatted(type.part(part).title().en()),
                        "reply 只由 is: lead 或 assisting 的一方办理",
                        "a reply is for parts that lead or assist");
            }
        }
        if (type.steps().values().stream().noneMatch(other -> other.assigns() != null)
                && type.assigned() == null
                && step.by().stream().map(part -> type.part(part).is()).anyMatch(HANDLES::contains)) {
            refuse(
                    at + "/by",
                    "step-nobody",
                    "没有步骤派出承办单位，这一步无人可办",
                    "no step assigns a unit, so nobody can take this one",
                    "给某个步骤写 assigns，或写 assigned",
                    "write assigns with a step, or assigned");
        }
        if (step.atMost() == null && step.reply() == CaseType.Reply.DECLINE && !step.reason()) {
            yaml.warn(
                    at,
                    "decline-without-reason",
                    new Words("异议不说明理由", "one may decline without a reason"),
                    new Words("写 reason: true", "write reason: true"));
        }
    }

    /** Merging a case ends the work on it, as closing does. */
    private void merging() {
        if (type.merging() == null) {
            return;
        }
        for (var part : type.merging().by()) {
            var is = type.part(part).is();
            if (is == Relation.LEAD || is == Relation.ASSISTING || !is.isOfficers()) {
                refuse(
                        "/merging/by",
                        "handler-merges",
                        "“%s”不得并案".formatted(type.part(part).title().zh()),
                        "“%s” must not merge cases"
                                .formatted(type.part(part).title().en()),
                        "并案由受理、派遣一方办理",
                        "let who receives or dispatches cases merge them");
            }
        }
    }

    private void clock(ClockRule clock) {
        var at = "/clocks/" + clock.key();
        var started = new HashSet<String>();
        for (var start : clock.starts()) {
            if (start.equals(CaseType.OPENING)) {
                started.add(type.first());
            } else {
                var step = Objects.requireNonNull(type.steps().get(start));
                started.addAll(step.to() == null ? step.from() : targets(step));
            }
        }
        var after = reachable(started, Set.of());
        var stoppable = clock.stops().stream()
                .map(type.steps()::get)
                .filter(Objects::nonNull)
                .anyMatch(step -> step.from().stream().anyMatch(after::contains));
        if (!stoppable) {
            refuse(
                    at + "/stops",
                    "clock-unstopped",
                    "开始后没有步骤能停下这个时钟",
                    "once started, no step stops this clock",
                    "stops 写开始之后会走到的步骤",
                    "name a step under stops that comes after its start");
        }
        if (clock.pauses().isEmpty() != clock.resumes().isEmpty()) {
            refuse(
                    at,
                    "clock-stays-paused",
                    "暂停和恢复要成对写",
                    "what pauses it must be resumed, and the other way round",
                    "pauses 与 resumes 都写上",
                    "write both pauses and resumes");
        }
        for (var takes :
                clock.breach() == null ? List.<String>of() : clock.breach().takes()) {
            var taken = type.steps().get(takes);
            if (taken != null
                    && taken.by().stream().noneMatch(part -> type.part(part).is() == Relation.SYSTEM)) {
                refuse(
                        at + "/breach/takes",
                        "step-not-systems",
                        "步骤“%s”不由系统办理".formatted(taken.key()),
                        "the step “%s” is not one the system takes".formatted(taken.key()),
                        "在该步骤的 by 加上 is: system 的一方",
                        "add a part with is: system to its by");
            }
        }
    }

    void refuse(String pointer, String code, String zh, String en, String remedyZh, String remedyEn) {
        yaml.refuse(pointer, code, new Words(zh, en), new Words(remedyZh, remedyEn));
    }
}
