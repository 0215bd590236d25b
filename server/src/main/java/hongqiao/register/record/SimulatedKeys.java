package hongqiao.register.record;

import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.shared.District;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By what other engines may name a demonstration's records. */
@Component
public class SimulatedKeys {

    private final Registers registers;
    private final JdbcTemplate jdbc;
    private final String district;

    SimulatedKeys(Registers registers, JdbcTemplate jdbc, District district) {
        this.registers = registers;
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /**
     * Keys of the simulated records of the register that a field refers to, in a fixed order, in the scope of who asks.
     *
     * @param field one that names a record by another field of it
     */
    @Transactional(readOnly = true)
    public List<String> keys(Field field) {
        var register = registers.definitions().get(Objects.requireNonNull(field.register()));
        var key = register.field(Objects.requireNonNull(field.by())).column();
        return jdbc.query(
                "select %1$s::text from %2$s where district = ? and simulated and %1$s is not null order by %1$s"
                        .formatted(key, register.table()),
                (row, n) -> row.getString(1),
                district);
    }
}
