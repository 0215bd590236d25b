package hongqiao.triage.same;

import de.bwaldvogel.liblinear.Feature;
import hongqiao.meaning.Embedding;
import hongqiao.triage.text.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How likely two texts tell of the same thing: half by what they mean, half by the words they share, rare ones, such as the
 * name of an estate, counting most. Meaning alone takes a noisy site for any other; words alone miss who says it otherwise.
 * Two that each name places, and none in common, are not the same.
 */
public final class Sameness {

    /** Single characters are shared by texts of all kinds. */
    private static final int PAIR = 2;

    private final Vocabulary vocabulary;
    private final @Nullable Function<String, Embedding> meaning;
    private final Function<String, Set<String>> places;

    /** A text read once, for as many comparisons as one likes. @param words of length 1, by number */
    public record Read(List<Feature> words, @Nullable Embedding meaning, Set<String> places) {

        public Read {
            places = Set.copyOf(places);
        }

        boolean isElsewhere(Read other) {
            return !places.isEmpty() && !other.places.isEmpty() && Collections.disjoint(places, other.places);
        }
    }

    /**
     * @param texts by which one knows what words are rare, e.g. those of a year
     * @param meaning e.g. {@code Meaning::of}; null: by words alone (plain TF-IDF)
     * @param places which a text names, all of one rank, e.g. communities; none: it does not say
     */
    public Sameness(
            Collection<String> texts,
            @Nullable Function<String, Embedding> meaning,
            Function<String, Set<String>> places) {
        this.vocabulary = Vocabulary.of(texts, PAIR, PAIR);
        this.meaning = meaning;
        this.places = places;
    }

    /** @throws IllegalArgumentException a blank text */
    public Read read(String text) {
        return new Read(vocabulary.vector(text), meaning == null ? null : meaning.apply(text), places.apply(text));
    }

    /** 0..1. */
    public double of(Read one, Read other) {
        if (one.isElsewhere(other)) {
            return 0;
        }
        double words = cosine(one.words(), other.words());
        return one.meaning() == null || other.meaning() == null
                ? words
                : (words + Math.max(0, one.meaning().similarity(other.meaning()))) / 2;
    }

    private static double cosine(List<Feature> one, List<Feature> other) {
        double sum = 0;
        for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
            int left = one.get(i).getIndex();
            int right = other.get(j).getIndex();
            if (left == right) {
                sum += one.get(i).getValue() * other.get(j).getValue();
            }
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return sum;
    }
}
