package hongqiao.cases;

import static hongqiao.cases.CaseProblem.CASE_NOT_FOUND;
import static java.util.Objects.requireNonNull;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.organisation.Today;
import hongqiao.register.record.Forms;
import hongqiao.register.record.Kept;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The way in: opens cases and finds them. What is then done with one are {@link Steps}. */
@Component
public class Cases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final CaseCatalogue catalogue;
    private final CaseStore store;
    private final CaseJournal journal;
    private final Assigning assigning;
    private final Clocks clocks;
    private final Players players;
    private final CaseFiles files;
    private final Confidences confidences;
    private final Forms forms;
    private final Today today;
    private final TransactionTemplate transactions;
    private final District district;

    Cases(
            CaseCatalogue catalogue,
            CaseStore store,
            CaseJournal journal,
            Assigning assigning,
            Clocks clocks,
            Players players,
            CaseFiles files,
            Confidences confidences,
            Forms forms,
            Today today,
            TransactionTemplate transactions,
            District district) {
        this.catalogue = catalogue;
        this.store = store;
        this.journal = journal;
        this.assigning = assigning;
        this.clocks = clocks;
        this.players = players;
        this.files = files;
        this.confidences = confidences;
        this.forms = forms;
        this.today = today;
        this.transactions = transactions;
        this.district = district;
    }

    /**
     * Where a case comes from.
     *
     * @param channel e.g. {@code desk}, {@code phone}, {@code 12345}
     * @param sourceSystem with {@code externalId}: the number another system has for it; the same one never opens two
     * @param about the case it came of; @param aboutClock the clock whose end opened it
     */
    public record Source(
            @Nullable String channel,
            @Nullable String sourceSystem,
            @Nullable String externalId,
            @Nullable Long about,
            @Nullable String aboutClock,
            boolean simulated) {

        public static Source channel(String channel) {
            return new Source(channel, null, null, null, null, false);
        }
    }

    /** @param fresh false: it was there already, under the number of the other system */
    public record Opened(CaseFile file, boolean fresh) {}

    /**
     * @param body fields of the form, those of its sections
     * @throws Problem {@code not-allowed}, {@code record-not-valid} with all faults
     */
    public Opened open(CaseType type, JsonNode body, Source source, Actor actor) {
        return open(type, body, source, actor, opened -> {});
    }

    /**
     * Likewise, with something that is written along with it or not at all.
     *
     * @param along in the transaction that opens it; not called for one that was there
     */
    public Opened open(CaseType type, JsonNode body, Source source, Actor actor, Consumer<CaseFile> along) {
        if (actor.roles().stream().noneMatch(role -> type.lets(CaseVerb.OPEN, role))) {
            throw CommonProblem.NOT_ALLOWED.problem();
        }
        var ready = transactions.execute(status -> prepared(type, body, source));
        try {
            return transactions.execute(status -> known(source).orElseGet(() -> {
                var file = begin(type, requireNonNull(ready), source, actor);
                along.accept(file);
                return new Opened(file, true);
            }));
        } catch (DuplicateKeyException twice) { // sent twice at the same time: the other was faster
            return transactions.execute(status -> known(source).orElseThrow(() -> new IllegalStateException(twice)));
        }
    }

    /**
     * Holds a form against its type and opens nothing.
     *
     * @throws Problem {@code record-not-valid} with all faults
     */
    @Transactional(readOnly = true)
    public void require(CaseType type, JsonNode body) {
        filled(type, body);
    }

    private record Ready(Kept form, CaseStore.NewNumber number) {}

    /**
     * Checked, and with its number at the very end of a transaction of its own: all who open one of the same type that day take it
     * in turn until commit, and would else wait, with a connection in hand, until the one before is open and kept. What is refused
     * after it leaves a gap. Null where it is open already.
     */
    private @Nullable Ready prepared(CaseType type, JsonNode body, Source source) {
        if (known(source).isPresent()) {
            return null;
        }
        return new Ready(filled(type, body), number(type));
    }

    private Kept filled(CaseType type, JsonNode body) {
        var asked = type.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .toList();
        return forms.fill(type.form(), forms.empty(type.form()), body, asked, true);
    }

    private CaseStore.NewNumber number(CaseType type) {
        return store.number(type.prefix(), LocalDate.ofInstant(today.now(), district.timezone()));
    }

    private Optional<Opened> known(Source source) {
        return source.externalId() == null || source.sourceSystem() == null
                ? Optional.empty()
                : store.find(source.sourceSystem(), source.externalId()).map(file -> new Opened(file, false));
    }

    /** One that comes of another case; nobody is asked whether he may. */
    @Transactional(propagation = Propagation.MANDATORY)
    CaseFile openFor(CaseType type, Map<String, @Nullable Object> values, Source source, Actor actor) {
        var form = forms.checked(type.form(), forms.with(type.form(), forms.empty(type.form()), values));
        return begin(type, new Ready(form, number(type)), source, actor);
    }

    private CaseFile begin(CaseType type, Ready ready, Source source, Actor actor) {
        var now = today.now();
        var form = ready.form();
        var fresh = ready.number();
        var id = fresh.id();
        var head = new CaseFile.Head(
                id,
                "%s%s-%05d".formatted(type.prefix(), DAY.format(fresh.day()), fresh.serial()),
                type,
                actor.own().isEmpty() ? null : actor.own().getFirst(),
                source.channel(),
                now,
                actor.self(),
                source.about(),
                source.aboutClock(),
                source.simulated(),
                source.sourceSystem(),
                source.externalId());
        var file = new CaseFile(
                head, 1, 1, type.first(), form, List.of(), List.of(), Map.of(), 0, now, null, Merged.NONE, null);
        var touched = new ArrayList<Assignment>();
        if (type.assigned() != null && form.value(type.assigned()) instanceof Integer unit) {
            file = assigning.asked(file, Relation.LEAD, List.of(unit), now, touched);
        }
        assigning.requireNobodyKeptOut(file);
        file = clocks.after(file, CaseType.OPENING, touched, null, now);
        var hushed = source.about() != null && store.isConfidential(source.about());
        confidences.requireReader(file, hushed, actor);
        store.insert(file, hushed);
        files.hang(null, file, null);
        var more = JsonNodeFactory.instance.objectNode();
        if (source.channel() != null) {
            more.put("channel", source.channel());
        }
        if (source.about() != null) {
            more.put("about", source.about());
        }
        journal.opened(file, actor, more);
        return file;
    }

    /** @throws Problem {@code case-not-found}, also for one out of scope or of another type */
    @Transactional(readOnly = true)
    public CaseFile get(CaseType type, String number) {
        return find(type, number).orElseThrow(CASE_NOT_FOUND::problem);
    }

    /** Empty also where it is out of scope or of another type. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseType type, String number) {
        return store.find(number).filter(file -> file.type().is(type));
    }

    /** Empty also where it is out of scope. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(long id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public CaseFile get(long id) {
        return store.find(id).orElseThrow(CASE_NOT_FOUND::problem);
    }

    /** Whether a personal field of it is told him whole. */
    public boolean unmasks(CaseFile file, Actor actor) {
        return players.unmasks(file, actor);
    }

    /** Notes that the person concerned was given a code by which he follows it. @param who username of the officer */
    @Transactional(propagation = Propagation.MANDATORY)
    public void codeGiven(CaseFile file, String who) {
        journal.codeGiven(file, who);
    }

    /**
     * Personal, whole, against a reason that goes into the journal.
     *
     * @return null where nothing was filled in
     * @throws Problem {@code reason-required}, {@code case-not-found}, {@code unmask-not-yours}, {@code field-not-personal}
     */
    @Transactional
    public @Nullable String unmask(CaseType type, String number, String field, @Nullable String reason, Actor actor) {
        var why = Reason.required(reason);
        var file = get(type, number);
        if (!players.unmasks(file, actor)) {
            throw CaseProblem.UNMASK_NOT_YOURS.problem();
        }
        var text = forms.open(type.form(), file.form(), field);
        journal.unmasked(file, actor, field, why);
        return text;
    }
}
