package hongqiao.triage.desk;

import hongqiao.area.Area;
import hongqiao.area.Areas;
import hongqiao.pack.Packs;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.list.Question.Cursor;
import hongqiao.register.record.Kept;
import hongqiao.triage.place.GazetteerKind;
import hongqiao.triage.place.NamedPlace;
import hongqiao.triage.place.PackPlaces.OfRegister;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Records that are places, where a pack says so: that pack lets their names and places out to whoever registers a case. Read
 * again and again in the background, in the system's scope.
 */
@Component
class PlacesOfRegisters {

    private static final int PAGE = 500;

    /** Of one register; the newest. */
    private static final int MOST = 5_000;

    private final Packs packs;
    private final Registers registers;
    private final Lists lists;
    private final Areas areas;
    private volatile List<NamedPlace> known = List.of();
    private volatile Set<NamedPlace> simulated = Set.of();

    PlacesOfRegisters(Packs packs, Registers registers, Lists lists, Areas areas) {
        this.packs = packs;
        this.registers = registers;
        this.lists = lists;
        this.areas = areas;
    }

    /** As they were when last looked at; empty soon after the start. */
    List<NamedPlace> known() {
        return known;
    }

    boolean isSimulated(NamedPlace place) {
        return simulated.contains(place);
    }

    /** In the system's scope. */
    void look() {
        var places = new ArrayList<NamedPlace>();
        var madeUp = new HashSet<NamedPlace>();
        for (var of : packs.of(GazetteerKind.class).registers()) {
            registers.definitions().find(of.register()).ifPresent(register -> read(register, of, places, madeUp));
        }
        simulated = Set.copyOf(madeUp);
        if (!places.equals(known)) {
            known = List.copyOf(places);
        }
    }

    private void read(Register register, OfRegister of, List<NamedPlace> places, Set<NamedPlace> madeUp) {
        @Nullable Cursor after = null;
        var read = 0;
        do {
            var page = lists.page(register, Question.ALL, after, PAGE);
            for (var record : page.rows()) {
                place(register, of, record).ifPresent(place -> {
                    places.add(place);
                    if (record.simulated()) {
                        madeUp.add(place);
                    }
                });
            }
            read += page.rows().size();
            after = page.next();
        } while (after != null && read < MOST);
    }

    private Optional<NamedPlace> place(Register register, OfRegister of, Kept record) {
        if (!(record.value(of.name()) instanceof String name) || name.strip().length() < 2) {
            return Optional.empty();
        }
        var point = register.place().point();
        var at = point != null && record.value(point) instanceof JsonNode node ? node : null;
        var area = record.place().area();
        return Optional.of(new NamedPlace(
                name.strip(),
                of.kind(),
                area == null ? null : areas.findEver(area).map(Area::code).orElse(null),
                at == null ? null : at.path("lon").asDouble(),
                at == null ? null : at.path("lat").asDouble()));
    }
}
