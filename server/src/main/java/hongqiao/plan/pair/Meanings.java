package hongqiao.plan.pair;

import hongqiao.meaning.Embedding;
import hongqiao.meaning.Meaning;
import hongqiao.meaning.Remembered;
import hongqiao.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.springframework.stereotype.Component;

/** How near names of promises are in meaning; what a name means is worked out once. */
@Component
class Meanings {

    private static final int MOST = 4_000;

    private final Remembered known;

    Meanings(Meaning meaning) {
        this.known = new Remembered(meaning::of, MOST);
    }

    /** Of these names; empty where the model does not run on this machine. */
    Optional<ToDoubleBiFunction<String, String>> among(List<Promise> one, List<Promise> other) {
        var all = new LinkedHashMap<String, Embedding>();
        try {
            for (var promises : List.of(one, other)) {
                promises.forEach(promise -> all.computeIfAbsent(promise.name(), known));
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
}
