package hongqiao.register.web;

import hongqiao.register.definition.Register;
import hongqiao.register.publication.PublicRecords;
import hongqiao.scope.Open;
import hongqiao.shared.Sha256;
import hongqiao.shared.Words;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** What packs publish of registers; nobody is signed in. An answer's ETag is of its content. */
@RestController
@RequestMapping("/api/public/registers")
@Open
class PublicRoutes {

    private static final int MOST = 100;

    record PublicRegister(String key, Words title, Words description) {}

    record PublicRegisters(List<PublicRegister> registers) {}

    private final PublicRecords records;
    private final PublicBodies bodies;
    private final JsonMapper json;

    PublicRoutes(PublicRecords records, PublicBodies bodies, JsonMapper json) {
        this.records = records;
        this.bodies = bodies;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<PublicRegisters> list(ServletWebRequest request) {
        return answer(
                request,
                new PublicRegisters(records.list().stream()
                        .map(register -> {
                            var publication = Objects.requireNonNull(register.publication());
                            return new PublicRegister(register.key(), publication.title(), publication.description());
                        })
                        .toList()));
    }

    /** @param by {@code field:choice}, once for each filter; a choice that is empty: records without a value */
    @GetMapping("/{register}")
    ResponseEntity<PublicBodies.PublicPage> page(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") int limit,
            ServletWebRequest request) {
        var of = published(register);
        return answer(
                request,
                records.page(
                        of,
                        q,
                        by == null ? List.of() : by,
                        RecordRoutes.cursor(after),
                        Math.clamp(limit, 1, MOST),
                        listed -> bodies.page(of, listed)));
    }

    /** With the versions of it that were public. */
    @GetMapping("/{register}/records/{id}")
    ResponseEntity<PublicBodies.PublicRecord> get(
            @PathVariable String register, @PathVariable long id, ServletWebRequest request) {
        var of = published(register);
        return answer(request, records.record(of, id, shown -> bodies.record(of, shown)));
    }

    private Register published(String register) {
        return records.get(register);
    }

    private <T> ResponseEntity<T> answer(ServletWebRequest request, T body) {
        var tag = "W/\"" + Sha256.hex(json.writeValueAsString(body)).substring(0, 24) + "\"";
        var cache = CacheControl.noCache().cachePublic().sMaxAge(Duration.ZERO);
        if ("*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH)) || request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(cache).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(cache)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
