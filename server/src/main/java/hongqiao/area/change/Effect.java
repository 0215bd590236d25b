package hongqiao.area.change;

import static hongqiao.area.AreaProblem.AREA_CHANGE_NOT_POSSIBLE;
import static hongqiao.area.AreaProblem.AREA_HAS_CHILDREN;

import hongqiao.area.Area;
import hongqiao.area.AreaKind;
import hongqiao.area.AreaName;
import hongqiao.area.Shape;
import hongqiao.area.Special;
import hongqiao.area.change.AreaChange.*;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** What one change does to the areas. Pure; whether the map is sound afterwards is another's question. */
final class Effect {

    private static final int MOST_PARTS = 50;

    private final Redrawing drawing;
    private final CodeRule codes;

    private Effect(Redrawing drawing, CodeRule codes) {
        this.drawing = drawing;
        this.codes = codes;
    }

    /**
     * @throws Problem {@code area-not-found}, {@code area-change-too-late}, {@code area-change-not-possible},
     *     {@code area-has-children}, {@code area-code-taken}
     */
    static void of(AreaChange change, Redrawing drawing, CodeRule codes) {
        new Effect(drawing, codes).apply(change);
    }

    private void apply(AreaChange change) {
        switch (change) {
            case Split split -> split(drawing.get(split.area()), split.parts());
            case Merge merge -> merge(merge);
            case Border border -> border(border.borders());
            case Draw draw -> draw(draw);
            case Rename rename ->
                drawing.patch(
                        drawing.get(rename.area()),
                        area -> area.named(rename.name()),
                        (one, other) -> one.name().equals(other.name()));
            case Move move -> move(drawing.get(move.area()), drawing.get(move.parent()));
            case End end -> end(drawing.get(end.area()));
        }
    }

