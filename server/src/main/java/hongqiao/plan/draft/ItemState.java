package hongqiao.plan.draft;

import static hongqiao.plan.draft.ItemAction.*;

import java.util.Map;
import java.util.Optional;

/** Life of an item under review. Every legal step is listed here; nothing else changes a state. */
public enum ItemState {
    /** As the compiler read it; nobody has looked yet. */
    READ,
    CONFIRMED,
    CORRECTED,
    /** Made by an officer from a span he chose. */
    ADDED,
    REJECTED,
    /** Of a left-out number: a commitment was made of it. */
    PROMOTED;

    private record Step(ItemState from, ItemAction action) {}

    private static final Map<Step, ItemState> OF_READ = Map.ofEntries(
            Map.entry(new Step(READ, CONFIRM), CONFIRMED),
            Map.entry(new Step(READ, CORRECT), CORRECTED),
            Map.entry(new Step(READ, REJECT), REJECTED),
            Map.entry(new Step(CONFIRMED, CORRECT), CORRECTED),
            Map.entry(new Step(CONFIRMED, REJECT), REJECTED),
            Map.entry(new Step(CONFIRMED, UNDO), READ),
            Map.entry(new Step(CORRECTED, CORRECT), CORRECTED),
            Map.entry(new Step(CORRECTED, REJECT), REJECTED),
            Map.entry(new Step(CORRECTED, UNDO), READ),
            Map.entry(new Step(REJECTED, CONFIRM), CONFIRMED),
            Map.entry(new Step(REJECTED, CORRECT), CORRECTED),
            Map.entry(new Step(REJECTED, UNDO), READ));

    private static final Map<Step, ItemState> OF_ADDED = Map.of(
            new Step(ADDED, CORRECT), ADDED,
            new Step(ADDED, REJECT), REJECTED,
            new Step(ADDED, UNDO), REJECTED,
            new Step(REJECTED, UNDO), ADDED);

    private static final Map<Step, ItemState> OF_LEFT_OUT = Map.of(
            new Step(READ, CONFIRM), CONFIRMED,
            new Step(CONFIRMED, UNDO), READ,
            new Step(READ, PROMOTE), PROMOTED,
            new Step(CONFIRMED, PROMOTE), PROMOTED,
            new Step(PROMOTED, UNDO), READ);

    /** @param added whether an officer made the item, so that there is no reading to go back to */
    Optional<ItemState> after(ItemAction action, ItemKind kind, boolean added) {
        var steps = kind == ItemKind.LEFT_OUT ? OF_LEFT_OUT : added ? OF_ADDED : OF_READ;
        return Optional.ofNullable(steps.get(new Step(this, action)));
    }
}
