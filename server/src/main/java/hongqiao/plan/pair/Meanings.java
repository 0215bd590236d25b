package hongqiao.plan.pair;

import hongqiao.meaning.Embedding;
import hongqiao.meaning.Meaning;
import hongqiao.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.springframework.stereotype.Component;

/** How near names of promises are in meaning; what a name means is worked out once. */
@Component
class Meanings {

    /** 2 kB each. */
    private static final int MOST = 4_000;

    private final Meaning meaning;

    private final Map<String, Embedding> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > MOST;
        }
    };

    Meanings(Meaning meaning) {
        this.meaning = meaning;
    }

    /** Of these names; empty where the model does not run on this machine. */
    Optional<ToDoubleBiFunction<String, String>> among(List<Promise> one, List<Promise> other) {
        var all = new LinkedHashMap<String, Embedding>();
        try {
            for (var promises : List.of(one, other)) {
                promises.forEach(promise -> all.computeIfAbsent(promise.name(), this::of));
            }
        } catch (Problem unavailable) {
            return Optional.empty();
        }
        return Optional.of((left, right) -> {
            var a = all.get(left);
            var b = all.get(right);
            return a == null || b == null ? 0 : a.similarity(b);
        });
    }

    private Embedding of(String name) {
        synchronized (known) {
            var found = known.get(name);
            if (found == null) {
                found = meaning.of(name);
                known.put(name, found);
            }
            return found;
        }
    }
}
