package hongqiao.pack;

import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that publishing would change.
 *
 * @param about key of the register, role … it is about
 * @param part which part of it, e.g. {@code field sales}, as its file names it
 * @param what it would become
 * @param blocks it cannot be published like this: records stand in the way
 * @param records how many records it touches, exactly; null where that is not asked, or took too long
 * @param tooLong counting was given up after the time allowed
 * @param choice what can be chosen for what is under way; null: nothing is to choose
 * @param samples some of the records, at most {@value #SAMPLES}, of those that the asker may see
 */
public record PackEffect(
        String about,
        String part,
        Words what,
        boolean blocks,
        @Nullable Long records,
        boolean tooLong,
        @Nullable UnderWay choice,
        List<Sample> samples) {

    public static final int SAMPLES = 20;

    public PackEffect {
        samples = List.copyOf(samples);
    }

    public PackEffect(
            String about,
            String part,
            Words what,
            boolean blocks,
            @Nullable Long records,
            boolean tooLong,
            List<Sample> samples) {
        this(about, part, what, blocks, records, tooLong, null, samples);
    }

    /**
     * What is under way by an earlier definition.
     *
     * @param moves how many could go on by the new one; @param stays how many could not
     * @param keeps whether they can go on by their own: the packs still have all that it names
     * @param chosen what this candidate chooses; null: nothing, and so all move or nothing is published
     * @param gone states that some of them are in and the new definition does not know, and nobody has said what of them becomes
     * @param states those of the new one that are not final
     */
    public record UnderWay(
            long moves,
            long stays,
            boolean keeps,
            Choices.@Nullable Way chosen,
            List<NamedState> gone,
            List<NamedState> states) {

        public UnderWay {
            gone = List.copyOf(gone);
            states = List.copyOf(states);
        }
    }

    /** A state by its key and title. */
    public record NamedState(String key, Words title) {}

    /**
     * A record or a case, by what it is called.
     *
     * @param change what of it would become, in short; null: nothing to show
     * @param page where it is looked at; null: nowhere of its own
     */
    public record Sample(
            long id,
            String title,
            @Nullable String change,
            @Nullable String page) {

        public Sample(long id, String title, @Nullable String change) {
            this(id, title, change, null);
        }
    }

    /** Of the pack alone; no record is touched. */
    public static PackEffect of(String about, String part, String zh, String en) {
        return new PackEffect(about, part, new Words(zh, en), false, null, false, List.of());
    }
}
