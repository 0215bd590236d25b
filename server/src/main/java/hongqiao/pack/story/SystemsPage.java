package hongqiao.pack.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What the stories prove of each system: the page {@code docs/systems.md}, and the same as JSON. */
public final class SystemsPage {

    /** @param covered functions that a story which came true covers */
    public record Line(String id, int functions, int covered, int stories, int failed) {}

    private final Systems systems;
    private final List<Told> told;

    public SystemsPage(Systems systems, List<Told> told) {
        this.systems = systems;
        this.told = List.copyOf(told);
    }

    public List<Line> lines() {
        return systems.all().values().stream()
                .map(system -> {
                    var covered = new TreeSet<String>();
                    var stories = of(system.id());
                    stories.stream()
                            .filter(Told::cameTrue)
                            .forEach(one -> one.story().covers().stream()
                                    .filter(function -> function.system().equals(system.id()))
                                    .forEach(function -> covered.add(function.toString())));
                    return new Line(system.id(), system.functions(), covered.size(), stories.size(), (int)
                            stories.stream().filter(one -> !one.cameTrue()).count());
                })
                .toList();
    }

    private List<Told> of(String system) {
        return told.stream()
                .filter(one -> one.story().covers().stream()
                        .anyMatch(function -> function.system().equals(system)))
                .toList();
    }

    public String markdown() {
        var page = new StringBuilder("""
                # Systems

                Written by `bin/pack test` from the stories of the packs; do not edit. A function is covered when a story that covers
                it came true. `n` functions are needed for the system to work, `s` functions are those the plan states.

                | system | 系统 | functions covered | stories | state |
                |---|---|---|---|---|
                """);
        var known = new LinkedHashMap<>(systems.all());
        for (var line : lines()) {
            var system = Objects.requireNonNull(known.get(line.id()));
            page.append("| %s `%s` | %s | %d / %d | %s | %s |\n"
                    .formatted(
                            line.id(),
                            system.key(),
                            system.title().zh(),
                            line.covered(),
                            line.functions(),
                            stories(line.id()),
                            state(line)));
        }
        return page.toString();
    }

    private String stories(String system) {
        return String.join(
                ", ", of(system).stream().map(one -> one.story().key()).toList());
    }

    private static String state(Line line) {
        if (line.stories() == 0) {
            return "";
        }
        return line.failed() > 0 ? "failing" : line.covered() == line.functions() ? "done" : "partly";
    }
}
