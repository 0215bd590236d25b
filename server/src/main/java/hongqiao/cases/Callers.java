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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What somebody has asked before, by his number while he calls, or by whom a case tells of: only where he agrees, and never without a line
 * in the journal. A number is looked for by its keyed hash; neither it nor the hash goes into the journal.
 */
@Component
public class Callers {

    static final String SUBJECT = "call";
    static final String LOOKED_UP = "caller-looked-up";

    private static final int MOST = 10;
    private static final String OF_CALLER = CaseLists.COLUMNS + " and id in ("
            + CaseLists.SAME_PERSON.formatted("field = ? and hash = ?") + ") order by opened_at desc, id desc";

    private final Cases cases;
    private final CaseLists lists;
    private final CaseJournal story;
    private final Forms forms;
    private final Journal journal;
    private final CaseCatalogue catalogue;
    private final String district;

    Callers(
            Cases cases,
            CaseLists lists,
            CaseJournal story,
            Forms forms,
            Journal journal,
            CaseCatalogue catalogue,
            District district) {
        this.cases = cases;
        this.lists = lists;
        this.story = story;
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
        requireAgreed(agreed);
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
        var found = lists.seen(OF_CALLER, reader, district, district, type.key(), field, hash);
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
        return newest(found);
    }

    /**
     * Those of the persons whom a case tells of, before it; in the scope of who asks. That they agreed, and why he looked, is noted on the
     * case, each time.
     *
     * @param agreed whether they said that one may look
     * @throws hongqiao.shared.Problem {@code case-not-found}, {@code caller-not-agreed}, {@code reason-required}
     */
    @Transactional
    public Earlier earlier(CaseType type, String number, boolean agreed, @Nullable String reason, Actor reader) {
        requireAgreed(agreed);
        var why = Reason.required(reason);
        var file = cases.get(type, number);
        var found = lists.repeats(file, reader);
        story.earlierSeen(file, reader, why, found.size());
        return newest(found);
    }

    private static Earlier newest(List<CaseLine> found) {
        return new Earlier(found.size(), found.stream().limit(MOST).toList());
    }

    private static void requireAgreed(boolean agreed) {
        if (!agreed) {
            throw CALLER_NOT_AGREED.problem().atField("agreed");
        }
    }
}
