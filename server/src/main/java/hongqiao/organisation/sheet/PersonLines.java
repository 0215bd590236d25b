package hongqiao.organisation.sheet;

import static hongqiao.organisation.sheet.PeopleColumns.AREA;
import static hongqiao.organisation.sheet.PeopleColumns.FROM;
import static hongqiao.organisation.sheet.PeopleColumns.MOBILE;
import static hongqiao.organisation.sheet.PeopleColumns.NAME;
import static hongqiao.organisation.sheet.PeopleColumns.POST;
import static hongqiao.organisation.sheet.PeopleColumns.STAFF_NO;
import static hongqiao.organisation.sheet.PeopleColumns.UNIT;

import hongqiao.area.Areas;
import hongqiao.organisation.Texts;
import hongqiao.organisation.people.PersonFacts;
import hongqiao.organisation.people.Personal;
import hongqiao.scope.Scope;
import hongqiao.table.UploadedTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the table of people, each for itself and then against those before it. */
final class PersonLines {

    private final UploadedTable table;
    private final Columns columns;
    private final UnitNames units;
    private final Areas areas;
    private final Scope scope;
    private final LocalDate today;
    final List<BrokenCell> broken = new ArrayList<>();
    private final Map<String, List<PersonLine>> byStaffNo = new HashMap<>();

    PersonLines(UploadedTable table, Columns columns, UnitNames units, Areas areas, Scope scope, LocalDate today) {
        this.table = table;
        this.columns = columns;
        this.units = units;
        this.areas = areas;
        this.scope = scope;
        this.today = today;
    }

    /** Those that are sound; of the others every bad cell is in {@link #broken}. */
    List<PersonLine> read() {
        var lines = new ArrayList<PersonLine>();
        for (var row : table.rows().subList(1, table.rows().size())) {
            var reader = new RowReader(table, columns, row, today);
            var line = line(reader);
            if (line != null && reader.broken().isEmpty()) {
                requireNoContradiction(line);
            }
            if (line != null && reader.broken().isEmpty()) {
                byStaffNo
                        .computeIfAbsent(line.facts().staffNo(), k -> new ArrayList<>())
                        .add(line);
                lines.add(line);
            }
            broken.addAll(reader.broken());
        }
        return lines;
    }

    private @Nullable PersonLine line(RowReader row) {
        var name = row.needed(NAME);
        if (name != null && !Personal.isName(name)) {
            row.fault(NAME, CellFault.NAME_NOT_VALID);
        }
        var given = row.needed(STAFF_NO);
        var staffNo = given == null ? null : RowReader.folded(given);
        checkStaffNo(row, staffNo);
        var mobile = mobile(row);
        var unit = units.find(row, UNIT, row.needed(UNIT));
        if (unit != null && !scope.hasUnit(unit)) {
            row.fault(UNIT, CellFault.UNIT_OUT_OF_SCOPE);
        }
        var post = post(row);
        return name == null || staffNo == null || unit == null
                ? null
                : new PersonLine(row, new PersonFacts(staffNo, name, mobile, unit, null), post);
    }

    private static void checkStaffNo(RowReader row, @Nullable String staffNo) {
        if (staffNo == null) {
            return;
        }
        if (Personal.isIdentityNumber(staffNo)) {
            row.fault(STAFF_NO, CellFault.IDENTITY_NUMBER);
        } else if (!Personal.isStaffNumber(staffNo)) {
            row.fault(STAFF_NO, CellFault.STAFF_NUMBER_NOT_VALID);
        }
    }

    private static @Nullable String mobile(RowReader row) {
        var given = row.code(MOBILE);
        var mobile = given == null ? null : given.replaceAll("[ -]", "").replaceFirst("^\\+86", "");
        if (mobile != null && Personal.isIdentityNumber(mobile)) {
            row.fault(MOBILE, CellFault.IDENTITY_NUMBER);
        } else if (mobile != null && !Personal.isMobile(mobile)) {
            row.fault(MOBILE, CellFault.MOBILE_NOT_VALID);
        }
        return mobile;
    }

    private PersonLine.@Nullable PostWanted post(RowReader row) {
        var title = row.text(POST);
        var before = row.broken().size();
        var from = row.date(FROM);
        var badDate = row.broken().size() > before;
        var area = area(row);
        if (title == null) {
            if (from != null || badDate || area != null) {
                row.fault(POST, CellFault.POST_MISSING);
            }
            return null;
        }
        if (!Texts.isSound(title)) {
            row.fault(POST, CellFault.POST_NOT_VALID);
        }
        if (from == null) {
            if (!badDate) {
                row.fault(FROM, CellFault.DATE_MISSING);
            }
            return null;
        }
        return new PersonLine.PostWanted(title, area, from);
    }

    private @Nullable Integer area(RowReader row) {
        var code = row.code(AREA);
        if (code == null) {
            return null;
        }
        var there = areas.find(code, today, null);
        if (there.isEmpty()) {
            row.fault(AREA, areas.findEver(code).isEmpty() ? CellFault.AREA_UNKNOWN : CellFault.AREA_ENDED);
            return null;
        }
        return there.get().id();
    }

    /** One person may stand in several rows, with another post in each. */
    private void requireNoContradiction(PersonLine line) {
        for (var other : byStaffNo.getOrDefault(line.facts().staffNo(), List.of())) {
            if (!other.facts().equals(line.facts())) {
                line.row().fault(STAFF_NO, CellFault.STAFF_NUMBER_TWICE);
                return;
            }
            if (samePost(other.post(), line.post())) {
                line.row().fault(STAFF_NO, CellFault.ROW_TWICE);
                return;
            }
        }
    }

    private static boolean samePost(PersonLine.@Nullable PostWanted a, PersonLine.@Nullable PostWanted b) {
        return a == null || b == null ? a == b : a.title().equals(b.title()) && Objects.equals(a.area(), b.area());
    }
}
