package hongqiao.cases.definition;

import hongqiao.expression.Environment;
import hongqiao.expression.Expression;
import hongqiao.register.definition.Register;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One type of case, as a pack describes it. Every legal step is listed here; nothing else changes a case.
 *
 * @param form what is filled in, read like a register's
 * @param prefix what its numbers begin with
 * @param matters what its matters are answered by and how long they take; null where it knows none
 * @param answers who answers for it, as a subject of the responsibility table; null: whoever dispatches names a unit
 * @param leads unit that leads where none is named, worked out over the case; null or missing: as {@code answers} says
 * @param assigned field of the form that names the unit which leads from the beginning; null: nobody does
 * @param keepsOut field of the form that names a unit which must have nothing to do with it, nor those below it; null: none
 * @param unmasking parts to whom a personal field is told whole; empty: everybody whose role may
 * @param repeats personal fields: an earlier case with the same value in one of them is a repeat
 * @param states in the order of the file; @param steps likewise
 * @param formerly what states of earlier definitions are now, by their keys
 * @param merging how its cases are merged into a main case; null: they are not, and are none
 * @param confidence who alone sees its confidential cases; null: none is confidential
 * @param forPlan how its cases are work for items of the plan; null: they are not
 * @param triage what is learned from its closed cases; null: nothing
 * @param card what the hotline desk does with one while somebody speaks; null: it has no call card
 * @param orders how such cases come in by files of other hotlines; null: they do not
 * @param environment what conditions may read: the form's fields and the case's own facts
 * @param hash the first sixteen digits of that of its file: two editions of it with the same one are the same
 */
