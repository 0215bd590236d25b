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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in units, those above before those below; a unit is known again by its code. */
@Component
public class UnitImport {

    private static final Column CODE = Column.of("编码", "Code", true, "street-120106001");
    private static final Column NAME = Column.of("名称", "Name", true, "西于庄街道办事处");
    private static final Column NAME_EN = Column.of("英文名称", "Name in English", false, "Xiyuzhuang Street Office");
    private static final Column SHORT = Column.of("简称", "Short name", false, "西于庄街道");
    private static final Column KIND = Column.of("类别", "Kind", true, "街道办事处");
    private static final Column PARENT = Column.of("上级单位", "Parent", true, "district-government");
    private static final Column USCC = Column.of("统一社会信用代码", "Social credit code", false, "");
    private static final Column AREA = Column.of("区域编码", "Area code", false, "120106001");
    private static final Column FROM = Column.of("起始日期", "From", true, "2026-03-01");

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

    /** As {@link PeopleImport#run}. */
    public ImportReport run(byte[] bytes, String fileName, boolean apply) {
        return rows.run(bytes, fileName, apply, ALL, FIELDS, this::take);
    }

    private @Nullable Outcome take(RowReader row) {
        var code = row.needed(CODE);
        var name = row.needed(NAME);
        row.needed(KIND);
        var kind = row.oneOf(KIND, UnitKind.values(), UnitKind::label);
        var parentCode = row.needed(PARENT);
        var parent = parentCode == null ? Optional.<Integer>empty() : units.idOf(parentCode);
        if (parentCode != null && parent.isEmpty()) {
            row.fault(PARENT, CellFault.UNIT_UNKNOWN);
        }
        var area = row.area(AREA, areas);
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
}
