package hongqiao.organisation;

import hongqiao.area.AreaKind;
import hongqiao.area.DistrictAreas;
import hongqiao.area.PackArea;
import hongqiao.area.Special;
import hongqiao.shared.Csv;
import hongqiao.support.Project;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The pack's areas without borders, for as long as the module of packs does not bring them itself. */
@Configuration
class AreasForNow {

    private static final Pattern GRID =
            Pattern.compile("\"code\":\"([^\"]+)\",\"name\":\"([^\"]+)\",\"parent\":\"([^\"]+)\"");

    @Bean
    @Fallback
    DistrictAreas areasWithoutBorders() {
        var areas = new ArrayList<PackArea>();
        for (var row : Csv.read(Project.bytes("packs/districts/hongqiao/areas/divisions.csv"))
                .rows()) {
            var cells = row.cells().stream().map(Csv.Cell::text).toList();
            if (!cells.getFirst().equals("code")) {
                areas.add(area(
                        cells.get(0),
                        cells.get(1),
                        cells.get(3).isEmpty() ? null : cells.get(3),
                        AreaKind.valueOf(cells.get(4).toUpperCase(Locale.ROOT))));
            }
        }
        var grids = new String(Project.bytes("packs/districts/hongqiao/areas/grids.geojson"), StandardCharsets.UTF_8);
        var found = GRID.matcher(grids);
        while (found.find()) {
            areas.add(area(found.group(1), found.group(2), found.group(3), AreaKind.GRID));
        }
        return new DistrictAreas(LocalDate.parse("2026-01-01"), "1:test", areas);
    }

    private static PackArea area(
            String code, String name, @org.jspecify.annotations.Nullable String parent, AreaKind kind) {
        return new PackArea(code, name, null, kind, parent, null, true, Special.NONE, false);
    }
}
