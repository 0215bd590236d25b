package hongqiao.triage.place;

import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.RegisterKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import hongqiao.triage.place.PackPlaces.OfRegister;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Places by name: {@code gazetteer/KEY.csv}, each with its source, and {@code gazetteer/KEY.yaml}: a register of places. */
@Component
public final class GazetteerKind implements PackKind<PackPlaces> {

    private static final Words NEAR = new Words("可用的有", "there are");

    @Override
    public String folder() {
        return "gazetteer";
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public PackPlaces read(PackContent content) {
        var places = new ArrayList<NamedPlace>();
        var registers = new ArrayList<OfRegister>();
        for (var file : content.list(folder())) {
            if (file.path().endsWith(".csv")) {
                content.csv(file, "gazetteer", "placeRow")
                        .forEach(row -> place(content, file, row).ifPresent(places::add));
            } else {
                var yaml = content.yaml(file, "gazetteer");
                if (yaml != null && yaml.isSound()) {
                    register(content, yaml).ifPresent(registers::add);
                }
            }
        }
        return new PackPlaces(places, registers);
    }

    private static Optional<NamedPlace> place(PackContent content, PackFile file, PackContent.Row row) {
        var values = row.values();
        var lon = degrees(values.path("lon"));
        var lat = degrees(values.path("lat"));
        if ((lon == null) != (lat == null)) {
            content.refuse(
                    file,
                    row.line(),
                    "gazetteer-half-point",
                    new Words("经度、纬度只写了一个", "only one of longitude and latitude is given"),
                    new Words("两个都写，或都留空", "give both, or leave both empty"));
            return Optional.empty();
        }
        return Optional.of(new NamedPlace(
                values.path("name").asString(),
                kind(values.path("kind")),
                values.path("area").isString() ? values.path("area").asString() : null,
                lon,
                lat));
    }

    private static Optional<OfRegister> register(PackContent content, CheckedYaml yaml) {
        var tree = yaml.tree();
        var key = tree.path("register").asString();
        var name = tree.path("name").asString();
        var definitions = content.of(RegisterKind.class);
        var register = definitions.find(key);
        if (register.isEmpty()) {
            yaml.refuse(
                    "/register",
                    "dangling-register",
                    new Words("没有台账“%s”".formatted(key), "there is no register “%s”".formatted(key)),
                    NearNames.of(key, definitions.stream().map(one -> one.key()).toList(), NEAR));
            return Optional.empty();
        }
        var field = register.get().find(name);
        if (field.isEmpty()) {
            yaml.refuse(
                    "/name",
                    "dangling-field",
                    new Words("没有字段“%s”".formatted(name), "there is no field “%s”".formatted(name)),
                    NearNames.of(name, register.get().fields().keySet(), NEAR));
        } else if (field.get().isPersonal() || field.get().kind() != FieldKind.TEXT) {
            yaml.refuse(
                    "/name",
                    "gazetteer-name",
                    new Words(
                            "“%s”不能作地名：须为不含个人信息的文字字段".formatted(name),
                            "“%s” names no place: it must be text, and not personal".formatted(name)),
                    new Words("换一个字段", "name another field"));
        } else {
            return Optional.of(new OfRegister(key, name, kind(tree.path("kind"))));
        }
        return Optional.empty();
    }

    private static NamedPlace.Kind kind(JsonNode node) {
        return NamedPlace.Kind.valueOf(node.asString().toUpperCase(Locale.ROOT));
    }

    private static @Nullable Double degrees(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
