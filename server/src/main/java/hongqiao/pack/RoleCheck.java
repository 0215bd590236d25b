package hongqiao.pack;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.identity.Reach;
import hongqiao.identity.Role;
import hongqiao.identity.RoleCatalogue;
import hongqiao.scope.Duty;
import hongqiao.scope.Permission;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the roles of the base and of a district; one of the district replaces one of the base with the same key. */
final class RoleCheck {

    private final PackSchemas schemas;
    private final List<PackError> errors;
    private final Map<String, Role> roles = new TreeMap<>();

    RoleCheck(PackSchemas schemas, List<PackError> errors) {
        this.schemas = schemas;
        this.errors = errors;
    }

    /** @param place put before the names of files in errors */
    void read(PackFiles folder, String place) {
        for (var path : folder.files().keySet()) {
            if (path.endsWith(".yaml") && !path.contains("/")) {
                read(folder, path, place + path);
            }
        }
    }

    RoleCatalogue catalogue() {
        return new RoleCatalogue(List.copyOf(roles.values()));
    }

    private void read(PackFiles folder, String path, String file) {
        var before = errors.size();
        var yaml = new YamlCheck(folder, schemas, errors).read(path, "role", file);
        if (yaml == null || errors.size() > before) {
            return;
        }
        var tree = yaml.tree();
        var key = tree.path("role").asString();
        if (!path.equals(key + ".yaml")) {
            report(
                    file,
                    yaml,
                    "/role",
                    "pack-bad-value",
                    new Words(
                            "角色“%s”的文件名不符".formatted(key), "the role “%s” is in a file of another name".formatted(key)),
                    new Words("文件名改为 %s.yaml".formatted(key), "name the file %s.yaml".formatted(key)));
        }
        var role = role(tree, yaml, file);
        if (role != null && errors.size() == before) {
            roles.put(key, role);
        }
    }

    private @Nullable Role role(JsonNode tree, PackYaml yaml, String file) {
        var duty = Duty.valueOf(tree.path("duty").asString().toUpperCase(Locale.ROOT));
        var permits = new HashSet<Permission>();
        var list = tree.path("permits");
        for (int i = 0; i < list.size(); i++) {
            var key = list.get(i).asString();
            var permission = permission(key);
            if (permission.isEmpty()) {
                report(
                        file,
                        yaml,
                        "/permits/" + i,
                        "unknown-permission",
                        new Words("没有权限“%s”".formatted(key), "there is no permission “%s”".formatted(key)),
                        NearNames.of(
                                key,
                                Arrays.stream(Permission.values())
                                        .filter(one -> one.duty() == duty)
                                        .map(Permission::key)
                                        .toList(),
                                new Words("可用的有", "there are")));
            } else if (permission.get().duty() != duty) {
                mixes(
                        file,
                        yaml,
                        "/permits/" + i,
                        new Words("“%s”不属于本角色的职责类别".formatted(key), "“%s” is not of the role's duty".formatted(key)));
            } else {
                permits.add(permission.get());
            }
        }
        var reaches = new ArrayList<Reach>();
        tree.path("scope")
                .forEach(one -> reaches.add(Reach.valueOf(one.asString().toUpperCase(Locale.ROOT))));
        if (duty != Duty.DAILY && !reaches.equals(List.of(Reach.DISTRICT))) {
            report(
                    file,
                    yaml,
                    "/scope",
                    "pack-bad-value",
                    new Words("三员的角色只绑定全区", "a role of the three officers is bound to the district alone"),
                    new Words("写 scope: [district]", "write scope: [district]"));
            return null;
        }
        return permits.isEmpty()
                ? null
                : new Role(
                        tree.path("role").asString(),
                        words(tree.path("name")),
                        words(tree.path("description")),
                        duty,
                        permits,
                        new HashSet<>(reaches),
                        tree.path("secondFactor").asString().equals("required"));
    }

    private void mixes(String file, PackYaml yaml, String pointer, Words message) {
        report(
                file,
                yaml,
                pointer,
                "role-mixes-duties",
                message,
                new Words("日常业务与三员、三员之间不得混用", "keep daily work and each of the three officers apart"));
    }

    private void report(String file, PackYaml yaml, String pointer, String code, Words message, Words remedy) {
        YamlCheck.report(errors, file, yaml.placeOf(pointer), code, message, remedy);
    }

    private static Optional<Permission> permission(String key) {
        try {
            return Optional.of(Permission.of(key));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
