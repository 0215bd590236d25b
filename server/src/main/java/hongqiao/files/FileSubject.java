package hongqiao.files;

import org.jspecify.annotations.Nullable;

/**
 * A thing of another module on which files hang.
 *
 * @param type as its {@link FileHolder} calls it
 * @param id its id there
 */
public record FileSubject(String type, String id) {

    /**
     * Where the thing belongs; its files belong there too.
     *
     * @param shared everybody in the district may see it
     */
    public record Belonging(
            @Nullable Integer unit, @Nullable Integer area, boolean shared) {}
}
