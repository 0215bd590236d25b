package hongqiao.register.record;

import hongqiao.identity.SecretBox;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.register.Registers;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals all personal fields anew with a new key, a few hundred at a time, while the server runs or not. What was broken off is
 * gone on with: each value says which key it was sealed with. The journal, and answers given in call-backs, keep what they
 * hold; the keys that open it stay.
 */
@Component
public class Resealing {

    /** What journal subjects are called; the id is the form's key. */
    static final String SUBJECT = "sealing";

    private static final String WHY = "personal fields are sealed anew, whoever they are of";
    private static final int PAGE = 500;

    private final SealedPlaces places;
    private final Seals seals;
    private final SecretBox box;
    private final Registers registers;
    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final String district;

    Resealing(
            SealedPlaces places,
            Seals seals,
            SecretBox box,
            Registers registers,
            Journal journal,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            District district) {
        this.places = places;
        this.seals = seals;
        this.box = box;
        this.registers = registers;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.district = district.code();
    }

    /** @param key the newest; @param isGoneOnWith whether values of an older one were left, so that none was made */
    public record Begun(int key, boolean isGoneOnWith) {}

    private record Sealed(String at, String value) {}

    /** How many values were sealed with another key than the newest. */
    public long left() {
        var key = box.newest();
        return Scopes.everything(
                WHY,
                () -> transactions.execute(status -> places.list().stream()
                        .mapToLong(place -> count(place, key))
                        .sum()));
    }

    /** A new key, unless the last change of keys was broken off. */
    public Begun begin() {
        if (box.newest() > 0 && left() > 0) {
            return new Begun(box.newest(), true);
        }
        var key = box.renew();
        Scopes.everything(
                WHY,
                () -> transactions.executeWithoutResult(status -> tell("*", "sealing-key-made", Map.of("key", key))));
        return new Begun(key, false);
    }

    /** Goes once over all of it. @return how many values were sealed anew; those written meanwhile may be left */
    public long run() {
        var key = box.newest();
        var sealed = 0L;
        for (var place : places.list()) {
            var after = "(0,0)";
            while (after != null) {
                var from = after;
                var page = Objects.requireNonNull(
                        Scopes.everything(WHY, () -> transactions.execute(status -> page(place, key, from))));
                sealed += page.size();
                after = page.size() < PAGE ? null : page.getLast().at();
            }
        }
        return sealed;
    }

    private long count(SealedPlaces.Place place, int key) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from " + place.table() + " t where " + older(place, key),
                Long.class,
                parameters(place).toArray()));
    }

    private List<Sealed> page(SealedPlaces.Place place, int key, String after) {
        var parameters = parameters(place);
        parameters.add(after);
        parameters.add(PAGE);
        var page = jdbc.query(
                "select t.ctid, %s as sealed from %s t where %s and t.ctid > cast(? as tid) limit ? for update"
                        .formatted(place.value(), place.table(), older(place, key)),
                (row, n) -> new Sealed(row.getString("ctid"), row.getString("sealed")),
                parameters.toArray());
        if (!page.isEmpty()) {
            write(place, page);
            tell(
                    place.form().key(),
                    "personal-fields-resealed",
                    Map.of("key", key, "field", place.field().key(), "table", place.table(), "values", page.size()));
        }
        return page;
    }

    /** The rows are locked: until the end of the transaction they stay where they are. */
    private void write(SealedPlaces.Place place, List<Sealed> page) {
        var anew = page.stream()
                .map(one ->
                        seals.seal(place.form(), place.field(), seals.open(place.form(), place.field(), one.value())))
                .toArray(String[]::new);
        var written = jdbc.update(
                "update %s t set %s from unnest(?, ?) as u (at, sealed) where t.ctid = cast(u.at as tid)"
                        .formatted(place.table(), place.set()),
                page.stream().map(Sealed::at).toArray(String[]::new),
                anew);
        if (written != page.size()) {
            throw new IllegalStateException(
                    "sealed %d of %d values of %s".formatted(written, page.size(), place.table()));
        }
    }

    /** What another key sealed. Begins with no number and a dot where it was the first. */
    private static String older(SealedPlaces.Place place, int key) {
        return "t.district = ? and " + place.where() + " and " + place.value() + " is not null and not starts_with("
                + place.value() + ", '" + Seals.mark(key) + "')";
    }

    private List<Object> parameters(SealedPlaces.Place place) {
        var parameters = new ArrayList<Object>();
        parameters.add(district);
        parameters.addAll(place.parameters());
        return parameters;
    }

    private void tell(String form, String action, Map<String, Object> after) {
        journal.append(new Entry(
                new Subject(district, SUBJECT, form),
                Scopes.current().self(),
                action,
                null,
                after,
                registers.packVersion()));
    }
}
