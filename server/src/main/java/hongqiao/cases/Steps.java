package hongqiao.cases;

import static hongqiao.cases.CaseProblem.CASE_CHANGED_MEANWHILE;
import static hongqiao.cases.CaseProblem.CASE_MERGED;
import static hongqiao.cases.CaseProblem.CASE_NOT_FOUND;
import static hongqiao.cases.CaseProblem.EXTENSION_NOT_VALID;
import static hongqiao.cases.CaseProblem.HANDLER_MAY_NOT_CLOSE;
import static hongqiao.cases.CaseProblem.REASON_REQUIRED;
import static hongqiao.cases.CaseProblem.STEP_NOT_ALLOWED;
import static hongqiao.cases.CaseProblem.STEP_NOT_READY;
import static hongqiao.cases.CaseProblem.STEP_NOT_YOURS;
import static hongqiao.cases.CaseProblem.STEP_TOO_LATE;
import static hongqiao.cases.CaseProblem.STEP_TOO_OFTEN;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseType.Part;
import hongqiao.cases.definition.CaseType.Step;
import hongqiao.organisation.Today;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import hongqiao.worktime.Limit;
import hongqiao.worktime.WorktimeFault;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes steps in cases, as their types let them. */
@Component
public class Steps {

    private static final int MOST_REASON = 2_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseStore store;
    private final CaseJournal journal;
    private final Players players;
    private final Assigning assigning;
    private final Clocks clocks;
    private final Openings openings;
    private final Errands errands;
    private final CaseEvidence evidence;
    private final CaseFiles files;
    private final SentSteps sent;
    private final CallBacks calls;
    private final Confidences confidences;
    private final District district;
    private final Forms forms;
    private final ApplicationEventPublisher events;
    private final Today today;

    Steps(
            CaseStore store,
            CaseJournal journal,
            Players players,
            Assigning assigning,
            Clocks clocks,
            Openings openings,
            Errands errands,
            CaseEvidence evidence,
            CaseFiles files,
            SentSteps sent,
            CallBacks calls,
            Confidences confidences,
            District district,
            Forms forms,
            ApplicationEventPublisher events,
            Today today) {
        this.store = store;
        this.journal = journal;
        this.players = players;
        this.assigning = assigning;
        this.clocks = clocks;
        this.openings = openings;
        this.errands = errands;
        this.evidence = evidence;
        this.files = files;
        this.sent = sent;
        this.calls = calls;
        this.confidences = confidences;
        this.district = district;
        this.forms = forms;
        this.events = events;
        this.today = today;
    }

    /** A step as it stands for one case and one officer; @param why not, where it cannot be taken now */
    public record Possible(Step step, @Nullable Words why) {}

    /**
     * @param version the one the officer has seen
     * @throws Problem {@code case-not-found}, {@code case-changed-meanwhile}, {@code step-not-allowed}, {@code step-not-yours},
     *     {@code step-not-ready}, {@code step-too-often}, {@code handler-may-not-close}, {@code reason-required},
     *     {@code evidence-required}, {@code unit-kept-out}, {@code record-not-valid}, {@code unit-not-valid}, {@code score-required}, …
     */
    @Transactional
    public CaseFile take(CaseType type, String number, int version, String key, Given given, Actor actor) {
        return taken(found(type, number), version, key, given, actor);
    }

    private CaseFile found(CaseType type, String number) {
        return store.find(number).filter(file -> file.type().is(type)).orElseThrow(CASE_NOT_FOUND::problem);
    }

    private CaseFile taken(CaseFile before, int version, String key, Given given, Actor actor) {
        if (before.version() != version) {
            throw CASE_CHANGED_MEANWHILE.problem().with("version", before.version());
        }
        return taken(before, key, given, actor);
    }

    /**
     * Likewise, and once however often it is sent under that key.
     *
     * @param sentAs of the sender's own making, 200 characters at most
     * @throws Problem also {@code step-key-reused}
     */
    @Transactional
    public CaseFile takeOnce(
            CaseType type, String number, int version, String key, Given given, String sentAs, Actor actor) {
        var before = found(type, number);
        return sent.isFirst(actor.self(), sentAs, before, key, today.now())
                ? taken(before, version, key, given, actor)
                : found(type, number);
    }

