package hongqiao.register.coverage;

import hongqiao.area.geo.CoordinateSystem;

/** The 3-degree Gauss-Krüger zones of CGCS2000, in which distances of a district are metres. */
final class Zones {

    private Zones() {}

    /** Zones 25 to 45, three degrees each; their EPSG codes begin at 4513. @param lon degrees */
    static CoordinateSystem of(double lon) {
        var number = Math.clamp(Math.round(lon / 3), 25, 45);
        return CoordinateSystem.find("epsg:" + (4513 + number - 25)).orElseThrow();
    }
}
