package hongqiao.organisation.sheet;

import hongqiao.area.Area;
import hongqiao.area.Areas;
import hongqiao.organisation.Deeds;
import hongqiao.organisation.Today;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.Holder;
import hongqiao.organisation.people.Holdings;
import hongqiao.organisation.people.People;
import hongqiao.organisation.people.Person;
import hongqiao.table.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes out the people in scope with what they hold today, a row for each post; mobile numbers masked. */
@Component
public class PeopleExport {

    private final People people;
    private final Holdings holdings;
    private final Units units;
    private final Areas areas;
    private final Deeds deeds;
    private final Today today;

    PeopleExport(People people, Holdings holdings, Units units, Areas areas, Deeds deeds, Today today) {
        this.people = people;
        this.holdings = holdings;
        this.units = units;
        this.areas = areas;
        this.deeds = deeds;
        this.today = today;
    }

    /** Where the file goes; asked for only when nothing is left that could be refused. */
    @FunctionalInterface
    public interface Destination {
        OutputStream open() throws IOException;
    }

    /**
     * Goes into the journal first, and stays there if the reader breaks the line: he has what he has.
     *
     * @param format {@code xlsx} or {@code csv} @param q as for {@link People#search}
     */
    @Transactional(noRollbackFor = UncheckedIOException.class)
    public void write(Destination out, String format, @Nullable String q, @Nullable Integer unit) throws IOException {
        var names = units.list().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("q", q);
        asked.put("unit", unit);
        asked.put("format", format);
        asked.put("people", people.search(q, unit, null, 1).total());
        deeds.record("people-export", today.day(), "people-exported", null, asked);
        try (var sheet = SheetWriter.to(out.open(), format, "人员 People")) {
            sheet.row(PeopleColumns.ALL.stream()
                    .<@Nullable String>map(Column::header)
                    .toList());
            people.each(q, unit, page -> page(sheet, page, names));
        }
    }

    private void page(SheetWriter sheet, List<Person> page, Map<Integer, Unit> names) {
        var asOf = today.asOf(null, null);
        var held = holdings.ofPeople(page.stream().map(Person::id).toList(), asOf).stream()
                .filter(holder -> !holder.holding().from().isAfter(asOf.at()))
                .filter(holder ->
                        holder.holding().to() == null || holder.holding().to().isAfter(asOf.at()))
                .collect(Collectors.groupingBy(holder -> holder.holding().person()));
        try {
            for (var person : page) {
                var posts = held.getOrDefault(person.id(), List.of());
                if (posts.isEmpty()) {
                    sheet.row(row(person, names, null));
                }
                for (var post : posts) {
                    sheet.row(row(person, names, post));
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<@Nullable String> row(Person person, Map<Integer, Unit> names, @Nullable Holder held) {
        var unit = names.get(person.unit());
        @Nullable Integer area = held == null ? null : held.post().facts().area();
        return Arrays.asList(
                person.name(),
                person.staffNo(),
                person.mobileMasked(),
                unit == null ? null : unit.name().zh(),
                held == null ? null : held.post().facts().title().zh(),
                area == null ? null : areas.findEver(area).map(Area::code).orElse(null),
                held == null ? null : Objects.toString(held.holding().from()));
    }
}
