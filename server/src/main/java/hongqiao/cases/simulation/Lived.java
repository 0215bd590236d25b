package hongqiao.cases.simulation;

import hongqiao.cases.Actor;
import hongqiao.cases.Assignment;
import hongqiao.cases.CaseFile;
import hongqiao.cases.Given;
import hongqiao.cases.Replay;
import hongqiao.cases.simulation.Simulation.Doing;
import hongqiao.cases.simulation.Simulation.Stay;
import hongqiao.shared.Chance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One case and what will happen with it next. What was drawn stays drawn until it has happened, or cannot any more. */
final class Lived {

    /** Whose turn it is: an assignment's of that standing; 0 and no standing: nobody's in particular. */
    private record Turn(String state, int assignment, String standing) {}

    /** @param doing null: nothing can happen as the case is now; @param actor null: nothing will */
    private record Drawn(@Nullable Doing doing, @Nullable Actor actor, Instant at) {}

    /**
     * @param cast who acts
     * @param words that texts may name
     * @param calls units that a step may bring in
     * @param stays state in which nobody goes on with the case that it began with; null: none
     */
    record Setting(
            Simulation simulation,
            Cast cast,
            Moments moments,
            Replay replay,
            Chance chance,
            ZoneId zone,
            Map<String, String> words,
            List<String> calls,
            @Nullable String stays) {}

    private final Setting setting;
    private final Map<Turn, Drawn> drawn = new LinkedHashMap<>();
    private CaseFile file;

    Lived(CaseFile file, Setting setting, Instant now) {
        this.file = file;
        this.setting = setting;
        look(now);
    }

    CaseFile file() {
        return file;
    }

    /** As it is after a step, or after a clock has spoken. */
    void become(CaseFile after, Instant now) {
        file = after;
        look(now);
    }

    Optional<Instant> rings() {
        return Replay.speaks(file);
    }

    Optional<Instant> acts() {
        return drawn.values().stream()
                .filter(one -> one.actor() != null)
                .map(Drawn::at)
                .min(Instant::compareTo);
    }

    /** Takes the step that comes next. @return as it is then, and behind it what came of it; empty: it could not be taken */
    List<CaseFile> act(Instant now) {
        var next = drawn.entrySet().stream()
                .filter(one -> one.getValue().actor() != null)
                .min(Map.Entry.comparingByValue((one, other) -> one.at().compareTo(other.at())))
                .orElseThrow();
        var turn = next.getKey();
        var doing = Objects.requireNonNull(next.getValue().doing());
        var actor = Objects.requireNonNull(next.getValue().actor());
        drawn.remove(turn);
        if (setting.replay().lets(file, Objects.requireNonNull(doing.step()), actor)) {
            return setting.replay().take(file, doing.step(), given(doing, turn, now), actor);
        }
        draw(turn, now, Set.of(doing));
        return List.of();
    }

    /** Draws for whoever's turn it has become, and forgets those whose turn is over. */
    private void look(Instant now) {
        var turns = new HashSet<Turn>();
        var stay = stay();
        for (var one : file.assignments()) {
            if (one.isOpen() && stay.each().containsKey(one.standing().name())) {
                turns.add(new Turn(file.state(), one.no(), one.standing().name()));
            }
        }
        if (turns.isEmpty() && !stay.then().isEmpty()) {
            turns.add(new Turn(file.state(), 0, ""));
        }
        drawn.keySet().retainAll(turns);
        drawn.values().removeIf(one -> one.doing() == null);
        turns.stream()
                .sorted((one, other) -> Integer.compare(one.assignment(), other.assignment()))
                .filter(turn -> !drawn.containsKey(turn))
                .forEach(turn -> draw(turn, now, Set.of()));
    }

    private Stay stay() {
        if (file.state().equals(setting.stays()) && file.head().about() == null) {
            return new Stay(Map.of(), List.of());
        }
        var life = setting.simulation().lives().get(file.type().key());
        return life == null
                ? new Stay(Map.of(), List.of())
                : life.states().getOrDefault(file.state(), new Stay(Map.of(), List.of()));
    }

    private void draw(Turn turn, Instant now, Set<Doing> without) {
        var all = turn.assignment() == 0 ? stay().then() : stay().each().getOrDefault(turn.standing(), List.of());
        var left = all.stream()
                .filter(one -> !without.contains(one) && applies(one))
                .toList();
        while (!left.isEmpty()) {
            var doing = MonthPlan.drawn(left, Doing::weight, setting.chance());
            if (doing.step() == null) {
                drawn.put(turn, new Drawn(doing, null, Instant.MAX));
                return;
            }
            var actor = actor(doing, turn);
            if (actor.isPresent() && setting.replay().lets(file, doing.step(), actor.get())) {
                var no = turn.assignment() == 0 ? null : turn.assignment();
                var at = setting.moments().of(doing.after(), file, no, slow(actor.get()), now, setting.chance());
                drawn.put(turn, new Drawn(doing, actor.get(), at));
                return;
            }
            left = left.stream().filter(one -> one != doing).toList();
        }
        drawn.put(turn, new Drawn(null, null, now));
    }

    private boolean applies(Doing doing) {
        return doing.only().entrySet().stream().allMatch(entry -> {
            var value = file.form().value(entry.getKey());
            return List.of(entry.getValue().split("\\|", -1)).contains(value == null ? "" : value.toString());
        });
    }

    private Optional<Actor> actor(Doing doing, Turn turn) {
        var part = doing.by() == null ? null : setting.simulation().actors().get(doing.by());
        return part == null
                ? Optional.empty()
                : setting.cast().taking(part, file, unit(turn).orElse(null), setting.chance());
    }

    private Optional<Integer> unit(Turn turn) {
        return file.assignments().stream()
                .filter(one -> one.no() == turn.assignment())
                .map(Assignment::unit)
                .findFirst();
    }

    private double slow(Actor actor) {
        return actor.own().isEmpty()
                ? 1
                : setting.simulation()
                        .slow()
                        .getOrDefault(setting.cast().code(actor.own().getFirst()), 1.0);
    }

    private Given given(Doing doing, Turn turn, Instant now) {
        var chance = setting.chance();
        var today = LocalDate.ofInstant(now, setting.zone());
        return new Given(
                doing.reasons().isEmpty() ? null : Texts.filled(chance.pick(doing.reasons()), setting.words()),
                doing.fields().isEmpty() ? null : Texts.json(doing.fields(), setting.words(), today, chance),
                doing.evidence().isEmpty() ? null : Texts.evidence(doing.evidence()),
                doing.calls() ? setting.calls() : null,
                doing.stands() == null ? null : Integer.valueOf(turn.assignment()),
                doing.stands() == null ? null : Boolean.valueOf(chance.between(0.0, 1.0) < doing.stands()),
                doing.scores().isEmpty() ? null : scores(doing),
                doing.extension());
    }

    /** One unit is usually as good as another; who is slow is scored as all others are. */
    private Map<String, Integer> scores(Doing doing) {
        var points = List.copyOf(doing.scores().keySet());
        var scores = new HashMap<String, Integer>();
        file.assignments()
                .forEach(one -> scores.put(
                        setting.cast().code(one.unit()),
                        MonthPlan.drawn(points, point -> doing.scores().getOrDefault(point, 0), setting.chance())));
        return scores;
    }
}
