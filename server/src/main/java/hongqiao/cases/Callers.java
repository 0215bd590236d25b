package hongqiao.cases;

import static hongqiao.cases.CaseProblem.CALLER_NOT_AGREED;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.register.record.Forms;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.District;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a caller has asked before, by his number: only where he agrees, and never without a line in the journal. The number is looked for
 * by its keyed hash; neither it nor the hash goes into the journal.
 */
@Component
public class Callers {

    static final String SUBJECT = "call";
    static final String LOOKED_UP = "caller-looked-up";

    private static final int MOST = 10;
    private static final String OF_CALLER = CaseLists.COLUMNS + " and id in ("
            + CaseLists.SAME_PERSON.formatted("field = ? and hash = ?") + ") order by opened_at desc, id desc";

    private final JdbcTemplate jdbc;
    private final CaseLists lists;
    private final Forms forms;
    private final Journal journal;
    private final CaseCatalogue catalogue;
    private final String district;

    Callers(
            JdbcTemplate jdbc,
            CaseLists lists,
            Forms forms,
            Journal journal,
            CaseCatalogue catalogue,
            District district) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.forms = forms;
        this.journal = journal;
        this.catalogue = catalogue;
        this.district = district.code();
    }

    /** @param count of all that he may see; @param cases the newest of them, at most ten */
    public record Earlier(int count, List<CaseLine> cases) {}

    /**
     * In the scope of who asks.
     *
     * @param agreed whether the caller said that one may look; @param reader who asks, with the roles by which he reads
     * @param opener likewise, with those by which he opens: nobody else has a caller on the line
     * @throws hongqiao.shared.Problem {@code not-allowed}, {@code caller-not-agreed}, {@code reason-required}, {@code record-not-valid}
     */
    @Transactional
    public Earlier earlier(
            CaseType type, String phone, boolean agreed, @Nullable String reason, Actor reader, Actor opener) {
        var card = type.card();
        if (card == null
                || card.phone() == null
                || opener.roles().stream().noneMatch(role -> type.lets(CaseVerb.OPEN, role))) {
            throw CommonProblem.NOT_ALLOWED.problem();
        }
        if (!agreed) {
            throw CALLER_NOT_AGREED.problem().atField("agreed");
        }
        var why = Reason.required(reason);
        var field = card.phone();
        var form = type.form();
        var filled = forms.fill(
                form,
                forms.empty(form),
                JsonNodeFactory.instance.objectNode().put(field, phone),
                List.of(field),
                false);
        var hash = Objects.requireNonNull(filled.keys().get("#" + field), "a personal field has its hash");
        var found = jdbc
                .query(
                        OF_CALLER,
                        (row, n) -> lists.reads(reader, row) ? CaseLists.line(row) : null,
                        district,
                        district,
                        type.key(),
                        field,
                        hash)
                .stream()
                .filter(Objects::nonNull)
                .toList();
        journal.append(new Entry(
                new Subject(district, SUBJECT, type.key()),
                reader.self(),
                LOOKED_UP,
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("reason", why)
                        .put("agreed", true)
                        .put("cases", found.size()),
                catalogue.packVersion()));
        return new Earlier(found.size(), found.stream().limit(MOST).toList());
    }
}
