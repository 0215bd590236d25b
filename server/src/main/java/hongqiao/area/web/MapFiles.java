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
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** The map as GeoJSON, made and packed once for each map and kind. */
@Component
class MapFiles {

    /** @param tag over the content; in quotes */
    record MapFile(byte[] plain, byte[] packed, String tag) {}

    private final Map<AreaMap, Map<Optional<AreaKind>, MapFile>> made =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** @param kind empty: all */
    MapFile of(AreaMap map, Optional<AreaKind> kind) {
        return made.computeIfAbsent(map, k -> new ConcurrentHashMap<>())
                .computeIfAbsent(kind, k -> make(areas(map, kind)));
    }

    static List<Area> areas(AreaMap map, Optional<AreaKind> kind) {
        return kind.map(map.tree()::list).orElseGet(map.tree()::list);
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
