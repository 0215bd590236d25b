package hongqiao.pack;

import hongqiao.organisation.DistrictOrganisation.DemoDuty;
import hongqiao.organisation.DistrictOrganisation.PostRow;
import hongqiao.organisation.DistrictOrganisation.ResponsibilityRow;
import hongqiao.organisation.DistrictOrganisation.UnitRow;
import hongqiao.organisation.Name;
import hongqiao.organisation.Subject;
import hongqiao.organisation.UnitKind;
import hongqiao.shared.Words;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sound lines of the files below {@code organisation/} as what they say. */
final class OrganisationRows {

    private OrganisationRows() {}

    static UnitRow unit(CsvCheck.TypedRow row) {
        return new UnitRow(
                row.cell("code").text(),
                new Name(row.cell("name").text(), orNull(row, "name_en")),
                orNull(row, "short_name"),
                UnitKind.valueOf(row.cell("kind").text()),
                orNull(row, "parent"),
                orNull(row, "uscc"),
                orNull(row, "area"),
                row.values().get("simulated").asBoolean());
    }

    static PostRow post(CsvCheck.TypedRow row) {
        var byUnit = row.cell("per").text().equals("UNIT");
        var kind = row.cell("of").text();
        return new PostRow(
                row.cell("key").text(),
                new Words(row.cell("title").text(), row.cell("title_en").text()),
                byUnit ? UnitKind.valueOf(kind) : null,
                byUnit ? null : kind,
                row.values().get("demo_holders").asInt());
    }

    static ResponsibilityRow responsibility(CsvCheck.TypedRow row) {
        return new ResponsibilityRow(
                row.cell("kind").text(),
                orNull(row, "subject"),
                orNull(row, "area"),
                orNull(row, "place_kind"),
                row.cell("lead").text(),
                split(row.cell("assisting").text()),
                orNull(row, "basis"));
    }

    static Subject subject(CsvCheck.TypedRow row) {
        return new Subject(
                row.cell("key").text(),
                new Words(row.cell("zh").text(), row.cell("en").text()));
    }

    static DemoDuty duty(CsvCheck.TypedRow row) {
        return new DemoDuty(
                UnitKind.valueOf(row.cell("of").text()),
                row.cell("post").text(),
                row.cell("label").text(),
                LocalTime.parse(row.cell("begins").text()),
                LocalTime.parse(row.cell("ends").text()));
    }

    static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }

    private static @Nullable String orNull(CsvCheck.TypedRow row, String column) {
        var text = row.cell(column).text();
        return text.isEmpty() ? null : text;
    }
}