public record CaseType(
        String key,
        String pack,
        Words title,
        Register form,
        Map<CaseVerb, Set<String>> access,
        String prefix,
        @Nullable MatterUse matters,
        @Nullable Expression answers,
        @Nullable Expression leads,
        @Nullable String assigned,
        @Nullable String keepsOut,
        List<String> unmasking,
        List<String> repeats,
        Map<String, Part> parts,
        Map<String, State> states,
        String first,
        Map<String, String> formerly,
        Map<String, Step> steps,
        Map<String, ClockRule> clocks,
        @Nullable Merging merging,
        @Nullable Confidence confidence,
        @Nullable PlanUse forPlan,
        @Nullable Triage triage,
        @Nullable CallCard card,
        @Nullable Orders orders,
        Words source,
        Environment environment,
        String hash) {

    /** What the public sees of them besides number, state, lead unit and days; null: nothing. */
    public Register.@Nullable Publication publication() {
        return form.publication();
    }

    /** The word that stands for the opening of a case where a clock says what starts it. */
    public static final String OPENING = "open";

    /**
     * @param item field of the form that names the item of the plan
     * @param shows fields that lists of the plan's work show beside a case, none of them personal
     */
    public record PlanUse(String item, List<String> shows) {}

    /** @param field of the form, a code; @param table of the pack, by that code */
    public record MatterUse(String field, String codes, String table) {}

    /** Who a part is played by: everybody with one of its roles, or only who stands in a relation to the case. */
    public enum Relation {
        ANY,
        /** An officer of the unit that leads now. */
        LEAD,
        /** An officer of a unit that assists now. */
        ASSISTING,
        /** The officer who signed for the unit that leads now. */
        SIGNED,
        /** Who opened it. */
        OPENER,
        /** An officer of the unit from which it was opened. */
        ORIGIN,
        /** Who reported it from outside, at a door; nobody who is signed in. */
        REPORTER,
        /** Nobody: clocks take the step. */
        SYSTEM;

        /** Whether officers play it, by their roles. */
        public boolean isOfficers() {
            return this != REPORTER && this != SYSTEM;
        }
    }

    public record Part(String key, Words title, Relation is, Set<String> roles) {}

    /**
     * @param tone one of plain, good, warn, bad, busy
     * @param deferred whether a case waits in it that cannot be settled now (挂账)
     */
    public record State(String key, Words title, boolean last, String tone, boolean deferred) {}

    /** What a unit says to its own assignment. */
    public enum Reply {
        ACCEPT,
        ARRIVE,
        DECLINE,
        FINISH
    }

    /**
     * One step.
     *
     * @param to null: the state stays
     * @param toWhenAll the state once no assignment is unfinished, where {@code reply} is FINISH; null: none
     * @param by parts; @param notBy parts that must not take it even where they are one of {@code by}
     * @param asks fields filled in with it; @param requires fields without which it is refused
     * @param evidence what must come with it
     * @param atMost times in the life of a case; null: no limit
     * @param assigns relation of the units that come in; null: none
     * @param reply what it says to the taker's own assignment; null: nothing
     * @param releases relation whose assignments end; null: none
     * @param decides whether it decides on an assignment that was declined
     * @param scores whether every unit that worked on it must be scored
     * @param sets fields that it fills itself
     * @param tells what it has the case do that this one came of; null: nothing
     * @param callBack whether it takes the answers of a call-back of a closed case, and of which
     * @param misses step of the call-back in which nobody was reached; null: it is no such attempt
     * @param within how long after closing it can be taken; null: always
     */
    public record Step(
            String key,
            Words title,
            Set<String> from,
            @Nullable String to,
            @Nullable String toWhenAll,
            List<String> by,
            List<String> notBy,
            @Nullable Expression when,
            @Nullable Words message,
            List<String> asks,
            List<String> requires,
            boolean reason,
            List<EvidenceRule> evidence,
            @Nullable Integer atMost,
            @Nullable Relation assigns,
            @Nullable Reply reply,
            @Nullable Relation releases,
            boolean decides,
            boolean scores,
            Map<String, Expression> sets,
            @Nullable Opening opens,
            @Nullable Telling tells,
            @Nullable CallBack callBack,
            @Nullable String misses,
            @Nullable Window within) {}

    /**
     * A step of the system's in the case this one came of.
     *
     * @param reason worked out over this case; null: its number; @param with fields of that step, likewise
     */
    public record Telling(String step, @Nullable Expression reason, Map<String, Expression> with) {}

    /** Another case that comes of it. @param with its fields, worked out over this case; @param once not while one is open */
    public record Opening(String type, Map<String, Expression> with, boolean once) {}

    /**
     * A clock: how long something may take.
     *
     * @param of relation of the assignments that each have one; null: the case has one
     * @param starts steps, or {@link #OPENING}
     * @param limit as {@code worktime} reads it; null: the matter says
     * @param until field of a date with which it runs out, before anything else says how long; null: none
     * @param choices the first that holds decides, before the matter and before {@code limit}
     * @param amount how many units of {@code limit}, worked out over the case, after choices; null: it is not asked
     * @param byMatter whether the matter's row says how long
     * @param extend step by which the limit grows; null: never
     * @param most by how much at one time
     * @param warn shares of the limit, smallest first, 0..1
     */
    public record ClockRule(
            String key,
            Words title,
            @Nullable Relation of,
            Set<String> starts,
            Set<String> stops,
            Set<String> pauses,
            Set<String> resumes,
            @Nullable String extend,
            @Nullable String most,
            @Nullable String limit,
            @Nullable String until,
            List<Choice> choices,
            @Nullable Expression amount,
            boolean byMatter,
            String calendar,
            List<BigDecimal> warn,
            @Nullable Breach breach) {

        public record Choice(
                Expression when, String limit, @Nullable String calendar) {}

        /** @param takes steps: the first that is possible then is taken */
        public record Breach(List<String> takes, @Nullable Opening opens) {}
    }

    /** One object an edition: two are never compared by what they hold. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** What its definition is called: two editions in which it is called the same have the same. */
    public String definition() {
        return hash;
    }

    /** Whether it is the same type, by whichever definition. */
    public boolean is(CaseType other) {
        return key.equals(other.key);
    }

    public Optional<Step> step(String step) {
        return Optional.ofNullable(steps.get(step));
    }

    public boolean lets(CaseVerb verb, String role) {
        return access.getOrDefault(verb, Set.of()).contains(role);
    }

    /** The key itself of a state that an edition knew which is over. */
    public State state(String state) {
        return states.getOrDefault(state, new State(state, new Words(state, state), false, "plain", false));
    }

    public Part part(String part) {
        var found = parts.get(part);
        if (found == null) {
            throw new IllegalArgumentException(key + " has no part " + part);
        }
        return found;
    }
}
