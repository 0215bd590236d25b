package hongqiao.pack;

import hongqiao.area.DistrictAreas;
import hongqiao.identity.AccountRules;
import hongqiao.identity.DemoAccounts;
import hongqiao.identity.RoleCatalogue;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.shared.District;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way in: the pack of the district this process serves, checked at the start. A bad pack stops the start. */
@Configuration(proxyBeanMethods = false)
public class Packs {

    /** Looked for in this order when {@code hongqiao.packs} is empty; then the packs inside the jar. */
    private static final List<Path> USUAL_PLACES = List.of(Path.of("packs"), Path.of("../packs"));

    private final Pack pack;

    /**
     * @param folder the folder that holds {@code districts/}; blank: the usual places
     * @param district name of a folder below {@code districts/}
     */
    Packs(
            @Value("${hongqiao.packs}") String folder,
            @Value("${hongqiao.district}") String district,
            List<PackKind<?>> kinds) {
        var result = PackCheck.check(
                find(folder, "districts/" + district),
                pack -> {
                    var own = find(folder, "districts/" + district).below("packs/" + pack);
                    return own.isEmpty() ? find(folder, pack) : own;
                },
                kinds);
        if (result.pack() == null) {
            throw new BadPack(district, result.errors());
        }
        this.pack = result.pack();
    }

    public Pack pack() {
        return pack;
    }

    /** What a kind has read of the packs in force. */
    public <T, K extends PackKind<T>> T of(Class<K> kind) {
        @SuppressWarnings("unchecked") // put there under its own class
        var read = (T) java.util.Objects.requireNonNull(pack.read().get(kind));
        return read;
    }

    @Bean
    District district() {
        return pack.district();
    }

    @Bean
    RoleCatalogue roles() {
        return pack.roles();
    }

    @Bean
    AccountRules accountRules() {
        return pack.accounts();
    }

    @Bean
    DemoAccounts demoAccounts() {
        return pack.demo();
    }

    @Bean
    DistrictAreas districtAreas() {
        return pack.areas();
    }

    @Bean
    DistrictOrganisation districtOrganisation() {
        return pack.organisation();
    }

    /** A folder of packs that lacks one has the program's. */
    private static PackFiles find(String folder, String part) {
        if (!folder.isBlank() && (part.startsWith("districts/") || Files.isDirectory(Path.of(folder, part)))) {
            return PackFiles.of(Path.of(folder, part));
        }
        for (var place : USUAL_PLACES) {
            if (folder.isBlank() && Files.isDirectory(place.resolve(part))) {
                return PackFiles.of(place.resolve(part));
            }
        }
        return PackFiles.ofJar("packs/" + part);
    }
}
