package hongqiao.area.web;

import hongqiao.scope.Needs;
import hongqiao.scope.Open;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an installation decides about its map. */
@RestController
class MapSettingsRoutes {

    /** @param tiandituKey the browser key that Tianditu (天地图) gave this installation; null: our own ground alone */
    record MapSettings(@Nullable String tiandituKey) {}

    private final MapSettings settings;

    MapSettingsRoutes(@Value("${hongqiao.map.tianditu-key}") String tiandituKey) {
        this.settings = new MapSettings(tiandituKey.isBlank() ? null : tiandituKey.strip());
    }

    @GetMapping("/api/desk/map-settings")
    @Needs(value = Permission.MAP_READ, does = Operation.READ)
    MapSettings settings() {
        return settings;
    }

    /** For the public's map, whose ground is the same. */
    @GetMapping("/api/public/areas/map-settings")
    @Open
    MapSettings open() {
        return settings;
    }
}
