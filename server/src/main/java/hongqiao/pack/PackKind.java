package hongqiao.pack;

/**
 * One kind of file that packs hold: code lists, registers, stories. The engine that understands it offers it as a bean; it
 * knows no database, so that a pack can be checked where no server runs.
 *
 * @param <T> what all files of the kind together come to
 */
public interface PackKind<T> {

    /** Folder inside a pack, e.g. {@code registers}; or a single file beside {@code pack.yaml}, e.g. {@code values.yaml}. */
    String folder();

    /** Kinds are read in this order; a later one may ask for what an earlier one read. */
    int order();

    /** Reads every file of the kind in all packs that are on. Never throws on bad content: it reports and goes on. */
    T read(PackContent content);
}
