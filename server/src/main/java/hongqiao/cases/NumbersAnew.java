package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.record.Forms;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes telephone numbers that were kept as they were written be found in the one form in which they are looked for: once, some hundreds at
 * a time, beside the running server. What is sealed stays as it is; once all are done, a look costs one empty index.
 */
@Component
class NumbersAnew {

    private static final int PAGE = 500;

    private static final String AS_WRITTEN = """
            select p.case_id, f.data ->> ? as sealed, p.hash
              from cases.person p join cases.case_file f on f.district = p.district and f.id = p.case_id
             where p.district = ? and p.type = ? and p.field = ? and not p.normal
             order by p.case_id limit ?
               for update
            """;

    private static final String DONE =
            "update cases.person set hash = ?, normal = true where district = ? and case_id = ? and field = ?";

    /** Whoever is changing the case meanwhile is told so, and does not put the old one back. */
    private static final String IN_FORM = """
            update cases.case_file set data = jsonb_set(data, array[?], to_jsonb(?::text)), revision = revision + 1
             where district = ? and id = ? and data ->> ? = ?
            """;

    private final CaseCatalogue catalogue;
    private final Forms forms;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final String district;

    NumbersAnew(
            CaseCatalogue catalogue,
            Forms forms,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            District district) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.district = district.code();
    }

    /** @param sealed null: the case has none any more */
    private record Written(long caseId, @Nullable String sealed, String hash) {}

    /** Until none is left. */
    @Scheduled(
            fixedDelayString = "${hongqiao.cases.numbers-every:1h}",
            initialDelayString = "${hongqiao.cases.numbers-first:10s}")
    void look() {
        for (var type : catalogue.types().types().values()) {
            for (var field : type.form().stored()) {
                if (field.kind() == FieldKind.PHONE && field.isPersonal()) {
                    while (page(type, field) == PAGE) {
                        // there are more
                    }
                }
            }
        }
    }

    /** @return how many were looked at */
    private int page(CaseType type, Field field) {
        return Objects.requireNonNull(Scopes.everything(
                "numbers are found in one form, whoever's they are",
                () -> transactions.execute(status -> {
                    var key = field.key();
                    var page = jdbc.query(
                            AS_WRITTEN,
                            (row, n) ->
                                    new Written(row.getLong("case_id"), row.getString("sealed"), row.getString("hash")),
                            key,
                            district,
                            type.key(),
                            key,
                            PAGE);
                    page.forEach(one -> renew(type, key, one));
                    return page.size();
                })));
    }

    private void renew(CaseType type, String field, Written one) {
        var hash = one.sealed() == null ? one.hash() : forms.hash(type.form(), field, one.sealed());
        if (!hash.equals(one.hash())) {
            var hashed = "#" + field;
            jdbc.update(IN_FORM, hashed, hash, district, one.caseId(), hashed, one.hash());
        }
        jdbc.update(DONE, hash, district, one.caseId(), field);
    }
}
