package hongqiao.area.geo;

import static tools.jackson.core.JsonToken.END_ARRAY;
import static tools.jackson.core.JsonToken.END_OBJECT;
import static tools.jackson.core.JsonToken.START_ARRAY;
import static tools.jackson.core.JsonToken.START_OBJECT;

import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The member {@code geometry} of one feature, as {@link GeoJson} states it. */
final class GeometryReader {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A polygon of a multipolygon lies four arrays deep. */
    private static final int DEEPEST = 4;

    /** What an array of {@code coordinates} holds; {@code place} is its path in the file. */
    private sealed interface Node {
        int line();

        String place();
    }

    private record Position(int line, String place, Coordinate at) implements Node {}

    private record Several(int line, String place, List<Node> nodes) implements Node {}

    private final JsonParser in;
    private final CoordinateSystem system;
    private final String place;

    /** @param feature its number, from 1 */
    GeometryReader(JsonParser in, int feature, CoordinateSystem system) {
        this.in = in;
        this.system = system;
        this.place = "features[%d].geometry".formatted(feature - 1);
    }

    /** Reads the object that the parser stands on. */
    Geometry geometry() {
        int line = line();
        if (in.currentToken() != START_OBJECT) {
            throw notValid(line, place, "应为对象", "must be an object");
        }
        String type = "";
        @Nullable Node coordinates = null;
        while (in.nextToken() != END_OBJECT) {
            String member = in.currentName();
            JsonToken value = in.nextToken();
            switch (member) {
                case "type" -> type = in.getValueAsString("");
                case "coordinates" -> coordinates = node(value, place + ".coordinates", 1);
                default -> in.skipChildren();
            }
        }
        if (coordinates == null) {
            throw notValid(line, place, "缺少 coordinates", "coordinates are missing");
        }
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(
                        each(coordinates).stream().map(this::point).toArray(Point[]::new));
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        each(coordinates).stream().map(this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        each(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
            default ->
                throw notValid(
                        line,
                        place + ".type",
                        "不支持的图形类型“%s”".formatted(type),
                        "the geometry type \"%s\" is not supported".formatted(type));
        };
    }

    private Node node(JsonToken value, String at, int depth) {
        int line = line();
        if (value != START_ARRAY || depth > DEEPEST) {
            throw notValid(line, at, "应为坐标数组", "must be an array of coordinates");
        }
        JsonToken next = in.nextToken();
        if (next.isNumeric()) {
            return position(line, at);
        }
        List<Node> nodes = new ArrayList<>();
        for (; next != END_ARRAY; next = in.nextToken()) {
            nodes.add(node(next, at + "[" + nodes.size() + "]", depth + 1));
        }
        return new Several(line, at, nodes);
    }

    private Position position(int line, String at) {
        double x = in.getDoubleValue();
        if (!in.nextToken().isNumeric()) {
            throw notValid(line, at, "坐标应为两个数", "a position is two numbers");
        }
        double y = in.getDoubleValue();
        while (in.nextToken() != END_ARRAY) {
            if (!in.currentToken().isNumeric()) {
                throw notValid(line, at, "坐标应为数字", "a position holds numbers only");
            }
        }
        var position = new Coordinate(x, y);
        if (system.canBe(position)) {
            return new Position(line, at, position);
        }
        throw notValid(
                line,
                at,
                "坐标 [%s, %s] 不是%s".formatted(x, y, system.range().zh()),
                "[%s, %s] is not %s".formatted(x, y, system.range().en()));
    }

    private Point point(Node node) {
        return FACTORY.createPoint(coordinate(node));
    }

    private LineString line(Node node) {
        Coordinate[] path = path(node);
        if (path.length < 2) {
            throw notValid(node.line(), node.place(), "线至少有两个点", "a line has at least two positions");
        }
        return FACTORY.createLineString(path);
    }

    private Polygon polygon(Node node) {
        List<LinearRing> rings = each(node).stream().map(this::ring).toList();
        if (rings.isEmpty()) {
            throw notValid(node.line(), node.place(), "面没有外环", "the polygon has no ring");
        }
        return FACTORY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(Node node) {
        Coordinate[] path = path(node);
        if (path.length < 4) {
            throw notValid(node.line(), node.place(), "环至少有四个点", "a ring has at least four positions");
        }
        if (!path[0].equals2D(path[path.length - 1])) {
            throw notValid(
                    node.line(),
                    node.place(),
                    "环没有闭合：起点与终点不同",
                    "the ring is not closed: its first and last positions differ");
        }
        return FACTORY.createLinearRing(path);
    }

    private Coordinate[] path(Node node) {
        return each(node).stream().map(this::coordinate).toArray(Coordinate[]::new);
    }

    private Coordinate coordinate(Node node) {
        if (node instanceof Position position) {
            return position.at();
        }
        throw notValid(node.line(), node.place(), "应为两个数的坐标", "must be a position of two numbers");
    }

    private List<Node> each(Node node) {
        if (node instanceof Several several) {
            return several.nodes();
        }
        throw notValid(node.line(), node.place(), "嵌套层数与图形类型不符", "is not nested as its geometry type demands");
    }

    private int line() {
        return in.currentTokenLocation().getLineNr();
    }

    static Problem notValid(int line, String place, String zh, String en) {
        return GeoProblem.GEOJSON_NOT_VALID
                .because("第 %1$d 行 %2$s：%3$s", "line %1$d, %2$s: %4$s", line, place, zh, en)
                .at(new Problem.Place(line, null, place));
    }
}
