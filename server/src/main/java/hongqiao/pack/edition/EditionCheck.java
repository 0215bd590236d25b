package hongqiao.pack.edition;

import hongqiao.pack.Pack;
import hongqiao.pack.PackCheck;
import hongqiao.pack.PackError;
import hongqiao.pack.PackFiles;
import hongqiao.pack.PackKind;
import hongqiao.pack.PackYaml;
import hongqiao.pack.Packs;
import hongqiao.shared.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Checks the files of an edition as packs are checked anywhere, and that it keeps to what an edition may change: packs other
 * than base, and in {@code district.yaml} which packs are on and with which values.
 */
@Component
class EditionCheck {

    /** The one file of the district itself that an edition holds. */
    static final String DISTRICT = "district.yaml";

    static final String BASE = "base";

    /** Folders of a district and of the project that are no packs. */
    private static final Set<String> NO_PACKS =
            Set.of("areas", "demo", "districts", "organisation", "packs", "plans", "roles", "samples", "schema");

    private static final Set<String> ITS_OWN = Set.of("packs", "values");
    private static final String PATH =
            "[a-z][a-z0-9-]{1,38}/([A-Za-z0-9][A-Za-z0-9._-]{0,79}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,79}";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Packs packs;
    private final List<PackKind<?>> kinds;

    EditionCheck(Packs packs, List<PackKind<?>> kinds) {
        this.packs = packs;
        this.kinds = kinds;
    }

    /** The files of an edition that would be this pack: all but base. */
    static PackFiles filesOf(Pack pack) {
        var files = new TreeMap<String, byte[]>();
        pack.content().files().files().forEach((path, bytes) -> {
            if (!path.startsWith(BASE + "/")) {
                files.put(path, bytes);
            }
        });
        return new PackFiles(files);
    }

