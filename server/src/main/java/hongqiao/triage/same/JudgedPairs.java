package hongqiao.triage.same;

import static hongqiao.triage.TriageProblem.TRIAGE_MESSAGE_MISSING;

import hongqiao.meaning.Embedding;
import hongqiao.triage.same.SamenessQuality.Judged;
import hongqiao.triage.text.TextTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pairs of messages that people have judged: {@code one,other,same}, two numbers and true or false. */
public record JudgedPairs(List<Pair> pairs, Map<String, String> texts) {

    public record Pair(String one, String other, boolean same) {}

    public JudgedPairs {
        pairs = List.copyOf(pairs);
        texts = Map.copyOf(texts);
    }

    /**
     * @param messages all messages; those of the pairs are among them, the others tell what words are rare
     * @throws hongqiao.shared.Problem {@code triage-column-missing}, {@code triage-message-missing}
     */
    public static JudgedPairs read(TextTable pairs, TextTable messages, String number, List<String> text) {
        Map<String, String> texts = new HashMap<>();
        messages.rows().forEach(row -> texts.put(messages.value(row, number), messages.joined(row, text)));
        texts.values().removeIf(String::isBlank);
        List<Pair> read = new ArrayList<>();
        for (var row : pairs.rows()) {
            var pair = new Pair(
                    pairs.value(row, "one"), pairs.value(row, "other"), Boolean.parseBoolean(pairs.value(row, "same")));
            for (var one : List.of(pair.one(), pair.other())) {
                if (!texts.containsKey(one)) {
                    throw TRIAGE_MESSAGE_MISSING.because("%s 里没有留言 %s", "%s has no message %s", messages.name(), one);
                }
            }
            read.add(pair);
        }
        return new JudgedPairs(read, texts);
    }

    /** @param meaning null: by words alone @param place how places are written in these texts; null: it is not looked at */
    public List<Judged> judged(@Nullable Function<String, Embedding> meaning, @Nullable Pattern place) {
        var sameness = new Sameness(texts.values(), meaning, PlacesWritten.as(place));
        Map<String, Sameness.Read> read = new HashMap<>();
        return pairs.stream()
                .map(pair -> new Judged(
                        sameness.of(
                                read.computeIfAbsent(pair.one(), one -> sameness.read(text(one))),
                                read.computeIfAbsent(pair.other(), one -> sameness.read(text(one)))),
                        pair.same()))
                .toList();
    }

    private String text(String number) {
        return Objects.requireNonNull(texts.get(number));
    }
}
