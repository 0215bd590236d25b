package hongqiao.pack;

import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the packs a district has turned on and what they need in turn, base first. */
final class Families {

    private static final String BASE = "base";
    private static final Set<String> FOLDERS = Set.of(
            "codes",
            "calendars",
            "roles",
            "registers",
            "matters",
            "templates",
            "gazetteer",
            "cases",
            "doors",
            "measures",
            "coverages",
            "reaches",
            "live",
            "stories",
            "samples",
            "plans",
            "schema");
    private static final Set<String> FILES = Set.of("pack.yaml", "values.yaml", "README.md");

    private final Function<String, PackFiles> shelf;
    private final Supplier<Collection<String>> offered;
    private final PackSchemas schemas;
    private final List<PackError> errors;
    private final Map<String, PackFiles> on = new LinkedHashMap<>();

    /**
     * @param shelf the files of the pack with that key; empty where there is none
     * @param offered keys of all packs there are; asked where one is not
     */
    Families(
            Function<String, PackFiles> shelf,
            Supplier<Collection<String>> offered,
            PackSchemas schemas,
            List<PackError> errors) {
        this.shelf = shelf;
        this.offered = offered;
        this.schemas = schemas;
        this.errors = errors;
    }

    /** @param district its {@code district.yaml} */
    void turnOn(PackYaml district) {
        on.put(BASE, shelf.apply(BASE));
        var list = district.tree().path("packs");
        for (int i = 0; i < list.size(); i++) {
            var key = list.get(i).asString();
            if (shelf.apply(key).isEmpty()) {
                YamlCheck.report(
                        errors,
                        "district.yaml",
                        district.placeOf("/packs/" + i),
                        "unknown-pack",
                        new Words("没有资源包“%s”".formatted(key), "there is no pack “%s”".formatted(key)),
                        near(key));
            } else {
                add(key, new ArrayList<>());
            }
        }
        for (var key : overrides(district).keySet()) {
            if (!on.containsKey(key)) {
                YamlCheck.report(
                        errors,
                        "district.yaml",
                        district.placeOf("/values/" + key),
                        "unknown-pack",
                        new Words(
                                "设置了未启用的资源包“%s”的值".formatted(key),
                                "sets values of the pack “%s”, which is not on".formatted(key)),
                        new Words("在 packs 中启用它，或删去此项", "turn it on under packs, or take this out"));
            }
        }
    }

    /** Keys of the packs that are on, in order of need. */
    List<String> keys() {
        return List.copyOf(on.keySet());
    }

    PackFiles of(String key) {
        return on.getOrDefault(key, new PackFiles(new TreeMap<>()));
    }

    /** All files, each path with its pack's key in front. */
    PackFiles all() {
        var all = new PackFiles(new TreeMap<>());
        for (var pack : on.entrySet()) {
            all = all.and(pack.getValue(), pack.getKey() + "/");
        }
        return all;
    }

    static Map<String, ObjectNode> overrides(PackYaml district) {
        var overrides = new LinkedHashMap<String, ObjectNode>();
        district.tree().path("values").propertyStream().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode values) {
                overrides.put(entry.getKey(), values);
            }
        });
        return overrides;
    }

    private void add(String key, List<String> asking) {
        if (on.containsKey(key)) {
            return;
        }
        var files = shelf.apply(key);
        var here = new PackFiles(new TreeMap<>()).and(files, key + "/");
        var yaml = new YamlCheck(here, schemas, errors).read(key + "/pack.yaml", "pack");
        if (yaml == null) {
            return;
        }
        if (!yaml.tree().path("pack").asString().equals(key)) {
            report(
                    key,
                    yaml,
                    "/pack",
                    "pack-bad-value",
                    new Words("资源包的键与文件夹名不符", "the pack's key is not the name of its folder"),
                    new Words("写成 " + key, "write " + key));
        }
        asking.add(key);
        need(key, yaml, asking);
        asking.removeLast();
        unknownFiles(key, files);
        on.put(key, files);
    }

    private void need(String key, PackYaml yaml, List<String> asking) {
        JsonNode needs = yaml.tree().path("needs");
        for (int i = 0; i < needs.size(); i++) {
            var needed = needs.get(i).asString();
            if (asking.contains(needed)) {
                report(
                        key,
                        yaml,
                        "/needs/" + i,
                        "pack-circle",
                        new Words(
                                "资源包相互依赖：" + String.join(" → ", asking) + " → " + needed,
                                "packs need each other: " + String.join(" → ", asking) + " → " + needed),
                        new Words("拆出双方共用的部分", "put what both use into a pack of its own"));
            } else if (shelf.apply(needed).isEmpty()) {
                report(
                        key,
                        yaml,
                        "/needs/" + i,
                        "unknown-pack",
                        new Words("没有资源包“%s”".formatted(needed), "there is no pack “%s”".formatted(needed)),
                        near(needed));
            } else {
                add(needed, asking);
            }
        }
    }

    private Words near(String key) {
        return NearNames.of(key, offered.get(), new Words("可用的有", "there are"));
    }

    private void unknownFiles(String key, PackFiles files) {
        var told = new LinkedHashSet<String>();
        for (var path : files.files().keySet()) {
            var slash = path.indexOf('/');
            var part = slash < 0 ? path : path.substring(0, slash);
            if (!(slash < 0 ? FILES : FOLDERS).contains(part) && told.add(part)) {
                errors.add(new PackError(
                        key + "/" + part,
                        null,
                        null,
                        "pack-unknown-file",
                        new Words("资源包里没有这种文件或文件夹", "a pack holds no such file or folder"),
                        NearNames.of(part, slash < 0 ? FILES : FOLDERS, new Words("可用的有", "there are"))));
            }
        }
    }

    private void report(String key, PackYaml yaml, String pointer, String code, Words message, Words remedy) {
        YamlCheck.report(errors, key + "/pack.yaml", yaml.placeOf(pointer), code, message, remedy);
    }
}