    static PackFiles changed(PackFiles files, Map<String, @Nullable String> changes) {
        var all = new TreeMap<>(files.files());
        changes.forEach((path, text) -> {
            if (text == null) {
                all.remove(path);
            } else {
                all.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return new PackFiles(all);
    }

    /**
     * @param before the files it was made from: a pack that it took out of those is not taken from the shelf again
     * @return a pack where it is sound; its files are {@link #filesOf}
     */
    PackCheck.Result check(PackFiles files, PackFiles before) {
        var errors = new ArrayList<PackError>();
        places(files, errors);
        district(files, errors);
        roles(files, errors);
        var result = PackCheck.again(
                home(files), key -> pack(key, files, before), () -> offered(files), kinds, packs.shipped());
        errors.addAll(result.errors());
        if (result.pack() != null) {
            off(files, before, result.pack(), errors);
        }
        errors.sort(Comparator.comparing(PackError::file)
                .thenComparing(error -> error.line() == null ? 0 : error.line())
                .thenComparing(error -> error.column() == null ? 0 : error.column()));
        return new PackCheck.Result(errors.isEmpty() ? result.pack() : null, List.copyOf(errors), result.warnings());
    }

    /** One that was checked when it was published: what ships may say otherwise of the district by now. */
    PackCheck.Result again(PackFiles edition) {
        var all = new TreeMap<>(edition.files());
        edition.find(DISTRICT).ifPresent(bytes -> all.put(DISTRICT, merged(bytes)));
        var files = new PackFiles(all);
        return PackCheck.again(
                home(files), key -> pack(key, files, files), () -> offered(files), kinds, packs.shipped());
    }

    private PackFiles home(PackFiles edition) {
        var home = new TreeMap<>(packs.shelf().home().files());
        home.remove(DISTRICT);
        edition.find(DISTRICT).ifPresent(bytes -> home.put(DISTRICT, bytes));
        return new PackFiles(home);
    }

    private PackFiles pack(String key, PackFiles edition, PackFiles before) {
        if (key.equals(BASE)) {
            return packs.shelf().pack(BASE);
        }
        var own = edition.below(key);
        return own.isEmpty() && before.below(key).isEmpty() ? packs.shelf().pack(key) : own;
    }

    private Collection<String> offered(PackFiles edition) {
        var keys = new TreeSet<>(packs.shelf().keys());
        edition.files().keySet().stream().filter(path -> path.contains("/")).forEach(path -> keys.add(packOf(path)));
        return keys;
    }

    private byte[] shippedDistrict() {
        return packs.shipped().content().files().find(DISTRICT).orElseThrow();
    }

    private byte[] merged(byte[] edition) {
        var merged = (ObjectNode) PackYaml.read(shippedDistrict()).tree();
        var own = PackYaml.read(edition).tree();
        for (var key : ITS_OWN) {
            merged.remove(key);
            if (own.has(key)) {
                merged.set(key, own.get(key));
            }
        }
        return YAML.writeValueAsString(merged).getBytes(StandardCharsets.UTF_8);
    }

    private static void places(PackFiles files, List<PackError> errors) {
        for (var path : files.files().keySet()) {
            if (path.startsWith(BASE + "/")) {
                errors.add(new PackError(
                        path,
                        null,
                        null,
                        "edition-keeps-base",
                        new Words("base 随程序一起更新，不在此发布", "base comes with the program and is not published here"),
                        new Words("放进另一个资源包", "put it into another pack")));
            } else if (!path.equals(DISTRICT) && (!path.matches(PATH) || NO_PACKS.contains(packOf(path)))) {
                errors.add(new PackError(
                        path,
                        null,
                        null,
                        "edition-keeps-district",
                        new Words(
                                "版次只含 district.yaml 和各资源包的文件；区域、机构、规划、账号在别处维护",
                                "an edition holds district.yaml and files of packs; areas, organisation, plans and accounts are kept elsewhere"),
                        new Words("写成 资源包/文件夹/文件", "write PACK/FOLDER/FILE")));
            }
        }
    }

    private static String packOf(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }

    /** What is written for a pack that nobody has turned on would be lost without a word. */
    private static void off(PackFiles files, PackFiles before, Pack pack, List<PackError> errors) {
        var on = filesOf(pack).files();
        files.files().forEach((path, bytes) -> {
            var same = before.find(path).filter(was -> Arrays.equals(was, bytes));
            if (!on.containsKey(path) && same.isEmpty()) {
                errors.add(new PackError(
                        path,
                        null,
                        null,
                        "edition-pack-off",
                        new Words(
                                "资源包“%s”没有启用，它的文件不会发布".formatted(packOf(path)),
                                "the pack “%s” is not on, its files would not be published".formatted(packOf(path))),
                        new Words(
                                "在 district.yaml 的 packs 中加上 " + packOf(path),
                                "add " + packOf(path) + " under packs in district.yaml")));
            }
        });
    }

    private void district(PackFiles files, List<PackError> errors) {
        var bytes = files.find(DISTRICT);
        if (bytes.isEmpty()) {
            return; // PackCheck says that it is missing
        }
        try {
            var own = PackYaml.read(bytes.get());
            var shipped = PackYaml.read(shippedDistrict()).tree();
            var keys = new TreeSet<>(own.tree().propertyNames());
            keys.addAll(shipped.propertyNames());
            keys.removeAll(ITS_OWN);
            for (var key : keys) {
                if (!same(own.tree().get(key), shipped.get(key))) {
                    var place = own.placeOf("/" + key);
                    errors.add(new PackError(
                            DISTRICT,
                            place == null ? null : place.getLineNr(),
                            place == null ? null : place.getColumnNr(),
                            "edition-keeps-district",
                            new Words("“%s”不能在此修改".formatted(key), "“%s” cannot be changed here".formatted(key)),
                            new Words("只改 packs 和 values；其余恢复原样", "change packs and values alone; put the rest back")));
                }
            }
        } catch (JacksonException noYaml) {
            // PackCheck tells where
        }
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == null ? other == null : one.equals(other);
    }

    /** Whoever publishes packs does not decide what the three officers may, nor what the base's roles may. */
    private void roles(PackFiles files, List<PackError> errors) {
        var base = packs.shelf().pack(BASE);
        files.files().forEach((path, bytes) -> {
            if (!path.matches("[^/]+/roles/[^/]+\\.yaml")) {
                return;
            }
            try {
                var role = PackYaml.read(bytes);
                var name = path.substring(path.indexOf('/') + 1);
                var isBase = base.find(name).isPresent();
                if (isBase || !role.tree().path("duty").asString("daily").equals("daily")) {
                    var place = role.placeOf(isBase ? "/role" : "/duty");
                    errors.add(new PackError(
                            path,
                            place == null ? null : place.getLineNr(),
                            place == null ? null : place.getColumnNr(),
                            "edition-role-duty",
                            new Words(
                                    "三员的角色和 base 的角色不在此发布",
                                    "roles of the three officers and of base are not published here"),
                            new Words("用另一个键，duty 写 daily", "give it another key, and duty: daily")));
                }
            } catch (JacksonException noYaml) {
                // PackCheck tells where
            }
        });
    }
}
