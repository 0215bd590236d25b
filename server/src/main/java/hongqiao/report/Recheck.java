package hongqiao.report;

import static hongqiao.report.ReportProblem.REPORT_NOT_READABLE;
import static hongqiao.report.ReportProblem.REPORT_OF_ANOTHER_ROUND;
import static hongqiao.report.ReportProblem.REPORT_WITHOUT_FIGURES;

import hongqiao.evaluation.Frozen;
import hongqiao.evaluation.FrozenRounds;
import hongqiao.report.docx.ReadDocument;
import hongqiao.report.docx.ReadDocument.Paragraph;
import hongqiao.report.docx.ReadDocument.Placed;
import hongqiao.shared.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way in: reads a report that was edited by hand, and says which sentences now hold a wrong figure. */
@Component
public class Recheck {

    /** A number that says something: years and ordinals of lists do not. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?!\\d*年|\\d*\\.)");

    private final FrozenRounds rounds;

    Recheck(FrozenRounds rounds) {
        this.rounds = rounds;
    }

    /** What is wrong with a sentence. */
    public enum Kind {
        WRONG("与冻结数据不符", "Differs from what was frozen"),
        OUTDATED("冻结后已有新数", "Known differently since it was frozen"),
        UNKNOWN("出处在本轮评估中不存在", "Its query leads to nothing in this round"),
        REMOVED("数字的出处被删去", "The figure was taken out together with its query"),
        UNSOURCED("新写的句子里有没有出处的数字", "A new sentence holds a number without a query");

        private final Words words;

        Kind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        public Words words() {
            return words;
        }
    }

    /**
     * @param heading that the sentence stands under; empty where it has gone
     * @param paragraph counts from 1, those of tables too; 0 where it has gone
     * @param found as it stands there now; null where it has gone
     * @param expected as it was frozen, or is known now; null where nothing is
     */
    public record Mistake(
            Kind kind,
            String heading,
            int paragraph,
            String sentence,
            @Nullable String query,
            @Nullable String found,
            @Nullable String expected,
            Words says) {}

    /** @param complete whether the document still says which figures and sentences it had; else those taken out cannot be told */
    public record Checked(int figures, boolean complete, List<Mistake> mistakes) {}

    /**
     * @throws hongqiao.shared.Problem {@code report-not-readable}, {@code report-without-figures}, {@code report-of-another-round},
     *     {@code round-not-found}, {@code round-not-frozen}
     */
    public Checked check(long round, byte[] docx) {
        var document = read(docx);
        var placed = document.paragraphs().stream()
                .flatMap(one -> one.figures().stream())
                .toList();
        if (placed.isEmpty()) {
            throw REPORT_WITHOUT_FIGURES.problem();
        }
        if (!document.source().equals(String.valueOf(round))) {
            throw REPORT_OF_ANOTHER_ROUND
                    .because("报告属于第%s轮", "The report is of round %s", document.source())
                    .with("round", document.source());
        }
        var frozen = rounds.get(round);
        var now = rounds.now(round);
        var mistakes = new ArrayList<Mistake>();
        for (var paragraph : document.paragraphs()) {
            paragraph
                    .figures()
                    .forEach(one -> figure(frozen, now, paragraph, one).ifPresent(mistakes::add));
            unsourced(document, paragraph, mistakes);
        }
        removed(document, placed, mistakes);
        return new Checked(placed.size(), !document.printed().isEmpty(), mistakes);
    }

    private static ReadDocument read(byte[] docx) {
        try {
            return ReadDocument.of(docx);
        } catch (IOException broken) {
            throw REPORT_NOT_READABLE.problem();
        }
    }

    private static Optional<Mistake> figure(Frozen frozen, Frozen now, Paragraph paragraph, Placed placed) {
        var figure = placed.figure();
        var expected = Figures.text(frozen, figure.query()).orElse(null);
        var current = Figures.text(now, figure.query()).orElse(null);
        var found = figure.text();
        if (expected == null) {
            return Optional.of(mistake(Kind.UNKNOWN, paragraph, placed, null));
        }
        if (!found.strip().equals(expected.strip())) {
            return Optional.of(mistake(Kind.WRONG, paragraph, placed, expected));
        }
        return expected.equals(current)
                ? Optional.empty()
                : Optional.of(mistake(Kind.OUTDATED, paragraph, placed, current));
    }

    private static Mistake mistake(Kind kind, Paragraph paragraph, Placed placed, @Nullable String expected) {
        var figure = placed.figure();
        return new Mistake(
                kind,
                paragraph.heading(),
                paragraph.no(),
                figure.sentence(),
                figure.query(),
                figure.text(),
                expected,
                new Words(
                        "“%s”下第%d段：写的是“%s”，应为“%s”（%s）"
                                .formatted(
                                        paragraph.heading(),
                                        paragraph.no(),
                                        figure.text(),
                                        expected == null ? "无此数" : expected,
                                        kind.words().zh()),
                        "Under “%s”, paragraph %d: it says “%s”, it should be “%s” (%s)"
                                .formatted(
                                        paragraph.heading(),
                                        paragraph.no(),
                                        figure.text(),
                                        expected == null ? "nothing" : expected,
                                        kind.words().en())));
    }

    /** A sentence that the document did not have, with a number outside of all controls. */
    private static void unsourced(ReadDocument document, Paragraph paragraph, List<Mistake> mistakes) {
        if (document.marks().isEmpty()) {
            return;
        }
        int from = 0;
        for (var sentence : ReadDocument.sentences(paragraph.text())) {
            var to = from + sentence.length();
            if (!document.had(sentence)) {
                var bare = bare(paragraph, from, to);
                var number = NUMBER.matcher(bare);
                if (number.find()) {
                    mistakes.add(new Mistake(
                            Kind.UNSOURCED,
                            paragraph.heading(),
                            paragraph.no(),
                            sentence.strip(),
                            null,
                            number.group(),
                            null,
                            new Words(
                                    "“%s”下第%d段：“%s”没有出处".formatted(paragraph.heading(), paragraph.no(), number.group()),
                                    "Under “%s”, paragraph %d: “%s” has no query"
                                            .formatted(paragraph.heading(), paragraph.no(), number.group()))));
                }
            }
            from = to;
        }
    }

    /** The text from there to there without what controls hold, and without numbers that the sentence had as plain words. */
    private static String bare(Paragraph paragraph, int from, int to) {
        var text = new StringBuilder(paragraph.text());
        for (var one : paragraph.figures()) {
            for (int i = one.at(); i < one.at() + one.figure().text().length(); i++) {
                text.setCharAt(i, ' ');
            }
        }
        return text.substring(from, to);
    }

    private static void removed(ReadDocument document, List<Placed> placed, List<Mistake> mistakes) {
        var left = placed.stream()
                .map(one -> one.figure().query())
                .collect(Collectors.groupingBy(query -> query, Collectors.counting()));
        for (var printed : document.printed()) {
            if (left.merge(printed.query(), -1L, Long::sum) < 0) {
                mistakes.add(new Mistake(
                        Kind.REMOVED,
                        "",
                        0,
                        printed.sentence(),
                        printed.query(),
                        null,
                        printed.text(),
                        new Words(
                                "原句“%s”里的“%s”已不在，或失去出处".formatted(printed.sentence(), printed.text()),
                                "“%s” of the sentence “%s” has gone, or lost its query"
                                        .formatted(printed.text(), printed.sentence()))));
            }
        }
    }
}
