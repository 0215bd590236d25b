package hongqiao.area.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Sixteen blocks fill a street. One thing is broken; the check finds that, there, and nothing else. */
@DisplayName("图形检查：一处错误，一条发现")
class AreaCheckTests {

    private final Town town = new Town(4, 7);

    @Test
    void findsNothingInASoundTown() {
        assertThat(AreaCheck.check(town.areas())).isEmpty();
    }

    @Test
    @DisplayName("重叠：给出位置、面积和修复")
    void findsAnOverlap() {
        var corners = town.block(5).getCoordinates();
        var reaching = new Coordinate(corners[2].x + 4e-4, corners[2].y + 4e-4);
        town.set(5, Town.polygon(corners[0], corners[1], reaching, corners[3]));

        var findings = AreaCheck.check(town.areas());

        assertThat(findings).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.OVERLAP);
            assertThat(finding.codes()).contains(Town.code(5));
            assertThat(finding.area_m2()).isGreaterThan(100);
            assertThat(Objects.requireNonNull(finding.region())
                            .getEnvelopeInternal()
                            .contains(finding.place()))
                    .isTrue();
        });
        assertRepaired();
    }

    @Test
    @DisplayName("缝隙：归共同边界最长的邻居")
    void findsAGapAndGivesItToTheNeighbourWithTheLongestBorder() {
        var missing = town.block(0);
        town.remove(0);

        var gap = only(FindingKind.GAP);

        assertThat(gap.codes()).startsWith(Town.STREET).hasSize(2);
        assertThat(Objects.requireNonNull(gap.area_m2()))
                .isCloseTo(LocalPlane.around(missing).area_m2(missing), within(50.0));
        assertRepaired();
    }

    @Test
    void findsAHoleThatOneBlockSurrounds() {
        var block = town.block(5);
        town.set(5, withHole(block));

        assertThat(only(FindingKind.HOLE).codes()).containsExactly(Town.STREET, Town.code(5));
        assertRepaired();
    }

    @Test
    @DisplayName("声明的飞地不是空洞，也不是重叠")
    void takesADeclaredEnclaveAsItIs() {
        var host = town.block(5);
        var holed = withHole(host);
        town.set(5, holed);
        var enclave = Town.FACTORY.createPolygon(holed.getInteriorRingN(0).getCoordinates());
        var owner = Town.FACTORY.createMultiPolygon(new Polygon[] {town.block(15), enclave});
        town.set(15, owner);

        assertThat(only(FindingKind.SEVERAL_PARTS).codes()).startsWith(Town.code(15));

        var declared = town.areas().stream()
                .map(area -> area.geometry() == owner
                        ? new CheckedArea(area.code(), area.parent(), owner, true, true)
                        : area)
                .toList();
        assertThat(AreaCheck.check(declared)).isEmpty();
    }

    @Test
    void findsWhatReachesBeyondTheParent() {
        var corners = town.block(0).getCoordinates();
        var beyond = new Coordinate(corners[0].x - 5e-4, corners[0].y - 5e-4);
        town.set(0, Town.polygon(beyond, corners[1], corners[2], corners[3]));

        assertThat(only(FindingKind.OUTSIDE_PARENT).codes()).containsExactly(Town.code(0), Town.STREET);
        assertRepaired();
    }

    @Test
    @DisplayName("自相交：指出交点")
    void findsABowTieAndWhereItCrosses() {
        var c = town.block(5).getCoordinates();
        var bow = Town.polygon(c[0], c[2], c[1], c[3]);
        town.set(5, bow);

        var crossing = AreaCheck.check(town.areas()).stream()
                .filter(finding -> finding.kind() == FindingKind.INVALID)
                .toList();

        assertThat(crossing).hasSize(1);
        assertThat(bow.getEnvelopeInternal().contains(crossing.getFirst().place()))
                .isTrue();
        assertRepaired();
    }

    @Test
    void findsDuplicateVerticesAndSpikes() {
        var c = town.block(5).getCoordinates();
        town.set(5, Town.polygon(c[0], c[0], c[1], c[2], c[2], c[3]));
        var d = town.block(10).getCoordinates();
        var foot = new Coordinate((d[0].x + d[1].x) / 2, (d[0].y + d[1].y) / 2);
        var tip = new Coordinate(foot.x, foot.y - 2e-4);
        var back = new Coordinate(foot.x + 1e-8, foot.y);
        town.set(10, Town.polygon(d[0], foot, tip, back, d[1], d[2], d[3]));

        assertThat(AreaCheck.check(town.areas()))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(FindingKind.DUPLICATE_VERTEX, FindingKind.SPIKE);
        assertRepaired();
    }

    @Test
    @DisplayName("经纬度颠倒")
    void findsSwappedCoordinates() {
        var swapped = (Geometry) town.block(5).copy();
        swapped.apply(new CoordinateSystem.EachVertex(vertex -> new Coordinate(vertex.y, vertex.x)));
        var original = town.block(5);
        town.set(5, swapped);

        only(FindingKind.SWAPPED);
        assertThat(AreaRepair.all(town.areas(), Tolerances.DEFAULT)
                        .areas()
                        .get(6)
                        .geometry())
                .isEqualTo(original);
    }

    @Test
    void findsTheWrongHemisphereTheEmptyAndTheProjected() {
        town.set(3, AffineTransformation.scaleInstance(-1, 1).transform(town.block(3)));
        town.set(5, Town.FACTORY.createPolygon());
        town.set(6, AffineTransformation.scaleInstance(1e5, 1e5).transform(town.block(6)));

        assertThat(AreaCheck.check(town.areas()))
                .extracting(Finding::kind)
                .contains(FindingKind.WRONG_HEMISPHERE, FindingKind.EMPTY, FindingKind.NOT_DEGREES);
    }

    @Test
    @DisplayName("整体偏移约 560 米：提示坐标系有误，不报一堆缝隙")
    void hintsAtTheDatumWhenAllChildrenAreShifted() {
        for (int i = 0; i < town.blocks(); i++) {
            town.set(i, Datum.GCJ02.fromCgcs2000(town.block(i)));
        }

        var hint = only(FindingKind.DATUM);

        assertThat(hint.words().zh()).contains("像是 GCJ-02");
        assertThat(hint.repair()).isNull();
    }

    @Test
    @DisplayName("专属网格可以压在网格上，但不能出上级")
    void letsADedicatedGridLieOverTheTiles() {
        var whole = town.areas().getFirst();
        var over = whole.geometry().buffer(-0.001);
        var dedicated = new CheckedArea(Town.STREET + "-Z01", Town.STREET, over, false, false);
        var beyond = new CheckedArea(
                Town.STREET + "-Z02", Town.STREET, whole.geometry().buffer(0.001), false, false);

        assertThat(AreaCheck.check(with(dedicated))).isEmpty();
        assertThat(AreaCheck.check(with(beyond))).extracting(Finding::kind).containsExactly(FindingKind.OUTSIDE_PARENT);
    }

    @Test
    @DisplayName("厘米级的细缝不报")
    void passesOverSliversThatRoundingLeaves() {
        var c = town.block(5).getCoordinates();
        var nudged = new Coordinate(c[2].x + 3e-7, c[2].y + 3e-7);
        town.set(5, Town.polygon(c[0], c[1], nudged, c[3]));

        assertThat(AreaCheck.check(town.areas())).isEmpty();
        assertThat(AreaCheck.check(town.areas(), new Tolerances(0.1, 0.001, 1))).isNotEmpty();
    }

    private List<CheckedArea> with(CheckedArea one) {
        return Stream.concat(town.areas().stream(), Stream.of(one)).toList();
    }

    private Finding only(FindingKind kind) {
        var findings = AreaCheck.check(town.areas());
        assertThat(findings).extracting(Finding::kind).containsExactly(kind);
        assertThat(findings.getFirst().words().zh()).isNotBlank();
        assertThat(findings.getFirst().words().en()).isNotBlank();
        return findings.getFirst();
    }

    private void assertRepaired() {
        assertThat(AreaRepair.all(town.areas(), Tolerances.DEFAULT).remaining()).isEmpty();
    }

    private static Polygon withHole(Polygon block) {
        var hole = (Polygon) AffineTransformation.scaleInstance(
                        0.3,
                        0.3,
                        block.getCentroid().getX(),
                        block.getCentroid().getY())
                .transform(block);
        return Town.FACTORY.createPolygon(block.getExteriorRing(), new LinearRing[] {hole.getExteriorRing()});
    }
}
