package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.Orders;
import hongqiao.pack.Codes.Code;
import hongqiao.register.definition.Field;
import hongqiao.shared.District;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Under which numbers other hotlines know orders, whether these came by a file or were typed in. */
@Component
public class OrderNumbers {

    /** The index holds only those that have a number. */
    static final String KNOWN = """
            select data ->> ? as hotline, order_number as number
              from cases.case_file
             where district = ? and type = ? and order_number is not null and order_number = any (?)
            """;

    private final JdbcTemplate jdbc;
    private final CaseCatalogue catalogue;
    private final String district;

    OrderNumbers(JdbcTemplate jdbc, CaseCatalogue catalogue, District district) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.district = district.code();
    }

    /** @param hotline code; @param number as that hotline writes it */
    public record Number(String hotline, String number) {

        /** As cases name where an outside number is from. */
        public String system() {
            return "order/" + hotline;
        }
    }

    /** Null where it names no hotline that is known, or no number. @param body as on the wire */
    public @Nullable Number of(CaseType type, Orders orders, JsonNode body) {
        var number = body.path(orders.number()).asString("").strip();
        var hotline = hotline(type, orders, body.path(orders.from()).asString(""));
        return number.isEmpty() || hotline == null ? null : new Number(hotline, number);
    }

    private @Nullable String hotline(CaseType type, Orders orders, String named) {
        return type.form()
                .find(orders.from())
                .map(Field::codes)
                .flatMap(list -> catalogue.codes().find(Objects.requireNonNull(list)))
                .flatMap(list -> list.named(named))
                .map(Code::key)
                .orElse(null);
    }

    /** Of these those that are there, in the scope of who asks. */
    @Transactional(readOnly = true)
    public Set<Number> known(CaseType type, Orders orders, Collection<? extends JsonNode> bodies) {
        var wanted = bodies.stream()
                .map(body -> Optional.ofNullable(of(type, orders, body)))
                .flatMap(Optional::stream)
                .map(Number::number)
                .distinct()
                .toArray(String[]::new);
        var known = new HashSet<Number>();
        if (wanted.length > 0) {
            jdbc.query(
                    KNOWN,
                    (RowCallbackHandler) row -> {
                        var hotline = row.getString("hotline");
                        if (hotline != null) {
                            known.add(new Number(hotline, row.getString("number")));
                        }
                    },
                    orders.from(),
                    district,
                    type.key(),
                    wanted);
        }
        return known;
    }
}
