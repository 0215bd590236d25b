package hongqiao.pack;

import hongqiao.area.DistrictAreas;
import hongqiao.identity.AccountRules;
import hongqiao.identity.DemoAccounts;
import hongqiao.identity.RoleCatalogue;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.shared.District;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way in: the pack of the district this process serves. It starts with what ships, checked; a bad pack stops the start.
 * An edition that is published takes its place at once, but whoever has begun a piece of work with one pack ends it with the
 * same: see {@link #during}.
 */
@Configuration(proxyBeanMethods = false)
public class Packs {

    private final Shelf shelf;
    private final Pack shipped;
    private final AtomicReference<Pack> inForce;
    private final ThreadLocal<@Nullable Pack> held = new ThreadLocal<>();

    /**
     * @param folder the folder that holds {@code districts/}; blank: the usual places
     * @param district name of a folder below {@code districts/}
     */
    @Autowired
    Packs(
            @Value("${hongqiao.packs}") String folder,
            @Value("${hongqiao.district}") String district,
            List<PackKind<?>> kinds) {
        this(new Shelf(folder, district), kinds);
    }

    private Packs(Shelf shelf, List<PackKind<?>> kinds) {
        this(shelf, checked(shelf, kinds));
    }

    Packs(Shelf shelf, Pack shipped) {
        this.shelf = shelf;
        this.shipped = shipped;
        this.inForce = new AtomicReference<>(shipped);
    }

    static Pack checked(Shelf shelf, List<PackKind<?>> kinds) {
        var result = PackCheck.check(shelf.home(), shelf::pack, shelf::keys, kinds);
        if (result.pack() == null) {
            throw new BadPack(shelf.district(), result.errors());
        }
        return result.pack();
    }

    /** The one this thread holds, else the one in force. */
    public Pack pack() {
        var own = held.get();
        return own == null ? inForce.get() : own;
    }

    /** The one in force, whatever this thread holds. */
    public Pack newest() {
        return inForce.get();
    }

    public Shelf shelf() {
        return shelf;
    }

    /** What ships: what this process found when it started. */
    public Pack shipped() {
        return shipped;
    }

    /** What a kind has read of the packs in force. */
    public <T, K extends PackKind<T>> T of(Class<K> kind) {
        return pack().of(kind);
    }

    /** Whatever this thread does meanwhile, it does with that pack: one in force, or one that somebody only tries out. */
    public <T extends @Nullable Object> T during(Pack pack, Supplier<T> work) {
        try (var until = hold(pack)) {
            return work.get();
        }
    }

    /** As {@link #during}, until it is closed; then the thread holds what it held before. */
    public Held hold(Pack pack) {
        var before = held.get();
        held.set(pack);
        return () -> {
            if (before == null) {
                held.remove();
            } else {
                held.set(before);
            }
        };
    }

    /** Ends what {@link #hold} began. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on this one is in force; who holds another goes on with that. Only editions say so. */
    public void follow(Pack next) {
        inForce.set(Objects.requireNonNull(next));
    }

    @Bean
    District district() {
        return shipped.district();
    }

    @Bean
    RoleCatalogue roles() {
        return new RoleCatalogue(() -> pack().roles().roles());
    }

    @Bean
    AccountRules accountRules() {
        return shipped.accounts();
    }

    @Bean
    DemoAccounts demoAccounts() {
        return shipped.demo();
    }

    @Bean
    DistrictAreas districtAreas() {
        return shipped.areas();
    }

    @Bean
    DistrictOrganisation districtOrganisation() {
        return shipped.organisation();
    }
}
