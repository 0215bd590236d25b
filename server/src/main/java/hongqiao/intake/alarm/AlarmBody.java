package hongqiao.intake.alarm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm on the wire, by HTTP and by MQTT alike.
 *
 * @param id of the sender's own making, 200 characters at most: the same is one alarm. Left out: class, source and time are it
 * @param kind {@code class} on the wire: one of the door's
 * @param source what the sender calls the device, 60 characters at most
 * @param at when the device saw it, with its offset; seven days ago at most
 * @param datum cgcs2000, wgs84 or gcj02; has to be said
 * @param value with {@code unit}, what a sensor measured
 */
record AlarmBody(
        @Nullable String id,
        @JsonProperty("class") @Nullable String kind,
        @Nullable String source,
        @Nullable Instant at,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String datum,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable AlarmPicture picture) {

    /**
     * A frame.
     *
     * @param content JPEG, PNG or WebP in Base64
     * @param masked has to be true: faces and plates were masked before it was sent
     */
    record AlarmPicture(@Nullable String content, @Nullable Boolean masked) {

        /** As heavy as it is, not for logs. */
        @Override
        public String toString() {
            return "AlarmPicture[masked=" + masked + "]";
        }
    }
}
