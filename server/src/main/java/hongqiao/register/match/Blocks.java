package hongqiao.register.match;

import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Keys of a record by which others are found that may be the same: two are compared only if they share one, so that nobody
 * compares all with all. A name has its core as a key and, from three characters on, its core with any one character left
 * out: two cores that differ by one character more, less, other or out of place share such a key.
 */
final class Blocks {

    /** Longer cores are cut for their keys: a hundred of them would find nothing more. */
    private static final int LONGEST = 12;

    private static final int SHORTEST_WITHOUT_ONE = 3;
    private static final int CODE_FROM = 8;
    private static final int CODE_TO = 17;

    private Blocks() {}

    static Set<String> of(Register register, Comparer comparer, Kept record) {
        var keys = new LinkedHashSet<String>();
        if (record.mergedInto() != null || record.removedAt() != null) {
            return keys;
        }
        String core = null;
        for (var field : Objects.requireNonNull(register.matching()).fields()) {
            var text = comparer.text(field.field(), record);
            if (text == null) {
                continue;
            }
            switch (field.as()) {
                case EXACT -> exact(register, field.field(), text, keys);
                case NAME -> {
                    core = cut(comparer.name(text).core());
                    name(core, keys);
                }
                case ADDRESS -> address(comparer.address(text), core, keys);
            }
        }
        return keys;
    }

    /** A credit code also by its middle, which says who it is: in front of it stands where it was registered. */
    private static void exact(Register register, String field, String text, Set<String> keys) {
        keys.add("e:" + field + ":" + text);
        var of = register.field(field);
        if (of.kind() == FieldKind.USCC && !of.isPersonal() && text.length() >= CODE_TO) {
            keys.add("o:" + field + ":" + text.substring(CODE_FROM, CODE_TO));
        }
    }

    private static void name(String core, Set<String> keys) {
        keys.add("n:" + core);
        if (core.length() >= SHORTEST_WITHOUT_ONE) {
            for (int i = 0; i < core.length(); i++) {
                keys.add("n:" + core.substring(0, i) + core.substring(i + 1));
            }
        }
    }

    /** Many firms share a house; a character of their names tells most of them apart. */
    private static void address(Address address, @org.jspecify.annotations.Nullable String core, Set<String> keys) {
        if (address.street().isEmpty() || address.number().isEmpty()) {
            return;
        }
        var house = "a:" + address.street() + ":" + address.firstNumber();
        if (core == null) {
            keys.add(house);
        } else {
            core.codePoints().forEach(c -> keys.add(house + ":" + Character.toString(c)));
        }
    }

    private static String cut(String core) {
        return core.length() <= LONGEST ? core : core.substring(0, LONGEST);
    }
}
