package hongqiao.shared;

import java.time.ZoneId;

/**
 * The district (区) this process serves: its division code (行政区划代码), e.g. {@code 120106}, its names, its city's.
 * Comes from the district's pack; every table of daily work carries the code.
 */
public record District(String code, Words name, Words city, ZoneId timezone) {

    /** What every page may say of it. */
    public record Place(String code, Words name, Words city) {}

    public Place place() {
        return new Place(code, name, city);
    }
}
