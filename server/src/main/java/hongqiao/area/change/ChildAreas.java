package hongqiao.area.change;

import hongqiao.area.Area;
import hongqiao.area.AreaDependents;
import hongqiao.area.AreaKind;
import hongqiao.area.Areas;
import hongqiao.area.Dependent;
import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The areas right below those that change. */
@Component
class ChildAreas implements AreaDependents {

    private static final int EXAMPLES = 5;

    private final Areas areas;

    ChildAreas(Areas areas) {
        this.areas = areas;
    }

    @Override
    public List<Dependent> of(Set<Integer> changing, LocalDate at) {
        var tree = areas.tree(at);
        var children = changing.stream()
                .flatMap(id -> tree.children(id).stream())
                .filter(child -> !changing.contains(child.id()))
                .toList();
        var dependents = new ArrayList<Dependent>();
        for (var kind : AreaKind.values()) {
            var ofKind = children.stream().filter(child -> child.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                var what = new Words(
                        "下级%s".formatted(kind.label().zh()),
                        "areas below: " + kind.label().en());
                dependents.add(new Dependent(
                        what,
                        ofKind.size(),
                        ofKind.stream().limit(EXAMPLES).map(ChildAreas::named).toList()));
            }
        }
        return dependents;
    }

    private static String named(Area area) {
        return "%s（%s）".formatted(area.name().zh(), area.code());
    }
}
