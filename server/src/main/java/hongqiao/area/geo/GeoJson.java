package hongqiao.area.geo;

import static tools.jackson.core.JsonToken.END_ARRAY;
import static tools.jackson.core.JsonToken.END_OBJECT;
import static tools.jackson.core.JsonToken.START_ARRAY;
import static tools.jackson.core.JsonToken.START_OBJECT;
import static tools.jackson.core.JsonToken.VALUE_NULL;

import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a FeatureCollection one feature after the other, so that a file may be larger than memory.
 *
 * <p>In: UTF-8 JSON, with or without BOM; members in any order; unknown members are passed over. Coordinates are in the
 * system that is declared: longitude, latitude in degrees, or easting, northing in metres; a third number is left out.
 * Refused, with line and feature: what is no JSON, a key twice in one object, an unclosed ring, a ring of fewer than four
 * positions, a coordinate that cannot be one of the system, a {@code crs} that contradicts it, GeometryCollection. Not looked at: which way a ring runs, whether it crosses itself.
 * Source: RFC 7946; {@code crs} from the GeoJSON format of 2008.
 */
public final class GeoJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Ends of the names of reference systems whose numbers are longitude and latitude in degrees. */
    private static final Set<String> DEGREES = Set.of("CRS84", "4326", "4490");

    private final JsonParser in;
    private final CoordinateSystem system;
    private final Consumer<Feature> each;
    private int number;

    private GeoJson(JsonParser in, CoordinateSystem system, Consumer<Feature> each) {
        this.in = in;
        this.system = system;
        this.each = each;
    }

    /**
     * All features of a file in degrees, in its order.
     *
     * @throws Problem {@code geojson-not-readable}, {@code geojson-not-valid}
     * @throws UncheckedIOException the file cannot be read
     */
    public static List<Feature> read(Path file) {
        List<Feature> features = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            read(in, features::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return features;
    }

    /** Of a file in degrees. */
    public static void read(InputStream file, Consumer<Feature> each) {
        read(file, Datum.CGCS2000, each);
    }

    /**
     * Hands over each feature, not yet converted, as soon as it is read; what comes after may still be refused.
     *
     * @param system in which the file is declared to be
     */
    public static void read(InputStream file, CoordinateSystem system, Consumer<Feature> each) {
        JsonParser in = MAPPER.createParser(file);
        try (in) {
            new GeoJson(in, system, each).collection();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (JacksonException e) {
            // a limit of the parser, say on nesting, has no place of its own
            var where = e.getLocation() == null ? in.currentLocation() : e.getLocation();
            int line = Math.max(1, where.getLineNr());
            int column = Math.max(1, where.getColumnNr());
            throw new Problem(
                    GeoProblem.GEOJSON_NOT_READABLE,
                    new Words(
                            "第 %d 行第 %d 列不是合法的 JSON：%s".formatted(line, column, e.getOriginalMessage()),
                            "line %d, column %d is not valid JSON: %s".formatted(line, column, e.getOriginalMessage())),
                    new Problem.Place(line, null, null));
        }
    }

    private void collection() {
        if (in.nextToken() != START_OBJECT) {
            throw notValid("type", "应为 FeatureCollection 对象", "must be a FeatureCollection object");
        }
        boolean typed = false;
        boolean listed = false;
        while (in.nextToken() != END_OBJECT) {
            String member = in.currentName();
            JsonToken value = in.nextToken();
            switch (member) {
                case "type" -> {
                    expectType("FeatureCollection", "type");
                    typed = true;
                }
                case "features" -> {
                    features(value);
                    listed = true;
                }
                case "crs" -> crs();
                default -> in.skipChildren();
            }
        }
        if (!typed || !listed) {
            throw notValid(
                    typed ? "features" : "type",
                    "缺少 \"type\":\"FeatureCollection\" 或 \"features\"",
                    "\"type\":\"FeatureCollection\" or \"features\" is missing");
        }
        if (in.nextToken() != null) {
            throw notValid("", "对象之后还有内容", "there is more after the object");
        }
    }

    private void features(JsonToken value) {
        if (value != START_ARRAY) {
            throw notValid("features", "应为数组", "must be an array");
        }
        while (in.nextToken() != END_ARRAY) {
            number++;
            each.accept(feature());
        }
    }

    private Feature feature() {
        int line = line();
        if (in.currentToken() != START_OBJECT) {
            throw notValid("features[%d]".formatted(number - 1), "应为对象", "must be an object");
        }
        JsonNode properties = MAPPER.createObjectNode();
        @Nullable Geometry geometry = null;
        boolean typed = false;
        while (in.nextToken() != END_OBJECT) {
            String member = in.currentName();
            JsonToken value = in.nextToken();
            switch (member) {
                case "type" -> {
                    expectType("Feature", "features[%d].type".formatted(number - 1));
                    typed = true;
                }
                case "properties" -> properties = value == VALUE_NULL ? properties : properties();
                case "geometry" ->
                    geometry = value == VALUE_NULL ? null : new GeometryReader(in, number, system).geometry();
                default -> in.skipChildren();
            }
        }
        if (!typed) {
            throw notValid(
                    "features[%d].type".formatted(number - 1),
                    "缺少 \"type\":\"Feature\"",
                    "\"type\":\"Feature\" is missing");
        }
        return new Feature(number, line, properties, geometry);
    }

    private JsonNode properties() {
        if (in.currentToken() != START_OBJECT) {
            throw notValid("features[%d].properties".formatted(number - 1), "应为对象", "must be an object");
        }
        return in.readValueAsTree();
    }

    private void expectType(String type, String place) {
        if (!type.equals(in.getValueAsString())) {
            throw notValid(place, "应为 " + type, "must be " + type);
        }
    }

    private void crs() {
        JsonNode crs = in.readValueAsTree();
        String name = crs.at("/properties/name").asString("");
        String code = name.substring(name.lastIndexOf(':') + 1);
        var fits =
                system instanceof Datum ? DEGREES.contains(code) : system.key().equals("epsg:" + code);
        if (!crs.isNull() && !fits) {
            throw notValid(
                    "crs",
                    "文件写明的坐标系 %s 不是所选的%s".formatted(name, system.range().zh()),
                    "the file says %s, which is not %s"
                            .formatted(name, system.range().en()));
        }
    }

    private int line() {
        return in.currentTokenLocation().getLineNr();
    }

    private Problem notValid(String place, String zh, String en) {
        return GeometryReader.notValid(line(), place, zh, en);
    }
}
