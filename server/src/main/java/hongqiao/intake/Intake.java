package hongqiao.intake;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.Cases;
import hongqiao.cases.Cases.Source;
import hongqiao.identity.SecretBox;
import hongqiao.intake.ReportStore.State;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Sender;
import hongqiao.intake.door.DoorKind;
import hongqiao.notice.To;
import hongqiao.pack.Packs;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import hongqiao.shared.Sha256;
import hongqiao.triage.desk.SubjectAnswers;
import hongqiao.triage.desk.Suggested;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way in for every channel. What is reported is written down first and is safe once {@link #receive} returns; its case is opened from
 * that at once, or, where this fails, by {@link ReportsWaiting} as soon as it can be. The same key never makes two.
 */
@Component
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PURPOSE = "intake/report";
    private static final String TOLD = "intake/told";
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLED = 8;
    private static final int USUAL_WORDS = 2_000;

    /** Beside the fields of a body that waits: by what its subject was filled in, where nobody has chosen it. No field is called so. */
    private static final String SURE = "#sure";

    private final Packs packs;
    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final ReportForms forms;
    private final DoorSubjects subjects;
    private final SubjectAnswers answers;
    private final ReportStore store;
    private final Wishes wishes;
    private final ReportCodes codes;
    private final SecretBox box;
    private final TransactionTemplate transactions;
    private final Clock clock;
    /** How many reports of other systems are being received. */
    private final AtomicInteger receiving = new AtomicInteger();

    Intake(
            Packs packs,
            CaseCatalogue catalogue,
            Cases cases,
            ReportForms forms,
            DoorSubjects subjects,
            SubjectAnswers answers,
            ReportStore store,
            Wishes wishes,
            ReportCodes codes,
            SecretBox box,
            TransactionTemplate transactions,
            Clock clock) {
        this.packs = packs;
        this.catalogue = catalogue;
        this.cases = cases;
        this.forms = forms;
        this.subjects = subjects;
        this.answers = answers;
        this.store = store;
        this.wishes = wishes;
        this.codes = codes;
        this.box = box;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a report came to.
     *
     * @param code by which it is followed
     * @param file its case; null: it is not open yet, and will be
     * @param fresh false: it was sent under that key before
     */
    public record Receipt(String code, @Nullable CaseFile file, boolean fresh) {}

    /** Doors that such a sender may use. */
    public List<Door> doors(Sender sender) {
        return packs.of(DoorKind.class).all().values().stream()
                .filter(door -> door.senders().contains(sender))
                .toList();
    }

    /** @throws Problem {@code door-not-found} */
    public Door door(String key, Sender sender) {
        return packs.of(DoorKind.class).find(key, sender).orElseThrow(IntakeProblem.DOOR_NOT_FOUND::problem);
    }

    /** How many characters of words it takes. */
    public int mostWords(Door door) {
        return most(door, Door.Part.WORDS);
    }

    /** How many characters of what is told at length; 0: it takes none. */
    public int mostDetails(Door door) {
        return door.field(Door.Part.DETAILS) == null ? 0 : most(door, Door.Part.DETAILS);
    }

    /** How many characters of a text it takes there. */
    public int most(Door door, Door.Part part) {
        var field = Objects.requireNonNull(door.field(part), "the door fills in that part");
        return Objects.requireNonNullElse(
                catalogue.get(door.opens()).form().field(field).limits().maxLength(), USUAL_WORDS);
    }

    /**
     * Takes a report. When this returns, it survives a crash.
     *
     * @throws Problem {@code report-key-reused}, {@code record-not-valid}, {@code subject-not-offered}, {@code place-outside},
     *     {@code phone-needed}
     */
    public Receipt receive(Door door, Report report, Sent sent) {
        if (sent.sender() == Sender.CITIZEN) {
            return received(door, report, sent, true);
        }
        try {
            return received(door, report, sent, receiving.incrementAndGet() == 1);
        } finally {
            receiving.decrementAndGet();
        }
    }

    /**
     * @param atOnce people see the number of their case at once, and so does another system that sends alone. Of several at a time each is
     *     told that what it sent is written down, and asks for the number later: they send faster than cases can be opened.
     */
    private Receipt received(Door door, Report report, Sent sent, boolean atOnce) {
        var digest = digest(door, forms.body(door, report));
        var sure = report.subject() == null ? subjects.sure(door, report.words()) : Optional.<Suggested>empty();
        var about =
                sure.map(one -> report.about(one.choices().getFirst().code())).orElse(report);
        var scope = Sent.opening(sent.who(), door.as());
        var taken = written(scope, sent, digest, () -> {
            var body = forms.body(door, about);
            cases.require(catalogue.get(door.opens()), body);
            sure.ifPresent(one -> body.set(SURE, JSON.valueToTree(one)));
            return store.insert(
                    door.key(), sent, digest, codeHash(sent), sealed(sent.who(), body), told(sent), null, now());
        });
        var file = taken.kept().state() == State.WAITING && atOnce ? attempt(taken.kept()) : null;
        return file == null
                ? receipt(taken.kept(), sent, taken.fresh())
                : new Receipt(codes.of(sent), file, taken.fresh());
    }

    /** A report as it is written down; @param fresh whether it was just now */
    private record Written(ReportStore.Kept kept, boolean fresh) {}

    /** In one transaction: what is there already, or what is written down now; empty: it was sent twice at the same time, and the other was faster. */
    private Written written(Scope scope, Sent sent, byte[] digest, Supplier<Optional<ReportStore.Kept>> writing) {
        return Objects.requireNonNull(Scopes.during(
                scope,
                () -> transactions.execute(status -> known(sent, digest)
                        .map(kept -> new Written(kept, false))
                        .or(() -> writing.get().map(kept -> new Written(kept, true)))
                        .orElseGet(() -> new Written(known(sent, digest).orElseThrow(), false)))));
    }

    /**
     * Takes a report that says the same as a case that is open: the reporter is told what becomes of it, and no other case is opened.
     *
     * @param follows the case; the caller has seen to it that the reporter may know of it
     * @throws Problem as {@link #receive}
     */
    public Receipt follow(Door door, Report report, CaseFile follows, Sent sent) {
        var body = forms.body(door, report);
        var digest = digest(door, body.put("follows", follows.head().number()));
        var taken = written(sent.own(), sent, digest, () -> {
            var kept = store.insert(
                    door.key(), sent, digest, codeHash(sent), sealed(sent.who(), body), null, follows.id(), now());
            kept.ifPresent(one -> wishes.note(door, to(door, body, null), sent.who(), follows, now()));
            return kept;
        });
        return receipt(taken.kept(), sent, taken.fresh());
    }

    /**
     * What was received under {@link Sent#token}.
     *
     * @param number of its case; null: it is not open yet
     * @param refused whether no case can be opened from it as it is
     * @param closed whether its case is closed
     */
    public record Taken(@Nullable String number, boolean refused, boolean closed) {}

    /** Empty where nothing was received under that token. */
    public Optional<Taken> find(String token) {
        var who = Actor.OUTSIDE + token;
        return Objects.requireNonNull(
                        Scopes.during(Scope.own(who), () -> transactions.execute(status -> store.byWho(who))))
                .map(kept -> {
                    var id = kept.caseId();
                    var file = id == null
                            ? null
                            : Scopes.everything(
                                    "the receipt of a report names its case",
                                    () -> Objects.requireNonNull(transactions.execute(status -> cases.get(id))));
                    return new Taken(
                            file == null ? null : file.head().number(),
                            kept.state() == State.REFUSED,
                            file != null && file.closedAt() != null);
                });
    }

    /** {@link Sent#token} of the reports that are one with that case; in a transaction that sees all. */
    public List<String> tokensOf(long caseId) {
        return store.whoOf(caseId).stream()
                .map(who -> who.substring(Actor.OUTSIDE.length()))
                .toList();
    }

    private byte[] codeHash(Sent sent) {
        return ReportCodes.hash(codes.of(sent)).orElseThrow();
    }

    /** In the transaction of who asks. @throws Problem {@code report-key-reused} */
    private Optional<ReportStore.Kept> known(Sent sent, byte[] digest) {
        var kept = store.bySent(sent.hash());
        kept.filter(one -> !Arrays.equals(one.digest(), digest)).ifPresent(other -> {
            throw IntakeProblem.REPORT_KEY_REUSED.problem().atField("key");
        });
        return kept;
    }

    private Receipt receipt(ReportStore.Kept kept, Sent sent, boolean fresh) {
        var id = kept.caseId();
        var file = id == null
                ? null
                : Scopes.everything(
                        "the receipt of a report names its case", () -> transactions.execute(status -> cases.get(id)));
        return new Receipt(codes.of(sent), file, fresh);
    }

    /**
     * Tries once to open the case of a report that waits. Never throws: what cannot be opened waits on, or is set aside to be looked at.
     *
     * @return null: it is not open, or another has opened it
     */
    @Nullable
    CaseFile attempt(ReportStore.Kept kept) {
        try {
            return open(kept);
        } catch (TakenMeanwhile another) {
            LOG.debug("the case of report {} was opened by another", kept.id());
        } catch (Problem refused) {
            LOG.warn("report {} cannot become a case: {}", kept.id(), refused.getMessage());
            noted(kept, () -> store.refuse(kept.id(), refused.type().code(), now()));
        } catch (RuntimeException failed) {
            LOG.error("the case of report {} could not be opened; it is tried again", kept.id(), failed);
            noted(
                    kept,
                    () -> store.putOff(
                            kept.id(),
                            now().plus(FIRST_WAIT.multipliedBy(1L << Math.min(kept.tries(), MOST_DOUBLED)))));
        }
        return null;
    }

    private static final class TakenMeanwhile extends RuntimeException {}

    private CaseFile open(ReportStore.Kept kept) {
        var door = packs.of(DoorKind.class).find(kept.door()).orElseThrow(IntakeProblem.DOOR_NOT_FOUND::problem);
        var scope = Sent.opening(kept.who(), door.as());
        var actor = new Actor(kept.who(), List.of(new Actor.Granted(door.as(), scope)), List.of());
        var source = Source.channel(kept.sender().name().toLowerCase(Locale.ROOT));
        var body = opened(kept);
        var sure = body.remove(SURE);
        var opened = Scopes.during(
                scope,
                () -> cases.open(catalogue.get(door.opens()), body, source, actor, file -> {
                            if (!store.settle(kept.id(), file.id(), now())) {
                                throw new TakenMeanwhile();
                            }
                            wishes.note(door, to(door, body, kept), kept.who(), file, now());
                        })
                        .file());
        if (sure != null) {
            filedByItself(door, opened, JSON.treeToValue(sure, Suggested.class));
        }
        return opened;
    }

    /** The case is open all the same where it cannot be noted. */
    private void filedByItself(Door door, CaseFile opened, Suggested sure) {
        try {
            answers.filedByItself(door.opens(), opened.id(), sure);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "that case {} was filed by itself could not be noted",
                    opened.head().number(),
                    failed);
        }
    }

    /** Where he is told: by his number, else by mail. @param kept null: it has no code to tell him */
    private @Nullable To to(Door door, ObjectNode body, ReportStore.@Nullable Kept kept) {
        var phone = said(door, Door.Part.PHONE, body);
        if (phone != null) {
            return new To(phone, null);
        }
        var email = said(door, Door.Part.EMAIL, body);
        return email == null ? null : new To(email, kept == null ? null : code(kept));
    }

    private static @Nullable String said(Door door, Door.Part part, ObjectNode body) {
        var field = door.field(part);
        var text = field == null ? "" : body.path(field).asString("").strip();
        return text.isEmpty() ? null : text;
    }

    /** Who reports by mail sees no receipt: his code waits, sealed, with the report until he is told. */
    private byte @Nullable [] told(Sent sent) {
        return sent.sender() == Sender.MAIL
                ? box.seal(TOLD, sent.who(), codes.of(sent).getBytes(StandardCharsets.UTF_8))
                : null;
    }

    private @Nullable String code(ReportStore.Kept kept) {
        var told = kept.told();
        return told == null
                ? null
                : box.open(TOLD, kept.who(), told)
                        .map(code -> new String(code, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalStateException(
                                "report %d was sealed with another key".formatted(kept.id())));
    }

    private void noted(ReportStore.Kept kept, Runnable note) {
        try {
            Scopes.everything("what becomes of a report is noted with it", () -> {
                transactions.executeWithoutResult(status -> note.run());
                return null;
            });
        } catch (RuntimeException failed) { // the database is away: its turn comes again all the same
            LOG.warn("what became of report {} could not be noted", kept.id(), failed);
        }
    }

    private byte[] sealed(String who, ObjectNode body) {
        return box.seal(PURPOSE, who, JSON.writeValueAsBytes(body));
    }

    private ObjectNode opened(ReportStore.Kept kept) {
        var sealed = Objects.requireNonNull(kept.body(), "a report that waits has its body");
        return (ObjectNode) JSON.readTree(box.open(PURPOSE, kept.who(), sealed)
                .orElseThrow(
                        () -> new IllegalStateException("report %d was sealed with another key".formatted(kept.id()))));
    }

    private static byte[] digest(Door door, ObjectNode body) {
        return Sha256.of((door.key() + "\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