    private void split(Area area, List<Part> parts) {
        require(
                parts.size() >= 2 && parts.size() <= MOST_PARTS,
                "change.parts",
                "应拆成 2 到 50 个区域",
                "split into 2 to 50 parts");
        var owner = area.parent() == null
                ? area
                : drawing.tree().find(area.parent()).orElse(area);
        var shapes = parts.stream().map(part -> Shape.of(part.geometry())).toList();
        var made = new ArrayList<Integer>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var code =
                    codes.next(owner.code(), area.kind(), area.special(), part.code(), "change.parts." + i + ".code");
            made.add(drawing.begin(like(area, code, part.name(), shapes.get(i))));
        }
        for (var child : drawing.tree().children(area.id())) {
            int part = holding(shapes, child)
                    .orElseThrow(() -> notPossible(
                            "change.parts",
                            "“%s”（%s）不完全落在拆分后的某一个区域内，请先调整"
                                    .formatted(child.name().zh(), child.code()),
                            "“%s” (%s) lies in none of the parts; change it first"
                                    .formatted(child.name().words().en(), child.code())));
            reparent(child, made.get(part));
        }
        drawing.end(area);
    }

    private void merge(Merge merge) {
        var areas = merge.areas().stream().distinct().map(drawing::get).toList();
        require(areas.size() >= 2, "change.areas", "至少合并两个区域", "merge two areas at least");
        var first = areas.getFirst();
        require(
                areas.stream()
                        .allMatch(area -> area.kind() == first.kind()
                                && area.special() == first.special()
                                && Objects.equals(area.parent(), first.parent())),
                "change.areas",
                "只能合并同一上级下的同类区域",
                "only areas of one kind under one parent can be merged");
        long drawn = areas.stream().filter(area -> area.shape() != null).count();
        require(drawn == 0 || drawn == areas.size(), "change.areas", "有的区域没有边界", "some of the areas have no border");
        var owner = first.parent() == null
                ? first
                : drawing.tree().find(first.parent()).orElse(first);
        var code = codes.next(owner.code(), first.kind(), first.special(), merge.code(), "change.code");
        int made = drawing.begin(like(first, code, merge.name(), drawn == 0 ? null : union(areas)));
        for (var area : areas) {
            drawing.tree().children(area.id()).forEach(child -> reparent(child, made));
            drawing.end(area);
        }
    }

    private void border(List<NewBorder> borders) {
        require(!borders.isEmpty(), "change.borders", "没有要调整的边界", "there is no border to move");
        require(
                borders.stream().map(NewBorder::area).distinct().count() == borders.size(),
                "change.borders",
                "同一区域只能出现一次",
                "an area can stand here once only");
        for (var border : borders) {
            var shape = Shape.of(border.geometry());
            drawing.patch(
                    drawing.get(border.area()),
                    area -> area.drawn(shape),
                    (one, other) -> Area.sameShape(one.shape(), other.shape()));
        }
    }

    private void draw(Draw draw) {
        var parent = drawing.get(draw.parent());
        requireBelow(parent, draw.areaKind(), "change.areaKind");
        require(
                draw.special() == Special.NONE || draw.areaKind() == AreaKind.GRID,
                "change.special",
                "专属区域只能是网格",
                "only a grid can be dedicated");
        var code = codes.next(parent.code(), draw.areaKind(), draw.special(), draw.code(), "change.code");
        var shape = draw.geometry() == null ? null : Shape.of(draw.geometry());
        drawing.begin(new Area(
                0,
                code,
                draw.name(),
                draw.areaKind(),
                parent.id(),
                draw.special(),
                false,
                parent.simulated(),
                shape,
                drawing.from(),
                null));
    }

    private void move(Area area, Area parent) {
        requireBelow(parent, area.kind(), "change.parent");
        require(!Objects.equals(area.parent(), parent.id()), "change.parent", "已在该区域下", "it is there already");
        reparent(area, parent.id());
    }

    private void end(Area area) {
        var children = drawing.tree().children(area.id());
        if (!children.isEmpty()) {
            throw AREA_HAS_CHILDREN.because(
                    "“%s”下还有 %d 个区域，请先合并或划转",
                    "%3$s has %2$d areas below it; merge or move them first",
                    area.name().zh(),
                    children.size(),
                    area.code());
        }
        require(area.parent() != null, "change.area", "不能撤销全区", "the district cannot end");
        drawing.end(area);
    }

    private void reparent(Area area, int parent) {
        drawing.patch(area, moved -> moved.under(parent), (one, other) -> Objects.equals(one.parent(), other.parent()));
    }

    private Area like(Area area, String code, AreaName name, @Nullable Shape shape) {
        return new Area(
                0,
                code,
                name,
                area.kind(),
                area.parent(),
                area.special(),
                area.enclave() && isInParts(shape),
                area.simulated(),
                shape,
                drawing.from(),
                null);
    }

    private static boolean isInParts(@Nullable Shape shape) {
        return shape != null && shape.geometry() instanceof MultiPolygon parts && parts.getNumGeometries() > 1;
    }

    private static Shape union(List<Area> areas) {
        List<Geometry> land = areas.stream()
                .map(area -> Objects.requireNonNull(area.shape()).geometry())
                .toList();
        return Shape.of(UnaryUnionOp.union(land));
    }

    private static Optional<Integer> holding(List<Shape> parts, Area child) {
        var shape = child.shape();
        Coordinate inside = shape == null ? null : shape.center();
        for (int i = 0; inside != null && i < parts.size(); i++) {
            var part = parts.get(i).geometry();
            if (part.contains(part.getFactory().createPoint(inside))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static void requireBelow(Area parent, AreaKind kind, String field) {
        require(
                kind.compareTo(parent.kind()) > 0,
                field,
                "%s不能放在%s下".formatted(kind.label().zh(), parent.kind().label().zh()),
                "a %s cannot lie under a %s"
                        .formatted(kind.label().en(), parent.kind().label().en()));
    }

    private static void require(boolean holds, String field, String zh, String en) {
        if (!holds) {
            throw notPossible(field, zh, en);
        }
    }

    private static Problem notPossible(String field, String zh, String en) {
        return AREA_CHANGE_NOT_POSSIBLE.because("%1$s", "%2$s", zh, en).atField(field);
    }
}
