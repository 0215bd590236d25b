package hongqiao.pack;

/**
 * One file of a pack.
 *
 * @param pack key of the pack
 * @param path with the pack's folder in front, as findings name it: {@code enterprise/registers/firm.yaml}
 * @param key name without folder and ending
 */
public record PackFile(String pack, String path, String key) {

    static PackFile of(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return new PackFile(
                path.substring(0, path.indexOf('/')),
                path,
                name.contains(".") ? name.substring(0, name.indexOf('.')) : name);
    }
}
