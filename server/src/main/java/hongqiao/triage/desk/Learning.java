package hongqiao.triage.desk;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseTexts;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.Triage;
import hongqiao.meaning.Embedding;
import hongqiao.meaning.Meaning;
import hongqiao.meaning.Remembered;
import hongqiao.organisation.Today;
import hongqiao.shared.Problem;
import hongqiao.triage.same.Sameness;
import hongqiao.triage.subject.Example;
import hongqiao.triage.subject.SubjectEvaluation;
import hongqiao.triage.subject.SubjectLearner;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Learns what cases are about from closed ones, when there is something new to learn: enough of them, or a suggestion that
 * somebody put right. One thread at a time; what it needs in memory is bounded by {@link #MOST} examples of a type.
 */
@Component
class Learning {

    private static final Logger log = LoggerFactory.getLogger(Learning.class);

    /** The newest; their meanings are 4 MB while it learns. */
    static final int MOST = 2_000;

    private static final int LEAST_NEW = 20;
    private static final int SHARE_NEW = 10;
    private static final int PARTS = 5;

    /** 2 kB each. */
    private static final int MOST_COMPARED = 1_000;

    /** Corrections are gathered so long, or every one would have it all learned anew. */
    private static final Duration REST = Duration.ofMinutes(30);

    private final CaseCatalogue catalogue;
    private final CaseTexts texts;
    private final AnswerStore answers;
    private final LearnedSubjects learned;
    private final Meaning meaning;
    private final Today today;

    Learning(
            CaseCatalogue catalogue,
            CaseTexts texts,
            AnswerStore answers,
            LearnedSubjects learned,
            Meaning meaning,
            Today today) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.answers = answers;
        this.learned = learned;
        this.meaning = meaning;
        this.today = today;
    }

    /** In the system's scope. @param goOn asked between two texts; false: it leaves off and keeps what was known */
    void look(BooleanSupplier goOn) {
        for (var type : catalogue.types().types().values()) {
            var triage = type.triage();
            if (triage == null) {
                learned.forget(type.key());
            } else if (isDue(type, triage)) {
                learn(type, triage, goOn);
            }
        }
    }

    private boolean isDue(CaseType type, Triage triage) {
        var settled = texts.countSettled(type);
        var known = learned.of(type.key());
        if (known.isEmpty()) {
            return settled >= triage.from() && settled >= learned.triedWith(type.key()) + LEAST_NEW;
        }
        var of = known.get();
        return !of.by().equals(triage)
                || settled - of.settled() >= Math.max(LEAST_NEW, of.settled() / SHARE_NEW)
                || answers.countCorrected(type.key()) > of.corrections()
                        && Duration.between(of.learnedAt(), today.now()).compareTo(REST) >= 0;
    }

    private void learn(CaseType type, Triage triage, BooleanSupplier goOn) {
        var began = System.nanoTime();
        var settled = texts.countSettled(type);
        var corrections = answers.countCorrected(type.key());
        var examples = Examples.of(
                texts.among(type, answers.corrected(type.key(), MOST)), texts.settled(type, MOST), triage.from());
        learned.tried(type.key(), settled);
        if (!examples.teaches(triage.from())) {
            learned.forget(type.key());
            return;
        }
        var meanings = meanings(examples, goOn);
        var model = new SubjectLearner(meanings).learn(examples.weighed());
        var known = new Known(
                model,
                sameness(examples, meanings != null),
                triage,
                examples.cases(),
                examples.each().size(),
                examples.simulated(),
                settled,
                corrections,
                today.now(),
                null);
        learned.put(type.key(), known);
        log.info(
                "triage learned {} from {} texts in {} ms",
                type.key(),
                known.examples(),
                (System.nanoTime() - began) / 1_000_000);
        learned.put(type.key(), known.measured(SubjectEvaluation.crossed(model, examples.each(), PARTS, meanings)));
    }

    /** Open cases are compared again and again: the meanings of the last ones asked for are remembered, in memory only. */
    private Sameness sameness(Examples examples, boolean withMeaning) {
        return new Sameness(
                examples.each().stream().map(Example::text).toList(),
                withMeaning ? new Remembered(meaning::of, MOST_COMPARED) : null,
                _ -> Set.of());
    }

    /** Each worked out once. Null: the model of meaning does not run on this machine, and it is learned by characters alone. */
    private @Nullable Function<String, Embedding> meanings(Examples examples, BooleanSupplier goOn) {
        var remembered = new Remembered(
                text -> {
                    if (!goOn.getAsBoolean()) {
                        throw new CancellationException("the process stops");
                    }
                    return meaning.of(text);
                },
                examples.each().size());
        try {
            List.copyOf(examples.each()).forEach(one -> remembered.apply(one.text()));
            return remembered;
        } catch (Problem unavailable) {
            return null;
        }
    }
}
