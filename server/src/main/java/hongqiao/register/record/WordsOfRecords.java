package hongqiao.register.record;

import hongqiao.register.definition.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers what records can be found by. */
@Component
public class WordsOfRecords {

    private final JdbcTemplate jdbc;

    WordsOfRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What records are found by: grams[i], parted by blanks, are those of ids[i]. */
    record Found(Long[] ids, String[] grams) {

        /** @param texts as {@link RecordWords#of} gives them, in the order of ids */
        static Found by(List<Long> ids, List<String> texts) {
            return new Found(
                    ids.toArray(Long[]::new),
                    texts.stream()
                            .map(text -> String.join(" ", RecordWords.grams(text)))
                            .toArray(String[]::new));
        }
    }

    void remember(Register register, Found found) {
        if (found.ids().length > 0) {
            jdbc.query(
                    "select register.remember_words(?, ?, ?)", row -> {}, register.key(), found.ids(), found.grams());
        }
    }

    /** Of records as they are, by the fields that this edition searches. @return how many had others */
    public int again(Register register, List<Kept> records) {
        var ids = new ArrayList<Long>();
        var texts = new ArrayList<String>();
        for (var record : records) {
            ids.add(record.id());
            texts.add(RecordWords.of(register, record));
        }
        remember(register, Found.by(ids, texts));
        return jdbc.update(
                "update %s t set words = u.words from unnest(?, ?) as u (id, words)".formatted(register.table())
                        + " where t.district = (select scope.district()) and t.id = u.id"
                        + " and t.words is distinct from u.words",
                ids.toArray(Long[]::new),
                texts.stream().map(Objects::requireNonNull).toArray(String[]::new));
    }
}
