package hongqiao.evaluation.web;

import hongqiao.organisation.OrganisationProblem;
import hongqiao.organisation.Today;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import java.util.List;
import org.springframework.stereotype.Component;

/** From codes of units on the wire to their ids and back. */
@Component
class UnitCodes {

    /** @param simulated whether it is made up */
    record UnitName(String code, String name, boolean simulated) {}

    private final Units units;
    private final Today today;

    UnitCodes(Units units, Today today) {
        this.units = units;
        this.today = today;
    }

    /** @throws hongqiao.shared.Problem {@code unit-not-found} */
    int id(String code, String field) {
        return units.find(code, today.asOf(null, null))
                .map(Unit::id)
                .orElseThrow(() -> OrganisationProblem.UNIT_NOT_FOUND.problem().atField(field));
    }

    List<Integer> ids(List<String> codes, String field) {
        return codes.stream().map(code -> id(code, field)).toList();
    }

    UnitName name(int id) {
        return units.findEver(id)
                .map(unit -> new UnitName(unit.code(), unit.name().zh(), unit.simulated()))
                .orElseGet(() -> new UnitName(String.valueOf(id), "单位 " + id, false));
    }
}
