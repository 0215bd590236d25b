package hongqiao.triage.hot;

import hongqiao.triage.same.Sameness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What rises this week: messages of the last seven days that tell of the same thing in the same place, against how many there
 * were in the eight weeks before.
 */
public final class HotTopics {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS_BEFORE = 8;
    private static final Duration PAUSE = Duration.ofDays(14);

    /** Fewer are no topic, whatever came before. */
    private static final int LEAST = 3;

    /** Once in a hundred weeks it would be so by chance. */
    private static final double MOST_CHANCE = 0.01;

    /** Of what was never said before: once in these weeks and the one after. */
    private static final double LEAST_EXPECTED = 1.0 / (WEEKS_BEFORE + 1);

    private final Sameness sameness;
    private final double threshold;

    /** @param threshold from which two are the same, see {@link Sameness#of} */
    public HotTopics(Sameness sameness, double threshold) {
        this.sameness = sameness;
        this.threshold = threshold;
    }

    /**
     * Least likely by chance first, then the larger.
     *
     * @param messages at any time; those from {@code until} on are not looked at
     */
    public List<HotTopic> rising(Collection<Message> messages, Instant until) {
        var week = until.minus(WEEK);
        var first = week.minus(WEEK.multipliedBy(WEEKS_BEFORE));
        var looked = messages.stream()
                .filter(message -> !message.at().isBefore(first) && message.at().isBefore(until))
                .sorted(Comparator.comparing(Message::at).thenComparing(Message::number))
                .toList();
        var past = looked.stream().filter(one -> one.at().isBefore(week)).toList();
        return topics(looked.subList(past.size(), looked.size())).stream()
                .filter(topic -> topic.size() >= LEAST)
                .map(topic -> topic(topic, past))
                .filter(topic -> topic.chance() <= MOST_CHANCE)
                .sorted(Comparator.comparingDouble(HotTopic::chance)
                        .thenComparing(topic -> -topic.messages().size()))
                .toList();
    }

    /** Each message goes to the topic whose first one it is most like. */
    private List<List<Message>> topics(List<Message> messages) {
        var topics = new ArrayList<List<Message>>();
        for (var message : messages) {
            var nearest = topics.stream()
                    .filter(topic -> isSame(topic.getFirst(), message))
                    .max(Comparator.comparingDouble(
                            topic -> sameness.of(topic.getFirst().read(), message.read())));
            if (nearest.isPresent()) {
                nearest.get().add(message);
            } else {
                topics.add(new ArrayList<>(List.of(message)));
            }
        }
        return topics;
    }

    private HotTopic topic(List<Message> topic, List<Message> past) {
        var before = past.stream()
                .filter(message -> isSame(topic.getFirst(), message))
                .toList();
        double expected = Math.max(LEAST_EXPECTED, (double) before.size() / WEEKS_BEFORE);
        return new HotTopic(
                topic.stream().map(Message::number).toList(),
                before.size(),
                expected,
                chance(topic.size(), expected),
                since(topic.getFirst().at(), before),
                topic.stream()
                        .flatMap(message -> message.read().places().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    private boolean isSame(Message one, Message other) {
        return sameness.of(one.read(), other.read()) >= threshold;
    }

    private static Instant since(Instant first, List<Message> before) {
        var since = first;
        for (var message : before.reversed()) {
            if (message.at().plus(PAUSE).isBefore(since)) {
                break;
            }
            since = message.at();
        }
        return since;
    }

    /** That so many or more come where so many are expected. */
    static double chance(int count, double expected) {
        double term = Math.exp(-expected);
        double fewer = 0;
        for (int i = 0; i < count; i++) {
            fewer += term;
            term *= expected / (i + 1);
        }
        return Math.max(0, 1 - fewer);
    }
}
