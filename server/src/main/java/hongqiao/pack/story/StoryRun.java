package hongqiao.pack.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a story has come to so far: who acts, what was given a name, what turned out otherwise. */
public final class StoryRun {

    private final Map<String, Object> named = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private Set<String> roles = Set.of();
    private List<Integer> units = List.of();

    /** Roles of who acts. */
    public Set<String> roles() {
        return roles;
    }

    /** Ids of the units that who acts works for himself. */
    public List<Integer> units() {
        return units;
    }

    void act(Set<String> as, List<Integer> of) {
        roles = as;
        units = of;
    }

    public void name(String name, Object thing) {
        named.put(name, thing);
    }

    /** @throws StoryFailure if nothing has that name */
    public <T> T named(String name, Class<T> type) {
        var thing = named.get(name);
        if (!type.isInstance(thing)) {
            throw new StoryFailure(
                    "没有名为“%1$s”的记录；已有 %2$s / nothing is called “%1$s”; there are %2$s".formatted(name, named.keySet()));
        }
        return type.cast(thing);
    }

    public boolean knows(String name) {
        return named.containsKey(name);
    }

    public void expect(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!String.valueOf(expected).equals(String.valueOf(actual))) {
            differences.add("    %s\n      - %s\n      + %s".formatted(what, expected, actual));
        }
    }

    List<String> takeDifferences() {
        var taken = List.copyOf(differences);
        differences.clear();
        return taken;
    }
}
