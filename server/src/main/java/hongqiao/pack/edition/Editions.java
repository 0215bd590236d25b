package hongqiao.pack.edition;

import static hongqiao.pack.edition.PackProblem.EDITION_CHANGED_MEANWHILE;
import static hongqiao.pack.edition.PackProblem.EDITION_CHANGES_NOTHING;
import static hongqiao.pack.edition.PackProblem.EDITION_NOT_FOUND;
import static hongqiao.pack.edition.PackProblem.PACK_IN_USE;
import static hongqiao.pack.edition.PackProblem.PACK_NOT_SOUND;
import static hongqiao.pack.edition.PackProblem.PUBLISH_REASON_NEEDED;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.pack.Choices;
import hongqiao.pack.Pack;
import hongqiao.pack.PackCheck;
import hongqiao.pack.PackEffect;
import hongqiao.pack.PackFiles;
import hongqiao.pack.PackFollower;
import hongqiao.pack.Packs;
import hongqiao.scope.Scopes;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.District;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way in: what is in force, what would be, and the one step from one to the other. */
@Component
public class Editions {

    /** What the journal calls them; all of a district are one chain. */
    public static final String SUBJECT = "pack-edition";

    private final Packs packs;
    private final EditionStore store;
    private final EditionCheck check;
    private final EditionLoad load;
    private final ObjectProvider<PackFollower> followers;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final String district;

    Editions(
            Packs packs,
            EditionStore store,
            EditionCheck check,
            EditionLoad load,
            ObjectProvider<PackFollower> followers,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock,
            District district) {
        this.packs = packs;
        this.store = store;
        this.check = check;
        this.load = load;
        this.followers = followers;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.clock = clock;
        this.district = district.code();
    }

    /** The edition this request works with; empty: what ships, and never was another. */
    public Optional<Edition> inForce() {
        return find(packs.pack().edition());
    }

    public Optional<Edition> find(int no) {
        return read(() -> store.find(no));
    }

    /** Newest first. @param below only those before that one; null: all */
    public List<Edition> list(@Nullable Integer below, int limit) {
        return read(() -> store.list(below == null ? Integer.MAX_VALUE : below, limit));
    }

    /**
     * The files of an edition: {@code district.yaml}, and those of its packs with the pack's key in front.
     *
     * @param no 0: what ships
     * @throws hongqiao.shared.Problem {@code edition-not-found}
     */
    public PackFiles files(int no) {
        if (no == packs.pack().edition()) {
            return EditionCheck.filesOf(packs.pack());
        }
        if (no == 0) {
            return EditionCheck.filesOf(packs.shipped());
        }
        var edition = find(no).orElseThrow(EDITION_NOT_FOUND::problem);
        return edition.followsShelf() ? EditionCheck.filesOf(packs.shipped()) : read(() -> store.files(edition));
    }

    /** All that is wrong with it, and its pack if nothing is. */
    public PackCheck.Result check(Candidate candidate) {
        var base = files(candidate.of());
        return check.check(EditionCheck.changed(base, candidate.changes()), base);
    }

    /** Counts are of the whole district: whoever sees less of it would be told less, and might publish over the rest. */
    private static void requireDistrict() {
        if (!Scopes.current().all()) {
            throw CommonProblem.OUT_OF_SCOPE.problem();
        }
    }

    /** @param effects empty where it is not sound */
    public record Preview(PackCheck.Result checked, List<PackEffect> effects) {}

    /** What publishing it would change. Nothing is written. */
    public Preview preview(Candidate candidate) {
        requireDistrict();
        var checked = check(candidate);
        var next = checked.pack();
        var now = packs.pack();
        return new Preview(
                checked,
                next == null
                        ? List.of()
                        : followers
                                .orderedStream()
                                .flatMap(follower -> follower.effects(now, next, candidate.choices()).stream())
                                .toList());
    }

