package hongqiao.area.web;

import hongqiao.area.Area;
import hongqiao.area.AreaFinding;
import hongqiao.area.AreaKind;
import hongqiao.area.AreaName;
import hongqiao.area.Areas;
import hongqiao.area.Dependent;
import hongqiao.area.GeometryJson;
import hongqiao.area.change.AreaChanges;
import hongqiao.area.change.AreaImport;
import hongqiao.area.count.PointCount;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Language;
import hongqiao.shared.ProblemBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Areas change here: by a change on the map, or by a file; and points of a file are counted. */
@RestController
@RequestMapping("/api/desk/areas")
@Needs(value = Permission.MAP_EDIT, does = Operation.WRITE)
class ChangeRoutes {

    /** An area as it would be. */
    record AreaAfter(
            String code,
            AreaName name,
            @Nullable JsonNode geometry,
            @Nullable Double areaM2) {

        static AreaAfter of(Area area) {
            var shape = area.shape();
            return new AreaAfter(
                    area.code(),
                    area.name(),
                    shape == null ? null : GeometryJson.node(shape.geometry()),
                    shape == null ? null : shape.areaM2());
        }
    }

    record ChangePreview(
            List<AreaFinding> findings, List<Dependent> dependents, List<AreaAfter> areas, boolean mayApply) {}

    record Changed(List<String> changed, LocalDate at) {}

    /** {@code read = new + changed + unchanged + rejected}. */
    record Imported(
            int read,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            int begun,

            int changed,
            int unchanged,
            int rejected,
            List<AreaFinding> findings,
            boolean applied) {}

    private final Areas areas;
    private final AreaChanges changes;
    private final AreaImport imports;
    private final PointCount counts;

    ChangeRoutes(Areas areas, AreaChanges changes, AreaImport imports, PointCount counts) {
        this.areas = areas;
        this.changes = changes;
        this.imports = imports;
        this.counts = counts;
    }

    @PostMapping("/changes/preview")
    ChangePreview preview(@RequestBody ChangeBody body) {
        var preview = changes.preview(body.order());
        return new ChangePreview(
                preview.findings(),
                preview.dependents(),
                preview.areas().stream().map(AreaAfter::of).toList(),
                preview.mayApply());
    }

    @PostMapping("/changes")
    @ResponseStatus(HttpStatus.CREATED)
    Changed apply(@RequestBody ChangeBody body) {
        return new Changed(changes.apply(body.order()), body.effective());
    }

    @PostMapping(value = "/import", consumes = "multipart/form-data")
    Imported take(
            @RequestParam MultipartFile file,
            @RequestParam String datum,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate at,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestParam(defaultValue = "false") boolean repair) {
        var result = imports.run(new AreaImport.Request(
                Asked.bytes(file),
                Asked.system(datum),
                Objects.requireNonNullElseGet(at, areas::today),
                apply,
                repair));
        return new Imported(
                result.read(),
                result.begun(),
                result.changed(),
                result.unchanged(),
                result.rejected(),
                result.findings(),
                result.applied());
    }

    @PostMapping(value = "/count", consumes = "multipart/form-data")
    @Needs(value = Permission.MAP_READ, does = Operation.COUNT)
    PointCount.Counted count(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(defaultValue = "GRID") AreaKind kind,
            @RequestParam String lon,
            @RequestParam String lat,
            @RequestParam String datum) {
        return counts.count(new PointCount.Request(
                Asked.bytes(file),
                lon,
                lat,
                Asked.system(datum),
                kind,
                Objects.requireNonNullElseGet(at, areas::today),
                knownAt));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> refuse(MultipartException refused, HttpServletRequest request) {
        var problem = Asked.upload(refused);
        return ResponseEntity.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(problem, Language.of(request)));
    }
}
