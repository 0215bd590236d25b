package hongqiao.pack.edition;

import hongqiao.pack.BadPack;
import hongqiao.pack.Pack;
import hongqiao.pack.PackFollower;
import hongqiao.pack.Packs;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import jakarta.annotation.PostConstruct;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the edition in force that the database has: at the start before anybody asks, and within a few seconds what another
 * process has published. An edition that is not sound any more stops the start; {@code HONGQIAO_EDITIONS=false} starts with
 * what ships instead.
 */
@Component("editionLoad")
@DependsOnDatabaseInitialization
class EditionLoad {

    private static final Logger log = LoggerFactory.getLogger(EditionLoad.class);

    private final Packs packs;
    private final EditionStore store;
    private final EditionCheck check;
    private final ObjectProvider<PackFollower> followers;
    private final TransactionTemplate reading;
    private final District district;
    private final boolean wanted;
    private boolean failing;

    EditionLoad(
            Packs packs,
            EditionStore store,
            EditionCheck check,
            ObjectProvider<PackFollower> followers,
            PlatformTransactionManager transactions,
            District district,
            @Value("${hongqiao.editions:true}") boolean wanted) {
        this.packs = packs;
        this.store = store;
        this.check = check;
        this.followers = followers;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.district = district;
        this.wanted = wanted;
    }

    @PostConstruct
    void atStart() {
        var last = last();
        packs.follow(wanted ? loaded(last) : packs.shipped().as(last));
    }

    /** What another process has published meanwhile. While it cannot be read, what is in force stays. */
    @Scheduled(fixedDelayString = "${hongqiao.editions-every:2s}")
    void watch() {
        try {
            var last = last();
            if (last > packs.newest().edition()) {
                follow(loaded(last));
                log.info("edition {} of the packs is in force", last);
            }
            failing = false;
        } catch (RuntimeException later) {
            if (!failing) {
                log.error("could not follow the editions of the packs; the last known one stays in force", later);
            }
            failing = true;
        }
    }

    /** The pack in force, of which one knows already that it is edition {@code last}. */
    Pack current(int last) {
        var known = packs.pack();
        return known.edition() == last ? known : loaded(last);
    }

    /** Puts it in force, unless a later one is; then brings up to date what engines keep. */
    void follow(Pack next) {
        synchronized (this) {
            if (next.edition() <= packs.newest().edition()) {
                return;
            }
            packs.follow(next);
        }
        Scopes.find()
                .ifPresentOrElse(
                        own -> up(next),
                        () -> Scopes.everything("what engines keep follows the packs", () -> up(next)));
    }

    private void up(Pack next) {
        packs.during(next, () -> {
            followers.orderedStream().forEach(follower -> follower.follow(next));
            return true;
        });
    }

    private int last() {
        return Objects.requireNonNull(
                reading.execute(status -> store.last().map(Edition::no).orElse(0)));
    }

    private Pack loaded(int no) {
        if (no == 0) {
            return packs.shipped();
        }
        var edition =
                Objects.requireNonNull(reading.execute(status -> store.find(no).orElseThrow()));
        if (edition.followsShelf()) {
            return packs.shipped().as(no);
        }
        var files = Objects.requireNonNull(reading.execute(status -> store.files(edition)));
        var result = check.again(files);
        if (result.pack() == null) {
            throw new BadPack(district.code() + " #" + no, result.errors());
        }
        return result.pack().as(no);
    }
}
