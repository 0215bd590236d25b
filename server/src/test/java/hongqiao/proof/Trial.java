package hongqiao.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tries combinations of probe, actor and place, and holds what happened against the oracle. */
final class Trial {

    /** One combination; {@code problem} says what went otherwise. */
    record Outcome(Probe probe, Actor actor, Place place, boolean reached, String problem) {

        @Override
        public String toString() {
            return "%s by %s at %s: %s".formatted(probe, actor.username(), place, problem);
        }
    }

    private Trial() {}

    /**
     * {@code threads} at once, the accounts mixed; the order is the same each time. Who has the permission tries at every place;
     * who has not, at one of them, each probe and account at another ({@code -Dproof.every=true}: at every place too).
     */
    static List<Outcome> together(World world, List<Probe> probes, int threads) throws InterruptedException {
        var outcomes = Collections.synchronizedList(new ArrayList<Outcome>());
        var all = combinations(world, probes, actor -> true);
        if (!Boolean.getBoolean("proof.every")) {
            all.removeIf(one -> !one.actor().may(one.probe().needs()) && !isItsPlace(one, world, probes));
        }
        Collections.shuffle(all, new Random(20261126));
        try (var pool = Executors.newFixedThreadPool(threads)) {
            all.forEach(one -> pool.submit(() -> outcomes.add(one.run(world))));
        }
        return List.copyOf(outcomes);
    }

    /**
     * One after the other, until one goes otherwise than the oracle says. Only with the permission: who has not is refused before any
     * row is looked for, as {@link #together} shows.
     */
    static Optional<Outcome> untilWrong(World world, List<Probe> probes, Predicate<Actor> who, Place... places) {
        return combinations(world, probes, who).stream()
                .filter(one -> one.actor().may(one.probe().needs()))
                .filter(one -> List.of(places).contains(one.place()))
                .map(one -> one.run(world))
                .filter(outcome -> !outcome.problem().isEmpty())
                .findFirst();
    }

    private record Combination(Probe probe, Actor actor, Place place) {

        Outcome run(World world) {
            var caller = world.caller(actor);
            try {
                boolean reached = probe.attempt().reaches(caller, new Target(world, actor, place));
                return new Outcome(probe, actor, place, reached, problem(caller, reached));
            } catch (RuntimeException | AssertionError broken) {
                return new Outcome(probe, actor, place, false, "the attempt itself failed: " + broken);
            }
        }

        private String problem(Caller caller, boolean reached) {
            boolean expected = Oracle.expects(actor, probe.needs(), probe.rule(), place);
            var statuses = caller.statuses();
            var told = " " + statuses + " " + caller.last();
            if (reached != expected) {
                return (reached ? "reached, and must not be" : "not reached") + told;
            }
            if (statuses.stream().anyMatch(status -> status >= 500 || status == 429)) {
                return "failed" + told;
            }
            int refusal = actor.isAnonymous() ? 401 : 403;
            if (!actor.may(probe.needs()) && statuses.stream().anyMatch(status -> status != refusal)) {
                return "without the permission it must be " + refusal + told;
            }
            return "";
        }
    }

    private static boolean isItsPlace(Combination one, World world, List<Probe> probes) {
        var turn = probes.indexOf(one.probe()) + world.actors.indexOf(one.actor());
        return one.place().ordinal() == turn % Place.values().length;
    }

    private static List<Combination> combinations(World world, List<Probe> probes, Predicate<Actor> who) {
        var all = new ArrayList<Combination>();
        for (var probe : probes) {
            for (var actor : world.actors) {
                for (var place : Place.values()) {
                    if (who.test(actor)) {
                        all.add(new Combination(probe, actor, place));
                    }
                }
            }
        }
        return all;
    }

    /** Probes that nobody's attempt got through with, though their rule lets somebody: they would prove nothing. */
    static Set<String> neverReached(List<Outcome> outcomes) {
        Set<Probe> reached = ConcurrentHashMap.newKeySet();
        outcomes.stream().filter(Outcome::reached).map(Outcome::probe).forEach(reached::add);
        return outcomes.stream()
                .map(Outcome::probe)
                .filter(probe -> probe.rule() != Rule.NOTHING_OF_ANYBODY && !reached.contains(probe))
                .map(Probe::toString)
                .collect(Collectors.toSet());
    }
}
