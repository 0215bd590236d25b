package hongqiao.area.change;

import hongqiao.area.Area;
import hongqiao.area.AreaKind;
import hongqiao.area.AreaName;
import hongqiao.area.AreaTree;
import hongqiao.area.GeometryJson;
import hongqiao.area.Special;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.shared.District;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the journal keeps of a change: for each area touched, what it was on the day the change begins and what it is then. */
@Component
class ChangeRecord {

    /** An area on that day. @param parent code; @param border GeoJSON */
    record State(
            AreaName name,
            AreaKind kind,
            @Nullable String parent,
            Special special,
            boolean enclave,
            boolean simulated,
            @Nullable JsonNode border) {}

    /** @param area null: not there from that day on; @param together codes of all areas of this change */
    record After(
            LocalDate from,
            @Nullable String reason,
            List<String> together,
            @Nullable State area) {}

    private final Journal journal;
    private final District district;

    ChangeRecord(Journal journal, District district) {
        this.journal = journal;
        this.district = district;
    }

    /** @return codes of the areas touched, those that were there first */
    List<String> append(Redrawing drawing) {
        var before = drawing.tree();
        var after = drawing.after().tree(drawing.from());
        var codes = Stream.concat(
                        drawing.touchedBefore().stream()
                                .map(id -> drawing.before()
                                        .versions(id)
                                        .getFirst()
                                        .area()
                                        .code()),
                        drawing.begun().stream().map(Area::code))
                .toList();
        var author = drawing.author();
        var action = "area-" + author.change().name().toLowerCase(Locale.ROOT);
        for (var code : codes) {
            journal.append(new Entry(
                    new Subject(district.code(), "area", code),
                    author.by(),
                    action,
                    state(before, before.find(code)),
                    new After(drawing.from(), author.reason(), codes, state(after, after.find(code)))));
        }
        return codes;
    }

    private static @Nullable State state(AreaTree tree, Optional<Area> area) {
        return area.map(it -> new State(
                        it.name(),
                        it.kind(),
                        it.parent() == null
                                ? null
                                : tree.find(it.parent()).map(Area::code).orElse(null),
                        it.special(),
                        it.enclave(),
                        it.simulated(),
                        it.shape() == null ? null : GeometryJson.node(it.shape().geometry())))
                .orElse(null);
    }
}
