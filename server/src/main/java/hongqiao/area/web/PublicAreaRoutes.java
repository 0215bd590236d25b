package hongqiao.area.web;

import hongqiao.area.Area;
import hongqiao.area.AreaKind;
import hongqiao.area.Areas;
import hongqiao.area.web.AreaRoutes.AreaList;
import hongqiao.scope.Open;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The district and its streets today, for whoever points at a place; what lies below a street is the officers'. */
@RestController
@RequestMapping("/api/public/areas")
@Open
class PublicAreaRoutes {

    private static final Set<AreaKind> SHOWN = Set.of(AreaKind.DISTRICT, AreaKind.STREET);

    private final Areas areas;
    private final MapFiles files;

    PublicAreaRoutes(Areas areas, MapFiles files) {
        this.areas = areas;
        this.files = files;
    }

    @GetMapping
    AreaList list() {
        var today = areas.today();
        var found = MapFiles.areas(areas.map(today, null), SHOWN);
        return new AreaList(
                today, null, areas.lastTurn(), found.stream().anyMatch(Area::simulated), AreaBody.of(found));
    }

    @GetMapping(value = "/map", produces = "application/geo+json")
    ResponseEntity<byte[]> map(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Parameter(hidden = true) @Nullable
                    String accepted,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Parameter(hidden = true) @Nullable
                    String held) {
        return files.answer(areas.map(areas.today(), null), SHOWN, "public, no-cache", accepted, held);
    }
}
