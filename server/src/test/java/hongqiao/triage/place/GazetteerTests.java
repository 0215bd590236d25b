package hongqiao.triage.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hongqiao.triage.place.NamedPlace.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two streets with a community and an estate each (模拟), two roads. */
@DisplayName("地名")
class GazetteerTests {

    private static final NamedPlace NORTH = new NamedPlace("西沽街道", Kind.STREET, "S1", null, null);
    private static final NamedPlace SOUTH = new NamedPlace("三条石街道", Kind.STREET, "S2", null, null);
    private static final NamedPlace COMMUNITY = new NamedPlace("盐店社区", Kind.COMMUNITY, "C1", null, null);
    private static final NamedPlace ESTATE = new NamedPlace("龙禧园小区", Kind.ESTATE, "C1", 117.15, 39.17);
    private static final NamedPlace OTHER = new NamedPlace("龙禧园小区", Kind.ESTATE, "C2", 117.17, 39.16);
    private static final NamedPlace QINJIAN = new NamedPlace("勤俭道", Kind.ROAD, null, null, null);
    private static final NamedPlace XIANYANG = new NamedPlace("咸阳北路", Kind.ROAD, null, null, null);

    private final Gazetteer gazetteer = new Gazetteer(
            List.of(NORTH, SOUTH, COMMUNITY, ESTATE, OTHER, QINJIAN, XIANYANG), Map.of("C1", "S1", "C2", "S2"));

    @Test
    @DisplayName("勤俭道与咸阳北路交口是一处")
    void readsAJunctionAsOnePlace() {
        var found = gazetteer.find("勤俭道与咸阳北路交口红绿灯不亮");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().said()).isEqualTo("勤俭道与咸阳北路");
        assertThat(found.getFirst().places()).containsExactly(QINJIAN, XIANYANG);
        assertThat(found.getFirst().confidence()).isEqualByComparingTo("0.9");
        assertThat(gazetteer.find("勤俭道和咸阳北路都堵车").getFirst().confidence()).isEqualByComparingTo("0.6");
        assertThat(gazetteer.find("勤俭道积水，咸阳北路也积水")).hasSize(2);
    }

    @Test
    void aJunctionThatIsKnownIsItself() {
        var junction = new NamedPlace("咸阳北路勤俭道", Kind.JUNCTION, "S1", 117.16, 39.16);

        var found = new Gazetteer(List.of(QINJIAN, XIANYANG, junction), Map.of()).find("勤俭道与咸阳北路交口");

        assertThat(found.getFirst().places()).containsExactly(junction);
    }

    @Test
    @DisplayName("同名的，所在街道提到了的在前")
    void prefersTheOneWhoseStreetIsNamed() {
        var found = gazetteer.find("三条石街道龙禧园小区路灯坏了");

        assertThat(found.getFirst().places()).containsExactly(SOUTH);
        assertThat(found.get(1).places()).containsExactly(OTHER);
        assertThat(found.get(1).confidence()).isEqualByComparingTo("0.73");
        assertThat(found.get(2).places()).containsExactly(ESTATE);
        assertThat(found.get(2).confidence()).isEqualByComparingTo("0.45");
        assertThat(found.get(1).why().zh()).contains("2 处同名").contains("所在区域");
    }

    @Test
    void knowsShortNamesButLessSurely() {
        var found = gazetteer.find("盐店这边没人管");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.places()).containsExactly(COMMUNITY);
            assertThat(one.confidence()).isEqualByComparingTo("0.6");
        });
    }

    @Test
    void saysNothingOfWhatItDoesNotKnow() {
        assertThat(gazetteer.find("解放路的树倒了")).isEmpty();
        assertThat(gazetteer.find("")).isEmpty();
        assertThat(new Gazetteer(List.of(), Map.of()).find("勤俭道")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new NamedPlace("路", Kind.ROAD, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new NamedPlace("勤俭道", Kind.ROAD, null, 117.1, null));
    }
}
