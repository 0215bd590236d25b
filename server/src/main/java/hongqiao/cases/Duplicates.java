package hongqiao.cases;

import hongqiao.area.geo.LocalPlane;
import hongqiao.cases.Duplicate.Known;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.Merging;
import hongqiao.organisation.Today;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Finds open cases that may be the same as one at hand, or as one that is just being filled in. */
@Component
public class Duplicates {

    private static final int MOST = 10;
    private static final int MOST_COMPARED = 500;

    /** In the scope of who asks; those merged already are found through their main case. */
    private static final String NEAR = CaseLists.COLUMNS + """
             and closed_at is null and merged_into is null and id <> ? and type = any (?)
               and (area = ? or lon between ? and ? and lat between ? and ?)
               and opened_at between ? and ?
             order by id desc limit ?
            """;

    private final JdbcTemplate jdbc;
    private final CaseLists lists;
    private final Forms forms;
    private final Today today;
    private final ObjectProvider<AlikeTexts> alike;
    private final String district;

    Duplicates(
            JdbcTemplate jdbc,
            CaseLists lists,
            Forms forms,
            Today today,
            ObjectProvider<AlikeTexts> alike,
            District district) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.forms = forms;
        this.today = today;
        this.alike = alike;
        this.district = district.code();
    }

    /** Likeliest first. Empty too where its type is never merged. */
    @Transactional(readOnly = true)
    public List<Duplicate> of(CaseFile file, Actor reader) {
        return file.isMerged() || file.closedAt() != null
                ? List.of()
                : of(
                        file.type(),
                        file.id(),
                        new Known(
                                file.title(),
                                file.matter(),
                                file.area(),
                                file.degrees("lon"),
                                file.degrees("lat"),
                                file.head().openedAt()),
                        reader);
    }

    /**
     * Of what is just being filled in; as much of it as there is.
     *
     * @throws hongqiao.shared.Problem {@code record-not-valid}
     */
    @Transactional(readOnly = true)
    public List<Duplicate> ofDraft(CaseType type, JsonNode body, Actor reader) {
        var form = forms.fill(type.form(), forms.empty(type.form()), body, null, false);
        var title = form.value(type.form().titleField());
        var matters = type.matters();
        return title == null
                ? List.of()
                : of(
                        type,
                        0,
                        new Known(
                                title.toString(),
                                matters == null ? null : (String) form.value(matters.field()),
                                form.place().area(),
                                CaseFile.degrees(type, form, "lon"),
                                CaseFile.degrees(type, form, "lat"),
                                today.now()),
                        reader);
    }

    private List<Duplicate> of(CaseType type, long id, Known known, Actor reader) {
        var merging = type.merging();
        if (merging == null) {
            return List.of();
        }
        var box = box(known, merging);
        var apart = Duration.ofDays(merging.likely().days());
        var told =
                alike.stream().flatMap(one -> one.of(type).stream()).findFirst().orElse(null);
        var found = new ArrayList<Duplicate>();
        jdbc.query(
                NEAR,
                row -> {
                    near(row, known, merging, told, reader).ifPresent(found::add);
                },
                district,
                id,
                merging.into().toArray(String[]::new),
                known.area(),
                box[0],
                box[1],
                box[2],
                box[3],
                CaseStore.timestamp(known.openedAt().minus(apart)),
                CaseStore.timestamp(known.openedAt().plus(apart)),
                MOST_COMPARED);
        found.sort(Comparator.comparing(Duplicate::score)
                .reversed()
                .thenComparing(one -> one.line().id()));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private Optional<Duplicate> near(
            ResultSet row,
            Known known,
            Merging merging,
            @Nullable ToDoubleBiFunction<String, String> told,
            Actor reader)
            throws SQLException {
        if (!lists.reads(reader, row)) {
            return Optional.empty();
        }
        var line = CaseLists.line(row);
        var other = new Known(
                line.title(),
                line.matter(),
                line.area(),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                line.openedAt());
        return Duplicate.of(known, other, line, merging.likely(), told);
    }

    /** West, east, south, north in degrees; nothing lies in it where no point is known. */
    private static @Nullable Double[] box(Known known, Merging merging) {
        if (known.lon() == null || known.lat() == null) {
            return new @Nullable Double[4];
        }
        var plane = LocalPlane.around(new Coordinate(known.lon(), known.lat()));
        double east = merging.likely().metres() / plane.east_m();
        double north = merging.likely().metres() / plane.north_m();
        return new @Nullable Double[] {known.lon() - east, known.lon() + east, known.lat() - north, known.lat() + north
        };
    }
}
