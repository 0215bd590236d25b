package hongqiao.identity.access;

import hongqiao.area.Areas;
import hongqiao.identity.ScopedRecords;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.People;
import hongqiao.scope.Permission;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The records of the modules below: people by staff number, units and areas by code. */
@Configuration(proxyBeanMethods = false)
class DistrictRecords {

    @Bean
    ScopedRecords personRecords(People people) {
        return new Records(
                "person",
                new Words("人员（工号）", "Person (staff number)"),
                Permission.PEOPLE_READ,
                staffNo -> people.search(staffNo, null, null, 200).people().stream()
                        .filter(person -> person.staffNo().equals(staffNo))
                        .findFirst()
                        .map(person -> new ScopedRecords.Placement(
                                new Words(person.name(), person.name()), List.of(person.unit()), List.of())));
    }

    @Bean
    ScopedRecords unitRecords(Units units) {
        return new Records(
                "unit",
                new Words("单位（代码）", "Unit (code)"),
                Permission.UNITS_READ,
                code -> units.idOf(code)
                        .flatMap(units::findEver)
                        .map(unit -> ScopedRecords.Placement.shared(unit.name().words())));
    }

    /** Its border may be seen by all who see the map; who may change it is the question worth asking. */
    @Bean
    ScopedRecords areaRecords(Areas areas) {
        return new Records(
                "area-border",
                new Words("区域界线的修改（代码）", "Changing an area's border (code)"),
                Permission.MAP_EDIT,
                code -> areas.findEver(code)
                        .map(area -> new ScopedRecords.Placement(area.name().words(), List.of(), List.of(area.id()))));
    }

    private record Records(
            String kind, Words name, Permission permission, Function<String, Optional<ScopedRecords.Placement>> finder)
            implements ScopedRecords {

        @Override
        public Optional<Placement> find(String id) {
            try {
                return finder.apply(id);
            } catch (Problem unreadable) { // a code that can be nobody's
                return Optional.empty();
            }
        }
    }
}
