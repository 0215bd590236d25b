package hongqiao.organisation.sheet;

import hongqiao.area.Areas;
import hongqiao.organisation.AsOf;
import hongqiao.organisation.Name;
import hongqiao.organisation.NewUnit;
import hongqiao.organisation.Texts;
import hongqiao.organisation.Today;
import hongqiao.organisation.Unit;
import hongqiao.organisation.UnitFacts;
import hongqiao.organisation.UnitKind;
import hongqiao.organisation.Units;
import hongqiao.organisation.sheet.RowByRow.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in units, those above before those below; a unit is known again by its code. */
@Component
public class UnitImport {

    private static final Column CODE = column("编码", "Code", true, "street-120106001");
    private static final Column NAME = column("名称", "Name", true, "西于庄街道办事处");
    private static final Column NAME_EN = column("英文名称", "Name in English", false, "Xiyuzhuang Street Office");
    private static final Column SHORT = column("简称", "Short name", false, "西于庄街道");
    private static final Column KIND = column("类别", "Kind", true, "街道办事处");
    private static final Column PARENT = column("上级单位", "Parent", true, "district-government");
    private static final Column USCC = column("统一社会信用代码", "Social credit code", false, "");
    private static final Column AREA = column("区域编码", "Area code", false, "120106001");
    private static final Column FROM = column("起始日期", "From", true, "2026-03-01");

    static final List<Column> ALL = List.of(CODE, NAME, NAME_EN, SHORT, KIND, PARENT, USCC, AREA, FROM);

    private static final Map<String, Column> FIELDS =
            Map.of("", CODE, "code", CODE, "name", NAME, "uscc", USCC, "effective", FROM);

    private static final String REASON = "批量导入 / imported";

    private final RowByRow rows;
    private final Units units;
    private final Areas areas;
    private final Today today;

    UnitImport(RowByRow rows, Units units, Areas areas, Today today) {
        this.rows = rows;
        this.units = units;
        this.areas = areas;
        this.today = today;
    }

    private static Column column(String zh, String en, boolean required, String example) {
        var note = required
                ? new Column.Explained("必填", "required", example)
                : new Column.Explained("可空", "may be empty", example);
        return new Column(zh, en, required, List.of(), note);
    }

    /** As {@link PeopleImport#run}. */
    public ImportReport run(byte[] bytes, String fileName, boolean apply) {
        return rows.run(bytes, fileName, apply, ALL, FIELDS, this::take);
    }

    private @Nullable Outcome take(RowReader row) {
        var code = row.needed(CODE);
        var name = row.needed(NAME);
        var kind = kind(row);
        var parentCode = row.needed(PARENT);
        var parent = parentCode == null ? Optional.<Integer>empty() : units.idOf(parentCode);
        if (parentCode != null && parent.isEmpty()) {
            row.fault(PARENT, CellFault.UNIT_UNKNOWN);
        }
        var area = area(row);
        var from = row.date(FROM);
        if (from == null && row.broken().isEmpty()) {
            row.fault(FROM, CellFault.DATE_MISSING);
        }
        if (!row.broken().isEmpty() || code == null || name == null || kind == null || from == null) {
            return null;
        }
        var facts = new UnitFacts(
                parent.orElse(null),
                kind,
                new Name(Texts.needed(name, "name"), row.text(NAME_EN)),
                row.text(SHORT),
                row.code(USCC),
                area);
        return write(Texts.code(code, "code"), facts, from);
    }

    private Outcome write(String code, UnitFacts facts, LocalDate from) {
        if (units.idOf(code).isEmpty()) {
            units.create(new NewUnit(code, facts, from, REASON, false));
            return Outcome.ADDED;
        }
        var there = units.find(code, new AsOf(from, null)).or(() -> units.find(code, new AsOf(today.day(), null)));
        if (there.map(Unit::facts).filter(facts::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        units.change(code, from, REASON, before -> facts);
        var parent = facts.parent();
        if (parent != null && !Objects.equals(parent, there.map(Unit::parent).orElse(null))) {
            units.move(code, parent, from, REASON);
        }
        return Outcome.CHANGED;
    }

    private static @Nullable UnitKind kind(RowReader row) {
        var text = row.needed(KIND);
        if (text == null) {
            return null;
        }
        var kind = Arrays.stream(UnitKind.values())
                .filter(it -> it.name().equalsIgnoreCase(text)
                        || it.label().zh().equals(text)
                        || it.label().en().equalsIgnoreCase(text))
                .findFirst();
        if (kind.isEmpty()) {
            row.fault(KIND, CellFault.KIND_UNKNOWN);
        }
        return kind.orElse(null);
    }

    private @Nullable Integer area(RowReader row) {
        var code = row.code(AREA);
        if (code == null) {
            return null;
        }
        var area = areas.findEver(code);
        if (area.isEmpty()) {
            row.fault(AREA, CellFault.AREA_UNKNOWN);
            return null;
        }
        return area.get().id();
    }
}
