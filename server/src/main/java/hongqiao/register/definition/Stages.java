package hongqiao.register.definition;

import hongqiao.expression.Expression;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages of a register's records and every legal move between them; nothing else changes a stage. */
public record Stages(String first, List<Stage> states, List<Move> moves) {

    /** @param tone one of plain, good, warn, bad, busy; @param locked fields cannot be edited while in it */
    public record Stage(String key, Words title, boolean last, String tone, boolean locked) {}

    /**
     * One move.
     *
     * @param by roles that may; empty: all that may move at all
     * @param notBy an earlier move whose doer may not do this one
     * @param asks fields filled in with it
     * @param evidence a document must be named or attached
     * @param attached one at least must be attached
     * @param sets fields that it fills itself
     */
    public record Move(
            String key,
            Words title,
            Set<String> from,
            String to,
            Set<String> by,
            @Nullable String notBy,
            @Nullable Expression when,
            @Nullable Words message,
            List<String> requires,
            List<String> asks,
            boolean reason,
            boolean evidence,
            boolean attached,
            Map<String, Expression> sets,
            @Nullable Update updates) {}

    /** What a move writes into the record that a field refers to; a new one where the field is empty. */
    public record Update(String record, @Nullable String move, Map<String, Expression> sets) {}

    public Optional<Stage> find(String key) {
        return states.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    public Optional<Move> move(String key) {
        return moves.stream().filter(move -> move.key().equals(key)).findFirst();
    }
}
