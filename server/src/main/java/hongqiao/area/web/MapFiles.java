package hongqiao.area.web;

import hongqiao.area.Area;
import hongqiao.area.AreaKind;
import hongqiao.area.AreaMap;
import hongqiao.area.GeometryJson;
import hongqiao.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The map as GeoJSON, made and packed once for each map and kind. */
@Component
class MapFiles {

    static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    /** @param tag over the content; in quotes */
    record MapFile(byte[] plain, byte[] packed, String tag) {}

    private final Map<AreaMap, Map<Set<AreaKind>, MapFile>> made = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param kinds none: all */
    MapFile of(AreaMap map, Set<AreaKind> kinds) {
        return made.computeIfAbsent(map, k -> new ConcurrentHashMap<>())
                .computeIfAbsent(kinds, k -> make(areas(map, kinds)));
    }

    /** @param accepted encodings; @param held tags that the browser has */
    ResponseEntity<byte[]> answer(
            AreaMap map, Set<AreaKind> kinds, String cached, @Nullable String accepted, @Nullable String held) {
        var file = of(map, kinds);
        boolean packed = accepted != null && accepted.contains("gzip");
        // Two encodings are two representations, and a strong tag stands for bytes.
        var tag = packed ? file.tag().replaceFirst("\"$", "-gzip\"") : file.tag();
        var answer = ResponseEntity.status(held != null && held.contains(tag) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, cached)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (held != null && held.contains(tag)) {
            return answer.build();
        }
        if (packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.contentType(GEOJSON).body(packed ? file.packed() : file.plain());
    }

    static List<Area> areas(AreaMap map, Set<AreaKind> kinds) {
        return map.tree().list().stream()
                .filter(area -> kinds.isEmpty() || kinds.contains(area.kind()))
                .toList();
    }

    private static MapFile make(List<Area> areas) {
        var out = new StringBuilder("{\"type\":\"FeatureCollection\",\"simulated\":")
                .append(areas.stream().anyMatch(Area::simulated))
                .append(",\"features\":[");
        var separator = "";
        for (var area : areas) {
            if (area.shape() != null) {
                out.append(separator)
                        .append("{\"type\":\"Feature\",\"id\":")
                        .append(area.id())
                        .append(",\"properties\":{\"code\":\"")
                        .append(area.code())
                        .append("\"},\"geometry\":");
                GeometryJson.write(area.shape().geometry(), out);
                out.append('}');
                separator = ",\n";
            }
        }
        var plain = out.append("]}\n").toString().getBytes(StandardCharsets.UTF_8);
        return new MapFile(plain, packed(plain), "\"" + Sha256.hex(plain).substring(0, 32) + "\"");
    }

    private static byte[] packed(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
