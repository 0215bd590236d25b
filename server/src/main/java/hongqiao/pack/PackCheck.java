package hongqiao.pack;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.area.DistrictAreas;
import hongqiao.area.PackArea;
import hongqiao.identity.AccountRules;
import hongqiao.identity.DemoAccounts;
import hongqiao.identity.Role;
import hongqiao.identity.RoleCatalogue;
import hongqiao.organisation.DistrictOrganisation;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a district's pack and says everything that is wrong with it, at once. Knows no Spring and no database. */
public final class PackCheck {

    private final PackFiles files;
    private final Function<String, PackFiles> shelf;
    private final Supplier<Collection<String>> offered;
    private final List<PackKind<?>> kinds;
    private final @Nullable Pack like;
    private final PackSchemas schemas = new PackSchemas();
    private final List<PackError> errors = new ArrayList<>();

    private PackCheck(
            PackFiles files,
            Function<String, PackFiles> shelf,
            Supplier<Collection<String>> offered,
            List<PackKind<?>> kinds,
            @Nullable Pack like) {
        this.files = files;
        this.shelf = shelf;
        this.offered = offered;
        this.kinds = kinds;
        this.like = like;
    }

    /**
     * @param pack null if there is any error
     * @param errors in the order of file, line and column
     * @param warnings likewise
     */
    public record Result(@Nullable Pack pack, List<PackError> errors, List<PackError> warnings) {}

    /**
     * With the district's own packs in {@code packs/}, else those beside {@code districts/}, else those in the program.
     *
     * @param folder of one district, the one that holds {@code district.yaml}
     * @param kinds of files that the engines understand
     */
    public static Result check(Path folder, List<PackKind<?>> kinds) {
        var packs = folder.toAbsolutePath().normalize().resolve("../..").normalize();
        return check(
                PackFiles.of(folder),
                key -> Stream.of(folder.resolve("packs"), packs)
                        .map(place -> place.resolve(key))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .map(PackFiles::of)
                        .orElseGet(() -> PackFiles.ofJar("packs/" + key)),
                () -> Shelf.keysIn(List.of(folder.resolve("packs"), packs)),
                kinds);
    }

    static Result check(
            PackFiles files,
            Function<String, PackFiles> shelf,
            Supplier<Collection<String>> offered,
            List<PackKind<?>> kinds) {
        return new PackCheck(files, shelf, offered, kinds, null).run();
    }

    /**
     * Again, where only packs and what the district says of them can have changed.
     *
     * @param shelf the files of the pack with that key; empty where there is none
     * @param like whose plans, areas and organisation it takes as they are: they are the same files, and take long
     */
    public static Result again(
            PackFiles files,
            Function<String, PackFiles> shelf,
            Supplier<Collection<String>> offered,
            List<PackKind<?>> kinds,
            Pack like) {
        return new PackCheck(files, shelf, offered, kinds, like).run();
    }

    private Result run() {
        var yaml = new YamlCheck(files, schemas, errors);
        var district = yaml.read("district.yaml", "district");
        var accounts =
                files.find("demo/accounts.yaml").isPresent() ? yaml.read("demo/accounts.yaml", "accounts") : null;
        var plans = like == null ? plans(yaml) : like.plans();
        var place = district == null ? null : district(district);
        var areaErrors = new ArrayList<PackError>();
        // half of all the work, and on its own: a start waits for the longer half only
        var reading = like == null
                ? CompletableFuture.supplyAsync(() -> areas(place == null ? "" : place.code(), areaErrors))
                : CompletableFuture.completedFuture(like.areas());
        var organisation =
                like == null ? new OrganisationFiles(files, schemas, yaml, errors).run() : like.organisation();
        var families = new Families(shelf, offered, schemas, errors);
        if (district != null) {
            families.turnOn(district);
        }
        var roles = roles(families);
        var content = new PackContent(
                files.only("district.yaml").and(families.all(), ""),
                like == null ? files.below("demo") : files.below(""),
                district == null ? Map.of() : Families.overrides(district),
                district,
                roles.roles().stream().map(Role::key).collect(Collectors.toSet()),
                organisation.units().stream()
                        .map(DistrictOrganisation.UnitRow::code)
                        .collect(Collectors.toSet()));
        var read = content.readAll(kinds);
        content.findings().stream().filter(PackError::isError).forEach(errors::add);
        var areas = reading.join();
        errors.addAll(areaErrors);
        var demo = accounts == null || !errors.isEmpty()
                ? new DemoAccounts(List.of())
                : new AccountCheck(
                                roles,
                                organisation.units().stream()
                                        .map(DistrictOrganisation.UnitRow::code)
                                        .collect(Collectors.toSet()),
                                areas.areas().stream().map(PackArea::code).collect(Collectors.toSet()),
                                accounts,
                                errors)
                        .run();
        errors.sort(Comparator.comparing(PackError::file)
                .thenComparing(error -> error.line() == null ? 0 : error.line())
                .thenComparing(error -> error.column() == null ? 0 : error.column()));
        var version = "1:" + files.and(families.all(), "../").hash().substring(0, 12);
        var pack = errors.isEmpty() && district != null && place != null
                ? new Pack(0, version, place, demo, areas, organisation, rules(district), roles, plans, content, read)
                : null;
        return new Result(
                pack,
                List.copyOf(errors),
                content.findings().stream()
                        .filter(finding -> !finding.isError())
                        .toList());
    }

    private DistrictAreas areas(String district, List<PackError> found) {
        var own = new PackSchemas();
        return new AreaFiles(files, own, new YamlCheck(files, own, found), found).read(district);
    }

    private RoleCatalogue roles(Families families) {
        var check = new RoleCheck(schemas, errors);
        families.keys().forEach(key -> check.read(families.of(key).below("roles"), key + "/roles/"));
        check.read(files.below("roles"), "roles/");
        return check.catalogue();
    }

    private static AccountRules rules(PackYaml district) {
        var rules = district.tree().path("accounts");
        return new AccountRules(
                rules.path("passwordLength").asInt(AccountRules.SHORTEST),
                rules.has("passwordDays") ? rules.path("passwordDays").asInt() : null);
    }

    private List<PlanFacts> plans(YamlCheck yaml) {
        var plans = new ArrayList<PlanFacts>();
        for (var key : planFolders()) {
            new PlanCheck(key, files, schemas, yaml, errors).run().ifPresent(plans::add);
        }
        return plans;
    }

    private List<String> planFolders() {
        return files.below("plans").files().keySet().stream()
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    private @Nullable District district(PackYaml yaml) {
        var tree = yaml.tree();
        var zone = tree.path("timezone").asString();
        try {
            return new District(
                    tree.path("district").asString(),
                    words(tree.path("name")),
                    words(tree.path("city")),
                    ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            YamlCheck.report(
                    errors,
                    "district.yaml",
                    yaml.placeOf("/timezone"),
                    "pack-bad-value",
                    new Words("没有时区“%s”".formatted(zone), "there is no time zone “%s”".formatted(zone)),
                    new Words("写 IANA 时区名，如 Asia/Shanghai", "write an IANA name such as Asia/Shanghai"));
            return null;
        }
    }
}
