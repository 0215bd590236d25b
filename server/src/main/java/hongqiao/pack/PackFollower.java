package hongqiao.pack;

import java.util.List;

/**
 * An engine that keeps something for what packs describe. It offers this as a bean, to say what another pack would change
 * and to make room for it. All of it runs in the scope of the whole district, outside any transaction.
 */
public interface PackFollower {

    /** What {@code next} in place of {@code now} would change. Writes nothing. */
    List<PackEffect> effects(Pack now, Pack next, Choices choices);

    /** Those of the effects that {@link PackEffect#blocks() block}; quickly, since publishing waits for it. */
    List<PackEffect> blocking(Pack now, Pack next, Choices choices);

    /**
     * Makes room for {@code next} beside {@code now}, which is still in use: adds, and takes nothing away.
     *
     * @throws hongqiao.shared.Problem if there can be no room for it; then nothing is published
     */
    void prepare(Pack now, Pack next);

    /** Keeps what it needs to honour the choices, in the transaction that publishes. */
    default void settle(Pack now, Pack next, int edition, Choices choices) {}

    /** {@code next} is in force: brings up to date what is kept worked out. May be called again for the same one. */
    void follow(Pack next);
}
