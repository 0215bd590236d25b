package hongqiao.organisation.sheet;

import hongqiao.area.Areas;
import hongqiao.organisation.Units;
import hongqiao.organisation.responsibility.Responsibilities;
import hongqiao.organisation.responsibility.ResponsibilityFacts;
import hongqiao.organisation.responsibility.ResponsibilityKind;
import hongqiao.organisation.responsibility.SubjectKey;
import hongqiao.organisation.sheet.RowByRow.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in rows of the table of responsibilities; a row that is there already is left, one that contradicts it is told. */
@Component
public class ResponsibilityImport {

    private static final Column KIND = Column.of("类型", "Row kind", false, "规则");
    private static final Column SUBJECT = Column.of("事项", "Subject", false, "urban/manhole");
    private static final Column AREA = Column.of("区域编码", "Area code", false, "120106");
    private static final Column PLACE = Column.of("场所类别", "Kind of place", false, "school");
    private static final Column LEAD = Column.of("牵头单位", "Lead unit", true, "municipal-maintenance");
    private static final Column ASSISTING =
            Column.of("配合单位", "Assisting units", false, "urban-management；housing-construction");
    private static final Column BASIS = Column.of("依据", "Basis", false, "");
    private static final Column FROM = Column.of("起始日期", "From", true, "2026-03-01");

    static final List<Column> ALL = List.of(KIND, SUBJECT, AREA, PLACE, LEAD, ASSISTING, BASIS, FROM);

    private static final Map<String, Column> FIELDS =
            Map.of("", LEAD, "lead", LEAD, "area", AREA, "subject", SUBJECT, "placeKind", PLACE);

    private final RowByRow rows;
    private final Responsibilities table;
    private final Units units;
    private final Areas areas;

    ResponsibilityImport(RowByRow rows, Responsibilities table, Units units, Areas areas) {
        this.rows = rows;
        this.table = table;
        this.units = units;
        this.areas = areas;
    }

    /** As {@link PeopleImport#run}. */
    public ImportReport run(byte[] bytes, String fileName, boolean apply) {
        var names = new UnitNames[1];
        return rows.run(bytes, fileName, apply, ALL, FIELDS, row -> {
            if (names[0] == null) {
                names[0] = new UnitNames(units.list(), units);
            }
            return take(row, names[0]);
        });
    }

    private @Nullable Outcome take(RowReader row, UnitNames names) {
        var given = row.oneOf(KIND, ResponsibilityKind.values(), ResponsibilityKind::label);
        var kind = given == null ? ResponsibilityKind.RULE : given;
        var subject = row.code(SUBJECT);
        if (kind != ResponsibilityKind.FALLBACK && (subject == null || !SubjectKey.isValid(subject))) {
            row.fault(SUBJECT, CellFault.SUBJECT_NOT_VALID);
        }
        var area = row.area(AREA, areas);
        if (row.code(AREA) == null && kind != ResponsibilityKind.FALLBACK) {
            row.fault(AREA, CellFault.CELL_MISSING);
        }
        var lead = names.find(row, LEAD, row.needed(LEAD));
        var assisting = assisting(row, names);
        var from = row.date(FROM);
        if (from == null && row.broken().isEmpty()) {
            row.fault(FROM, CellFault.DATE_MISSING);
        }
        if (!row.broken().isEmpty() || lead == null || from == null) {
            return null;
        }
        var facts = new ResponsibilityFacts(
                kind,
                kind == ResponsibilityKind.FALLBACK ? "" : Objects.requireNonNull(subject),
                area,
                row.code(PLACE),
                lead,
                assisting,
                row.text(BASIS));
        return write(facts, from);
    }

    private Outcome write(ResponsibilityFacts facts, LocalDate from) {
        var twin = Responsibilities.twin(table.known(), facts, from, null);
        if (twin.filter(row -> row.facts().lead() == facts.lead()
                        && row.facts().assisting().equals(facts.assisting()))
                .isPresent()) {
            return Outcome.UNCHANGED;
        }
        table.add(facts, from, null);
        return Outcome.ADDED;
    }

    private static List<Integer> assisting(RowReader row, UnitNames names) {
        var text = row.text(ASSISTING);
        var ids = new ArrayList<Integer>();
        if (text != null) {
            for (var name : text.split("[;；,，、]")) {
                var id = names.find(row, ASSISTING, name.strip());
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
