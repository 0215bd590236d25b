package hongqiao.area.geo;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of files with geometry. A released code is never renamed or reused. */
public enum GeoProblem implements ProblemType {
    GEOJSON_NOT_READABLE("无法读取 GeoJSON", "The GeoJSON cannot be read"),
    GEOJSON_NOT_VALID("GeoJSON 内容有误", "The GeoJSON is not valid"),
    FEATURE_PROPERTY_MISSING("要素缺少属性", "A feature lacks a property");

    private final Words title;

    GeoProblem(String zh, String en) {
        this.title = new Words(zh, en);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public Words title() {
        return title;
    }
}