    /** In a case as it was just read. */
    @Transactional(propagation = Propagation.MANDATORY)
    CaseFile taken(CaseFile before, String key, Given given, Actor actor) {
        var step = before.type().step(key).orElseThrow(STEP_NOT_ALLOWED::problem);
        var part = requirePossible(before, step, actor);
        requireGiven(step, given);
        var proof = evidence.checked(before, step, given.evidence());
        var now = today.now();
        var filled = filled(before, step, given);
        var assigned = assigning.after(filled, step, part, given, actor, now);
        assigning.requireNobodyKeptOut(assigned.file());
        var target = target(step, assigned.file());
        var touched = new ArrayList<>(assigned.touched());
        var next = assigned.file().in(target, now).taking(key);
        if (next.closedAt() != null) {
            if (!actor.isSystem() && players.handled(before, actor)) {
                throw HANDLER_MAY_NOT_CLOSE.problem();
            }
            next = assigning.ended(next, now, touched);
        }
        if (!Objects.equals(before.closedAt(), next.closedAt())) {
            next = next.with(next.merged().untelling());
        }
        if (before.closedAt() != null
                && next.closedAt() == null
                && before.merged().into() != null) {
            next = next.with(next.merged().alone()); // it goes on by itself, whatever becomes of its main case
        }
        next = clocks.after(next, key, touched, extension(before.type(), step, given), now);
        next = clocks.withoutReleased(
                next, touched.stream().filter(one -> !one.isOpen()).toList(), now);
        next = calls.closing(before, calls.called(next, step, actor, now));
        if (step.opens() != null) {
            next = openings.open(next, step.opens(), null, actor);
        }
        confidences.requireReader(next, false, actor);
        var kept = store.update(before, next);
        files.hang(before.form(), kept, proof);
        journal.stepped(before, kept, actor, what(step, part, given, proof, assigned.routed()));
        events.publishEvent(new CaseStepped(kept, key));
        if (step.tells() != null) {
            errands.leave(kept, step.tells(), now);
        }
        if (before.merged().into() != null && kept.merged().into() == null) {
            journal.linked(before.merged().into(), actor, CaseJournal.LET_GO, kept.id());
        }
        return kept;
    }

    /** In the order of the pack; those of other states and of others' parts are left out. */
    @Transactional(readOnly = true)
    public List<Possible> possible(CaseFile file, Actor actor) {
        var possible = new ArrayList<Possible>();
        if (file.isMerged()) {
            return possible;
        }
        for (var step : file.type().steps().values()) {
            if (step.from().contains(file.state())) {
                players.part(file, step, actor)
                        .ifPresent(part -> possible.add(new Possible(step, why(file, step, part, actor))));
            }
        }
        return possible;
    }

    /** Whether he may take it now, as far as can be said before anything is filled in. */
    @Transactional(readOnly = true)
    public boolean lets(CaseFile file, String key, Actor actor) {
        return file.type()
                .step(key)
                .filter(step -> !file.isMerged())
                .filter(step -> step.from().contains(file.state()))
                .filter(step -> players.part(file, step, actor)
                        .filter(part -> why(file, step, part, actor) == null)
                        .isPresent())
                .isPresent();
    }

    /** @param part in which he would take it */
    private @Nullable Words why(CaseFile file, Step step, Part part, Actor actor) {
        if (isTooOften(file, step)) {
            return STEP_TOO_OFTEN.title();
        }
        var refused = calls.refusal(file, step, actor);
        if (refused.isPresent()) {
            return refused.get().detail();
        }
        var late = late(file, step);
        if (late != null) {
            return late;
        }
        if (closes(file, step) && players.handled(file, actor)) {
            return HANDLER_MAY_NOT_CLOSE.title();
        }
        if (step.when() != null
                && !step.when()
                        .mayHold(
                                forms.values(file.type().form(), file.form(), file.facts()), Set.copyOf(step.asks()))) {
            return step.message() == null ? STEP_NOT_READY.title() : step.message();
        }
        return assigning.idle(file, step, part, actor);
    }

