package hongqiao.files;

import org.jspecify.annotations.Nullable;

/** A part of a picture that is to be hidden, in shares of its width and height, 0 to 1, from its upper left corner. */
public record Box(
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double width,
        @Nullable Double height) {

    private static final double SMALLEST = 0.002;

    /** Whether it lies in the picture and can be seen. */
    public boolean isValid() {
        return x != null
                && y != null
                && width != null
                && height != null
                && x >= 0
                && y >= 0
                && width >= SMALLEST
                && height >= SMALLEST
                && x + width <= 1.000_001
                && y + height <= 1.000_001;
    }
}
