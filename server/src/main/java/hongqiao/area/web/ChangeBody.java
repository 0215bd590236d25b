package hongqiao.area.web;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.area.AreaKind;
import hongqiao.area.AreaName;
import hongqiao.area.ChangeKind;
import hongqiao.area.GeometryJson;
import hongqiao.area.Special;
import hongqiao.area.change.AreaChange;
import hongqiao.area.change.ChangeOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change as a caller sends it.
 *
 * @param seenAt when the map was read on which it was drawn; then refused if an area has changed since
 */
record ChangeBody(
        LocalDate effective,
        @Nullable String reason,
        Change change,
        @Nullable Instant seenAt) {

    record Name(@Nullable String zh, @Nullable String en) {}

    record Part(Name name, @Nullable String code, JsonNode geometry) {}

    record Border(String area, JsonNode geometry) {}

    /** Which members are needed depends on the kind; the others are left out. */
    record Change(
            ChangeKind kind,
            @Nullable String area,
            @Nullable List<String> areas,
            @Nullable String parent,
            @Nullable AreaKind areaKind,
            @Nullable Name name,
            @Nullable String code,
            @Nullable Special special,
            @Nullable JsonNode geometry,
            @Nullable List<Part> parts,
            @Nullable List<Border> borders) {

        private AreaChange read() {
            return switch (kind) {
                case SPLIT -> new AreaChange.Split(theArea(), newParts());
                case MERGE ->
                    new AreaChange.Merge(Asked.needed(areas, "change.areas"), name(name, "change.name"), code);
                case BORDER -> new AreaChange.Border(newBorders());
                case DRAW ->
                    new AreaChange.Draw(
                            Asked.needed(parent, "change.parent"),
                            Asked.needed(areaKind, "change.areaKind"),
                            name(name, "change.name"),
                            code,
                            Objects.requireNonNullElse(special, Special.NONE),
                            geometry == null || geometry.isNull()
                                    ? null
                                    : GeometryJson.area(geometry, "change.geometry"));
                case RENAME -> new AreaChange.Rename(theArea(), name(name, "change.name"));
                case MOVE -> new AreaChange.Move(theArea(), Asked.needed(parent, "change.parent"));
                case END -> new AreaChange.End(theArea());
                case IMPORT ->
                    throw VALUE_NOT_VALID
                            .because("导入请用文件", "an import takes a file")
                            .atField("change.kind");
            };
        }

        private String theArea() {
            return Asked.needed(area, "change.area");
        }

        private List<AreaChange.Part> newParts() {
            var given = Asked.needed(parts, "change.parts");
            return IntStream.range(0, given.size())
                    .mapToObj(i -> {
                        var part = given.get(i);
                        var field = "change.parts[%d]".formatted(i);
                        return new AreaChange.Part(
                                name(part.name(), field + ".name"),
                                part.code(),
                                GeometryJson.area(
                                        Asked.needed(part.geometry(), field + ".geometry"), field + ".geometry"));
                    })
                    .toList();
        }

        private List<AreaChange.NewBorder> newBorders() {
            var given = Asked.needed(borders, "change.borders");
            return IntStream.range(0, given.size())
                    .mapToObj(i -> {
                        var field = "change.borders[%d].".formatted(i);
                        return new AreaChange.NewBorder(
                                Asked.needed(given.get(i).area(), field + "area"),
                                GeometryJson.area(
                                        Asked.needed(given.get(i).geometry(), field + "geometry"), field + "geometry"));
                    })
                    .toList();
        }

        private static AreaName name(@Nullable Name name, String field) {
            var given = Asked.needed(name, field);
            return AreaName.given(given.zh(), given.en(), field);
        }
    }

    ChangeOrder order() {
        return new ChangeOrder(
                Asked.needed(effective, "effective"),
                Objects.requireNonNullElse(reason, ""),
                Asked.needed(change, "change").read(),
                seenAt);
    }
}
