package hongqiao.register.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All registers of the packs that are on, by key, in the order of their files. */
public record Definitions(Map<String, Register> registers, Drafts drafts) {

    public static final Definitions NONE = new Definitions(Map.of(), Drafts.NONE);

    /** A field of another register that refers to this one. */
    public record Inward(Register from, Field field) {}

    public Definitions {
        registers = Collections.unmodifiableMap(new LinkedHashMap<>(registers));
    }

    public Optional<Register> find(String key) {
        return Optional.ofNullable(registers.get(key));
    }

    public Register get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no register " + key));
    }

    /** Fields of all registers that refer to records of this one. */
    public List<Inward> inward(Register register) {
        return registers.values().stream()
                .flatMap(from -> from.stored().stream()
                        .filter(field -> register.key().equals(field.register()))
                        .map(field -> new Inward(from, field)))
                .toList();
    }

    /**
     * Another register whose records may carry the key of one of this register and not refer to it.
     *
     * @param ours field of this register that holds the key
     * @param theirs field of the other one that holds it too; null: its reference waits for that key
     * @param via field of the other one that could refer here; null: it has none
     */
    public record Join(
            Register other,
            Field ours,
            @Nullable Field theirs,
            @Nullable Field via) {}

    /** By credit code, and by the keys that references wait for. */
    public List<Join> joins(Register register) {
        var joins = new ArrayList<Join>();
        for (var inward : inward(register)) {
            var by = inward.field().by();
            if (by != null && !register.field(by).isPersonal()) {
                joins.add(new Join(inward.from(), register.field(by), null, inward.field()));
            }
        }
        for (var ours : codes(register)) {
            for (var other : registers.values()) {
                var via = other.stored().stream()
                        .filter(field -> register.key().equals(field.register()))
                        .findFirst()
                        .orElse(null);
                if (other != register) {
                    codes(other).forEach(theirs -> joins.add(new Join(other, ours, theirs, via)));
                }
            }
        }
        return joins;
    }

    private static List<Field> codes(Register register) {
        return register.stored().stream()
                .filter(field -> field.kind() == FieldKind.USCC && !field.isPersonal())
                .toList();
    }

    public Stream<Register> stream() {
        return registers.values().stream();
    }
}
