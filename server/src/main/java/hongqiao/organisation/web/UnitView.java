package hongqiao.organisation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import hongqiao.organisation.Name;
import hongqiao.organisation.Unit;
import hongqiao.organisation.UnitKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit on the wire.
 *
 * @param parent id of the unit above
 * @param people how many people have their home here; null where that is out of the asker's scope
 */
record UnitView(
        int id,
        String code,
        Name name,
        @JsonProperty("short") @Nullable String shortName,
        UnitKind kind,
        @Nullable Integer parent,
        @Nullable String uscc,
        @Nullable String areaCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean simulated,
        @Nullable Long people) {

    static UnitView of(Unit unit, Refs.Book book, @Nullable Long people) {
        var facts = unit.facts();
        return new UnitView(
                unit.id(),
                unit.code(),
                facts.name(),
                facts.shortName(),
                facts.kind(),
                facts.parent(),
                facts.uscc(),
                book.areaCode(facts.area()),
                unit.validFrom(),
                unit.validTo(),
                unit.simulated(),
                people);
    }
}
