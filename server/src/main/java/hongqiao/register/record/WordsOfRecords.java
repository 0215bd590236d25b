package hongqiao.register.record;

import hongqiao.register.definition.Register;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers what records can be found by. */
@Component
public class WordsOfRecords implements FirstWords {

    private final JdbcTemplate jdbc;

    WordsOfRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What records are found by: grams[i], parted by blanks, are those of ids[i]. */
    public record Found(Long[] ids, String[] grams) {

        /** @param texts as {@link RecordWords#of} gives them, by id, in an order that does not change */
        static Found by(SequencedMap<Long, String> texts) {
            return new Found(
                    texts.keySet().toArray(Long[]::new),
                    texts.values().stream()
                            .map(text -> String.join(" ", RecordWords.grams(text)))
                            .toArray(String[]::new));
        }
    }

    void remember(Register register, Found found) {
        call("remember_words", register, found);
    }

    @Override
    public void rememberFirst(Register register, Found found) {
        call("remember_first_words", register, found);
    }

    private void call(String function, Register register, Found found) {
        if (found.ids().length > 0) {
            jdbc.query(
                    "select register." + function + "(?, ?, ?)", row -> {}, register.key(), found.ids(), found.grams());
        }
    }

    /** What tells this file from others: the number of the transaction that writes its records. */
    long file() {
        return Objects.requireNonNull(jdbc.queryForObject("select txid_current()", Long.class));
    }

    /** As {@link #rememberFirst}, of records that another transaction has not committed; see {@link WordsOfFile}. */
    void rememberOfFile(Register register, long file, Found found) {
        if (found.ids().length > 0) {
            jdbc.query(
                    "select register.remember_words_of_file(?, ?, ?, ?)",
                    row -> {},
                    register.key(),
                    file,
                    found.ids(),
                    found.grams());
        }
    }

    /** The records of this transaction's file will be there with its commit. */
    void fileIsIn() {
        jdbc.query("select register.file_is_in()", row -> {});
    }

    /** Takes out what files left behind whose records were never committed. */
    public void forgetFilesGivenUp() {
        jdbc.query("select register.forget_files_given_up()", row -> {});
    }

    /** New words wait to be put into the index: now they are. */
    void settle() {
        jdbc.query("select register.settle_words()", row -> {});
    }

    /** Of records as they are, by the fields that this edition searches. @return how many had others */
    public int again(Register register, List<Kept> records) {
        var texts = new LinkedHashMap<Long, String>();
        for (var record : records) {
            texts.put(record.id(), RecordWords.of(register, record));
        }
        remember(register, Found.by(texts));
        return jdbc.update(
                "update %s t set words = u.words from unnest(?, ?) as u (id, words)".formatted(register.table())
                        + " where t.district = (select scope.district()) and t.id = u.id"
                        + " and t.words is distinct from u.words",
                texts.keySet().toArray(Long[]::new),
                texts.values().toArray(String[]::new));
    }
}
