package hongqiao.area.web;

import hongqiao.area.AreaKind;
import hongqiao.area.Areas;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The borders themselves: for the map on the screen, and as files to take away. */
@RestController
@RequestMapping("/api/desk/areas")
class MapRoutes {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

    private final Areas areas;
    private final MapFiles files;

    MapRoutes(Areas areas, MapFiles files) {
        this.areas = areas;
        this.files = files;
    }

    @GetMapping(value = "/map", produces = "application/geo+json")
    @Needs(value = Permission.MAP_READ, does = Operation.READ)
    ResponseEntity<byte[]> map(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable AreaKind kind,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Parameter(hidden = true) @Nullable
                    String accepted,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Parameter(hidden = true) @Nullable
                    String held) {
        var kinds = kind == null ? Set.<AreaKind>of() : Set.of(kind);
        return files.answer(areas.map(on(at), knownAt), kinds, "private, no-cache", accepted, held);
    }

    @GetMapping("/export")
    @Needs(value = Permission.MAP_READ, does = Operation.EXPORT)
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable AreaKind kind,
            @RequestParam(defaultValue = "geojson") String format) {
        var day = on(at);
        var tree = areas.tree(day);
        var chosen = kind == null ? tree.list() : tree.list(kind);
        boolean csv = format.equals("csv");
        Asked.needed(csv || format.equals("geojson") ? format : null, "format");
        var name = "%s-%s.%s".formatted(kind == null ? "areas" : kind.key(), day, csv ? "csv" : "geojson");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(csv ? CSV : MapFiles.GEOJSON)
                .body(csv ? ExportFile.csv(chosen, tree) : ExportFile.geoJson(chosen, tree, day));
    }

    private LocalDate on(@Nullable LocalDate at) {
        return Objects.requireNonNullElseGet(at, areas::today);
    }
}