    /**
     * Checks, keeps, journals, and puts in force. Whoever has begun something goes on with what he began with.
     *
     * @throws hongqiao.shared.Problem {@code publish-reason-needed}, {@code pack-not-sound} with {@code findings}, {@code
     *     edition-changed-meanwhile}, {@code edition-changes-nothing}, {@code pack-in-use} with {@code effects}
     */
    public Edition publish(Candidate candidate, @Nullable String reason) {
        requireDistrict();
        if (reason == null || reason.strip().length() < 2 || reason.strip().length() > 500) {
            throw PUBLISH_REASON_NEEDED.problem().atField("reason");
        }
        var checked = check(candidate);
        if (checked.pack() == null) {
            throw PACK_NOT_SOUND.problem().with("findings", checked.errors());
        }
        var pack = checked.pack();
        var edition = Objects.requireNonNull(transaction.execute(status -> publish(candidate, pack, reason.strip())));
        load.follow(pack.as(edition.no()));
        return edition;
    }

    private Edition publish(Candidate candidate, Pack next, String reason) {
        store.lock();
        var last = store.last().map(Edition::no).orElse(0);
        if (last != candidate.from()) {
            throw EDITION_CHANGED_MEANWHILE.problem().with("inForce", last);
        }
        var now = load.current(last);
        var before = EditionCheck.filesOf(now);
        var files = EditionCheck.filesOf(next);
        var toShelf = candidate.isReturn() && repeated(candidate) == 0;
        if (before.hash().equals(files.hash())
                && !toShelf
                && candidate.choices().byAbout().isEmpty()) {
            throw EDITION_CHANGES_NOTHING.problem();
        }
        prepare(now, next, candidate.choices());
        var shelf = EditionCheck.filesOf(packs.shipped()).hash();
        var edition = new Edition(
                last + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Scopes.current().self(),
                reason,
                last,
                candidate.isReturn() ? repeated(candidate) : null,
                shelf,
                files.hash());
        store.insert(edition, candidate.isReturn() ? new PackFiles(new TreeMap<>()) : files);
        followers.orderedStream().forEach(follower -> follower.settle(now, next, edition.no(), candidate.choices()));
        journal.append(new Entry(
                new Subject(district, SUBJECT, "packs"),
                edition.by(),
                candidate.isReturn() ? "edition-returned" : "edition-published",
                told(last, before, null, Choices.NONE),
                told(edition.no(), files, edition, candidate.choices()),
                next.version()));
        return edition;
    }

    /** What the edition that one goes back to has its files from. */
    private int repeated(Candidate candidate) {
        return candidate.of() == 0
                ? 0
                : Objects.requireNonNullElse(
                        store.find(candidate.of())
                                .orElseThrow(EDITION_NOT_FOUND::problem)
                                .repeats(),
                        candidate.of());
    }

    private static Map<String, Object> told(int no, PackFiles files, @Nullable Edition edition, Choices choices) {
        var told = new TreeMap<String, Object>(Map.of(
                "edition", no, "hash", files.hash(), "files", files.files().size()));
        if (edition != null) {
            told.put("reason", edition.reason());
            if (edition.repeats() != null) {
                told.put("repeats", edition.repeats());
            }
        }
        if (!choices.byAbout().isEmpty()) {
            told.put("choices", choices.byAbout());
        }
        return told;
    }

    /**
     * Room is made a table at a time, each in a transaction of its own, beside the one that publishes: held all together,
     * the locks of a dozen tables would meet those of a clerk who writes two of them in another order.
     */
    private void prepare(Pack now, Pack next, Choices choices) {
        for (var follower : followers.orderedStream().toList()) {
            var blocking = follower.blocking(now, next, choices);
            if (!blocking.isEmpty()) {
                var first = blocking.getFirst();
                throw PACK_IN_USE
                        .because("%s：%s", "%s: %s", first.about(), first.what().zh())
                        .with("effects", blocking);
            }
        }
        followers.orderedStream().forEach(follower -> follower.prepare(now, next));
    }

    private <T> T read(java.util.function.Supplier<T> question) {
        return Objects.requireNonNull(reading.execute(status -> question.get()));
    }
}
