package hongqiao.register.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All registers of the packs that are on, by key, in the order of their files. */
public record Definitions(Map<String, Register> registers) {

    public static final Definitions NONE = new Definitions(Map.of());

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

    public Stream<Register> stream() {
        return registers.values().stream();
    }
}
