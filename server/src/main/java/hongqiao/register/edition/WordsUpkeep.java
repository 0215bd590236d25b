package hongqiao.register.edition;

import hongqiao.register.definition.Definitions;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.WordsOfRecords;
import hongqiao.shared.District;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where an edition searches by other fields than the one before, the words of all records are made anew: some hundred at a
 * time, each time in a short transaction, so that clerks go on meanwhile. If it is broken off, the next start takes it up.
 */
@Component
class WordsUpkeep {

    private static final Logger log = LoggerFactory.getLogger(WordsUpkeep.class);
    private static final int AT_ONCE = 500;

    /** Which grams words are made of; words of others are made anew. */
    private static final String GRAMS = "2:";

    private final RecordStore store;
    private final WordsOfRecords words;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final String district;

    WordsUpkeep(
            RecordStore store,
            WordsOfRecords words,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            District district) {
        this.store = store;
        this.words = words;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.district = district.code();
    }

    /**
     * At the start: where nobody has noted it yet, words are what the register has always searched by.
     *
     * @return whether all are up to date
     */
    boolean noted(Definitions definitions) {
        return Boolean.TRUE.equals(apart.execute(status -> {
            var before = noted();
            definitions.stream()
                    .filter(register -> !before.containsKey(register.key()))
                    .forEach(register -> write(register, "nothing"));
            return behind(definitions).isEmpty();
        }));
    }

    /** What files left behind that this process took in when it was stopped. */
    void forgetFilesGivenUp() {
        apart.executeWithoutResult(status -> words.forgetFilesGivenUp());
    }

    /** In the scope of the whole district. */
    void bringUpToDate(Definitions definitions) {
        Objects.requireNonNull(apart.execute(status -> behind(definitions))).forEach(this::again);
    }

    private List<Register> behind(Definitions definitions) {
        var noted = noted();
        return definitions.stream()
                .filter(register -> !searched(register).equals(noted.get(register.key())))
                .toList();
    }

    /** The fields that the words of each register were made from, by its key. */
    private Map<String, String> noted() {
        var noted = new HashMap<String, String>();
        jdbc.query(
                "select register, fields from register.words_of where district = ?",
                row -> {
                    noted.put(row.getString("register"), row.getString("fields"));
                },
                district);
        return noted;
    }

    private void again(Register register) {
        long after = 0;
        int changed = 0;
        while (true) {
            var from = after;
            var done = apart.execute(status -> some(register, from));
            if (done == null || done.last() == 0) {
                break;
            }
            after = done.last();
            changed += done.changed();
        }
        apart.executeWithoutResult(status -> write(register, "update set fields = excluded.fields, at = excluded.at"));
        if (changed > 0) {
            log.info("{} records of {} can be found by other words", changed, register.key());
        }
    }

    private void write(Register register, String otherwise) {
        jdbc.update(
                "insert into register.words_of (district, register, fields, at) values (?, ?, ?, ?)"
                        + " on conflict (district, register) do " + otherwise,
                district,
                register.key(),
                searched(register),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private record Done(long last, int changed) {}

    private Done some(Register register, long after) {
        var ids = jdbc.query(
                "select id from " + register.table() + " where district = ? and id > ? order by id limit ?",
                (row, n) -> row.getLong("id"),
                district,
                after,
                AT_ONCE);
        return ids.isEmpty()
                ? new Done(0, 0)
                : new Done(ids.getLast(), words.again(register, store.lock(register, ids)));
    }

    private static String searched(Register register) {
        return GRAMS
                + register.stored().stream()
                        .filter(field -> field.search() && !field.isPersonal())
                        .map(Field::key)
                        .collect(Collectors.joining(","));
    }
}