    private Part requirePossible(CaseFile file, Step step, Actor actor) {
        if (file.isMerged()) {
            throw CASE_MERGED.problem();
        }
        if (!step.from().contains(file.state())) {
            throw STEP_NOT_ALLOWED.because(
                    "“%1$s”的案件不能“%2$s”",
                    "“%2$s” is not possible while it is “%1$s”",
                    file.type().state(file.state()).title().zh(),
                    step.title().zh());
        }
        var part = players.part(file, step, actor).orElseThrow(STEP_NOT_YOURS::problem);
        if (isTooOften(file, step)) {
            throw STEP_TOO_OFTEN.problem();
        }
        calls.refusal(file, step, actor).ifPresent(refusal -> {
            throw refusal;
        });
        var late = late(file, step);
        if (late != null) {
            throw new Problem(STEP_TOO_LATE, late);
        }
        var idle = assigning.idle(file, step, part, actor);
        if (idle != null) {
            throw new Problem(STEP_NOT_READY, idle);
        }
        return part;
    }

    /** The sentence that says when its window ended; null: it has none, or is in time. */
    private @Nullable Words late(CaseFile file, Step step) {
        if (step.within() == null || file.closedAt() == null) {
            return null;
        }
        var end = clocks.end(step.within(), file.closedAt());
        if (today.now().isBefore(end)) {
            return null;
        }
        var limit = Limit.parse(step.within().limit()).words();
        var at = MOMENT.format(end.atZone(district.timezone()));
        return new Words(
                "结案后 %s内可以“%s”，已于 %s 截止".formatted(limit.zh(), step.title().zh(), at),
                "“%s” is possible within %s of closing; that ended %s"
                        .formatted(step.title().en(), limit.en(), at));
    }

    private static boolean isTooOften(CaseFile file, Step step) {
        return step.atMost() != null && file.taken().getOrDefault(step.key(), 0) >= step.atMost();
    }

    private static boolean closes(CaseFile file, Step step) {
        return step.to() != null && file.type().state(step.to()).last();
    }

    private static void requireGiven(Step step, Given given) {
        var reason = given.reason();
        if (step.reason() && (reason == null || reason.strip().length() < 2)
                || reason != null && reason.length() > MOST_REASON) {
            throw REASON_REQUIRED.problem().atField("reason");
        }
    }

    private CaseFile filled(CaseFile before, Step step, Given given) {
        var type = before.type();
        var form = forms.fill(type.form(), before.form(), given.fields(), step.asks(), false);
        var asked = before.with(form);
        var values = forms.values(type.form(), form, asked.facts());
        if (step.when() != null && !step.when().holds(values)) {
            throw step.message() == null ? STEP_NOT_READY.problem() : new Problem(STEP_NOT_READY, step.message());
        }
        var sets = new HashMap<String, @Nullable Object>();
        step.sets().forEach((field, expression) -> sets.put(field, expression.evaluate(values)));
        var set = sets.isEmpty() ? form : forms.with(type.form(), form, sets);
        forms.require(set, step.requires());
        return before.with(set == before.form() ? set : forms.checked(type.form(), set));
    }

    private static String target(Step step, CaseFile after) {
        if (step.toWhenAll() != null && after.assignments().stream().noneMatch(Assignment::isOpen)) {
            return step.toWhenAll();
        }
        return step.to() == null ? after.state() : step.to();
    }

    private static @Nullable Limit extension(CaseType type, Step step, Given given) {
        var rule = type.clocks().values().stream()
                .filter(clock -> step.key().equals(clock.extend()))
                .findFirst();
        if (rule.isEmpty()) {
            return null;
        }
        try {
            var limit = Limit.parse(Objects.requireNonNullElse(given.extension(), ""));
            var most = rule.get().most() == null ? null : Limit.parse(rule.get().most());
            if (most != null && (limit.unit() != most.unit() || limit.amount() > most.amount())) {
                throw EXTENSION_NOT_VALID
                        .because(
                                "一次至多延长%s",
                                "one extension is at most %s", most.words().zh())
                        .atField("extension");
            }
            return limit;
        } catch (WorktimeFault fault) {
            throw new Problem(EXTENSION_NOT_VALID, fault.message()).atField("extension");
        }
    }

    private static ObjectNode what(
            Step step, Part part, Given given, @Nullable ArrayNode proof, @Nullable ObjectNode routed) {
        var what = JsonNodeFactory.instance.objectNode().put("step", step.key()).put("part", part.key());
        if (given.reason() != null) {
            what.put("reason", given.reason().strip());
        }
        if (proof != null) {
            what.set("evidence", proof);
        }
        if (given.extension() != null) {
            what.put("extension", given.extension());
        }
        if (routed != null) {
            what.set("routing", routed);
        }
        return what;
    }
}
