package hongqiao.pack;

import hongqiao.identity.DemoAccounts;
import hongqiao.identity.Role;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a district's pack and says everything that is wrong with it, at once. Knows no Spring and no database. */
public final class PackCheck {

    private final PackFiles files;
    private final PackSchemas schemas = new PackSchemas();
    private final List<PackError> errors = new ArrayList<>();

    private PackCheck(PackFiles files) {
        this.files = files;
    }

    /**
     * @param pack null if there is any error
     * @param errors in the order of file, line and column
     */
    public record Result(@Nullable Pack pack, List<PackError> errors) {}

    /** @param folder of one district, the one that holds {@code district.yaml} */
    public static Result check(Path folder) {
        return check(PackFiles.of(folder));
    }

    static Result check(PackFiles files) {
        return new PackCheck(files).run();
    }

    private Result run() {
        var yaml = new YamlCheck(files, schemas, errors);
        var district = yaml.read("district.yaml", "district");
        var accounts =
                files.find("demo/accounts.yaml").isPresent() ? yaml.read("demo/accounts.yaml", "accounts") : null;
        var plans = new ArrayList<PlanFacts>();
        for (var key : planFolders()) {
            new PlanCheck(key, files, schemas, yaml, errors).run().ifPresent(plans::add);
        }
        var read = district == null ? null : district(district);
        var areas = new AreaFiles(files, schemas, yaml, errors).read(read == null ? "" : read.code());
        var demo = accounts == null ? new DemoAccounts(List.of()) : accounts(accounts);
        var organisation = new OrganisationFiles(files, schemas, yaml, errors).run();
        errors.sort(Comparator.comparing(PackError::file)
                .thenComparing(error -> error.line() == null ? 0 : error.line())
                .thenComparing(error -> error.column() == null ? 0 : error.column()));
        var version = "1:" + files.hash().substring(0, 12);
        var pack = errors.isEmpty() && read != null ? new Pack(version, read, demo, areas, organisation, plans) : null;
        return new Result(pack, List.copyOf(errors));
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

    private DemoAccounts accounts(PackYaml yaml) {
        var names = new HashSet<String>();
        var accounts = new ArrayList<DemoAccounts.DemoAccount>();
        var list = yaml.tree().path("accounts");
        for (int i = 0; i < list.size(); i++) {
            var account = list.get(i);
            var username = account.path("username").asString();
            if (!names.add(username)) {
                YamlCheck.report(
                        errors,
                        "demo/accounts.yaml",
                        yaml.placeOf("/accounts/%d/username".formatted(i)),
                        "duplicate-code",
                        new Words("账号“%s”重复".formatted(username), "the username “%s” stands twice".formatted(username)),
                        new Words("每个账号用不同的登录名", "give each account a name of its own"));
            }
            if (errors.isEmpty()) {
                accounts.add(new DemoAccounts.DemoAccount(
                        username,
                        words(account.path("post")),
                        words(account.path("unit")),
                        StreamSupport.stream(account.path("roles").spliterator(), false)
                                .map(role -> Role.of(role.asString()))
                                .collect(Collectors.toSet())));
            }
        }
        return new DemoAccounts(accounts);
    }

    static Words words(JsonNode node) {
        return new Words(node.path("zh").asString(), node.path("en").asString());
    }
}
