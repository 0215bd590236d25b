package hongqiao.files;

/**
 * On whose things files hang. A module that lets files hang on its things says here who sees them; who may change a thing
 * hangs files on it itself ({@link Files#attach}), in the transaction that changes it.
 */
public interface FileHolder {

    /** Noun of its things, in kebab case, e.g. {@code record}: {@code subject_type} of their files. */
    String type();

    /**
     * Whether the thing is there for who asks, in the scope that is bound. Asked before anything of a file is told.
     *
     * @param id as {@link Files#attach} got it
     */
    boolean isSeen(String id);
}
