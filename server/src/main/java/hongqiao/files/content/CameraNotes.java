package hongqiao.files.content;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What a camera wrote beside the picture (Exif): when, where, and which side is up. Nothing of it is believed blindly. */
final class CameraNotes {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /** Where a camera's clock was never set. */
    private static final Instant FIRST = Instant.parse("2000-01-02T00:00:00Z");

    /** @param orientation 1 to 8, as Exif counts them; 1: as it lies */
    record Seen(
            int orientation,
            @Nullable Instant takenAt,
            @Nullable Double lon,
            @Nullable Double lat) {

        static final Seen NOTHING = new Seen(1, null, null, null);
    }

    private final ZoneId zone;

    /** @param zone of cameras that do not say theirs */
    CameraNotes(ZoneId zone) {
        this.zone = zone;
    }

    Seen read(byte[] bytes) {
        Metadata notes;
        try {
            notes = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return Seen.NOTHING;
        }
        var place = place(notes);
        return new Seen(
                orientation(notes), takenAt(notes), place == null ? null : place[0], place == null ? null : place[1]);
    }

    private static int orientation(Metadata notes) {
        for (var directory : notes.getDirectoriesOfType(ExifIFD0Directory.class)) {
            var orientation = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (orientation != null && orientation >= 1 && orientation <= 8) {
                return orientation;
            }
        }
        return 1;
    }

    private @Nullable Instant takenAt(Metadata notes) {
        for (var directory : notes.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            var at = moment(
                    directory, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL, ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
            if (at != null && at.isAfter(FIRST)) {
                return at;
            }
        }
        return null;
    }

    private @Nullable Instant moment(Directory directory, int tag, int zoneTag) {
        var text = directory.getString(tag);
        if (text == null) {
            return null;
        }
        try {
            var local = LocalDateTime.parse(text.strip(), WRITTEN);
            var offset = directory.getString(zoneTag);
            return offset == null || offset.isBlank()
                    ? local.atZone(zone).toInstant()
                    : local.toInstant(ZoneOffset.of(offset.strip()));
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    /** Longitude and latitude; a camera that has lost its satellites writes zeros. */
    private static double @Nullable [] place(Metadata notes) {
        for (var directory : notes.getDirectoriesOfType(GpsDirectory.class)) {
            var place = directory.getGeoLocation();
            if (place != null
                    && !place.isZero()
                    && Math.abs(place.getLongitude()) <= 180
                    && Math.abs(place.getLatitude()) <= 90) {
                return new double[] {rounded(place.getLongitude()), rounded(place.getLatitude())};
            }
        }
        return null;
    }

    /** A centimetre; more is noise. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
