package hongqiao.register.match;

import hongqiao.area.Area;
import hongqiao.area.Areas;
import hongqiao.register.record.RecordWords;
import hongqiao.shared.District;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names of the city, the district, its streets and communities, as firms and addresses begin with them. */
@Component
class PlaceNames {

    private final Areas areas;
    private final District district;

    PlaceNames(Areas areas, District district) {
        this.areas = areas;
        this.district = district;
    }

    /**
     * Longest first.
     *
     * @param whole {@code 红桥区}, {@code 西于庄街道}: how addresses begin
     * @param all those, and {@code 红桥}, {@code 天津}: how firms are called
     */
    record Known(List<String> whole, List<String> all) {

        static Known of(Collection<String> names) {
            var whole = sorted(names.stream());
            return new Known(
                    whole, sorted(Stream.concat(whole.stream(), whole.stream().flatMap(Known::bare))));
        }

        private static List<String> sorted(Stream<String> names) {
            return names.distinct()
                    .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        /** A street's and a community's name without its rank is a word like any other, a city's is not. */
        private static Stream<String> bare(String name) {
            return name.length() > 2 && (name.endsWith("市") || name.endsWith("区") && !name.endsWith("社区"))
                    ? Stream.of(name.substring(0, name.length() - 1))
                    : Stream.empty();
        }
    }

    Known known() {
        var named = areas.tree(areas.today()).list().stream()
                .filter(area -> area.kind() != hongqiao.area.AreaKind.GRID)
                .map(Area::name)
                .map(name -> name.zh());
        return Known.of(
                Stream.concat(Stream.of(district.city().zh(), district.name().zh()), named)
                        .map(RecordWords::folded)
                        .toList());
    }
}
