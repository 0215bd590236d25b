package hongqiao.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A file of this repository that is made from the code, and must not lag behind it. */
public final class Written {

    private Written() {}

    /**
     * Compares, or rewrites the file where that system property is {@code true}.
     *
     * @param path from the repository's root
     */
    public static void check(String path, String expected, String writeProperty) {
        var file = Project.file(path);
        try {
            if (Boolean.getBoolean(writeProperty)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, expected);
            }
            assertThat(file).as("run once with -D%s=true", writeProperty).exists();
            assertThat(Files.readString(file))
                    .as("%s is out of date; run this test with -D%s=true", path, writeProperty)
                    .isEqualTo(expected);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
