package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.*;

import hongqiao.compiler.Compiler;
import hongqiao.compiler.CompilerProblem;
import hongqiao.compiler.DiagnosticCode;
import hongqiao.compiler.PlanDraft;
import hongqiao.compiler.SourceText;
import hongqiao.plan.ActionKind;
import hongqiao.plan.Comparison;
import hongqiao.plan.Indicator;
import hongqiao.plan.Nature;
import hongqiao.plan.Period;
import hongqiao.plan.Section;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded document says, in this module's words: the compiler's draft, numbered and placed.
 *
 * @param title as printed; empty where the document has none
 */
record DocumentReading(
        SourceText source,
        String title,
        @Nullable Period period,
        List<Section> sections,
        List<Item> items,
        int sentencesWithNumbers,
        int sentencesCompiled,
        List<Draft.Diagnostic> diagnostics) {

    /** A plan of 60 000 characters holds some 500; nobody reviews more than this. */
    private static final int MOST_ITEMS = 10_000;

    /** A paragraph has some 500; the time to read one grows with its square, and a million digits in a row took 24 s. */
    private static final int LONGEST_LINE = 20_000;

    /**
     * @throws Problem {@code document-empty}, {@code document-too-large}, {@code document-binary},
     *     {@code document-encoding}, {@code document-without-chapters}
     */
    static DocumentReading of(byte[] bytes) {
        try {
            var source = SourceText.of(bytes);
            requireLines(source.text());
            return of(source, Compiler.compile(source));
        } catch (CompilerProblem refused) {
            throw translated(refused);
        }
    }

    private static void requireLines(String text) {
        if (text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw DOCUMENT_TOO_LARGE.because(
                    "有一行超过 %d 个字符，请确认上传的是规划全文",
                    "A line is longer than %d characters; make sure this is the plan", LONGEST_LINE);
        }
    }

    private static DocumentReading of(SourceText source, PlanDraft draft) {
        if (draft.sections().isEmpty()) {
            throw DOCUMENT_WITHOUT_CHAPTERS.because(
                    "没有找到“第一章”“一、”这样的标题，请确认上传的是规划全文",
                    "found no heading such as 第一章 or 一、; make sure this is the whole plan");
        }
        var things = draft.indicators().size()
                + draft.commitments().size()
                + draft.actions().size()
                + draft.coverage().leftOut().size();
        if (things > MOST_ITEMS) {
            throw DOCUMENT_TOO_LARGE.because(
                    "读出 %d 项内容，上限为 %d 项，请确认上传的是规划全文",
                    "%d things were found in it, the limit is %d; make sure this is the plan", things, MOST_ITEMS);
        }
        var text = DraftText.of(source.text());
        var sections = sections(draft.sections());
        return new DocumentReading(
                source,
                draft.title(),
                period(draft.period()),
                sections,
                items(draft, text, sections),
                draft.coverage().sentencesWithNumbers(),
                draft.coverage().compiled(),
                draft.diagnostics().stream()
                        .map(found -> new Draft.Diagnostic(
                                found.code(),
                                text.line(found.start()),
                                found.start(),
                                found.message(),
                                DiagnosticCode.of(found.code()).en()))
                        .toList());
    }

    private static @Nullable Period period(PlanDraft.Period read) {
        var from = read.from();
        var to = read.to();
        return from != null && to != null && from <= to ? new Period(from, to) : null;
    }

    private static List<Section> sections(List<PlanDraft.Section> read) {
        var ids = Section.ids(read.stream().map(PlanDraft.Section::level).toList());
        var sections = new ArrayList<Section>();
        for (int i = 0; i < read.size(); i++) {
            var it = read.get(i);
            sections.add(new Section(
                    ids.get(i), it.level(), it.number(), it.title(), null, it.start(), it.end(), Section.Counts.NONE));
        }
        return sections;
    }

    private static List<Item> items(PlanDraft draft, DraftText text, List<Section> sections) {
        var numbered = new Numbering(text, sections);
        for (var it : draft.indicators()) {
            numbered.add(
                    ItemKind.INDICATOR,
                    it.start(),
                    it.end(),
                    value(it),
                    it.rule().id());
        }
        for (var it : draft.commitments()) {
            numbered.add(
                    ItemKind.COMMITMENT,
                    it.start(),
                    it.end(),
                    value(it),
                    it.rule().id());
        }
        for (var it : draft.actions()) {
            numbered.add(
                    ItemKind.ACTION, it.start(), it.end(), value(it), it.rule().id());
        }
        for (var it : draft.coverage().leftOut()) {
            var value = new LeftOutValue(it.reason().name());
            numbered.add(
                    ItemKind.LEFT_OUT, it.start(), it.end(), value, it.rule().id());
        }
        return numbered.items;
    }

    /** Gives each kind its own numbers, in the compiler's order, which is that of the text. */
    private static final class Numbering {
        private final List<Item> items = new ArrayList<>();
        private final DraftText text;
        private final List<Section> sections;
        private final int[] last = new int[ItemKind.values().length];

        Numbering(DraftText text, List<Section> sections) {
            this.text = text;
            this.sections = sections;
        }

        void add(ItemKind kind, int start, int end, ItemValue value, String rule) {
            var section = Section.at(start, sections);
            items.add(new Item(
                    kind.id(++last[kind.ordinal()]),
                    kind,
                    ItemState.READ,
                    start,
                    end,
                    text.slice(start, end),
                    value,
                    value,
                    rule,
                    null,
                    section == null ? null : section.id(),
                    text.line(start),
                    1,
                    null,
                    null,
                    null));
        }
    }

    private static IndicatorValue value(PlanDraft.Indicator it) {
        var target = it.target();
        return new IndicatorValue(
                it.ordinal(),
                it.group(),
                it.name(),
                null,
                orNull(it.unit()),
                new Indicator.Base(
                        it.base().year(),
                        orNull(it.base().text()),
                        it.base().value(),
                        it.base().cumulative()),
                new Indicator.Target(
                        target.year(),
                        orNull(target.text()),
                        target.value(),
                        comparison(target.comparator()),
                        target.relative(),
                        target.cumulative()),
                it.nature() == null ? null : Nature.valueOf(it.nature().name()));
    }

    private static CommitmentValue value(PlanDraft.Commitment it) {
        return new CommitmentValue(
                it.metric(),
                comparison(it.comparator()),
                it.value(),
                it.valueMax(),
                orNull(it.unit()),
                it.relative(),
                it.deadline());
    }

    private static ActionValue value(PlanDraft.Action it) {
        return new ActionValue(it.name(), ActionKind.valueOf(it.kind().name()), orNull(it.place()), it.deadline());
    }

    private static @Nullable Comparison comparison(PlanDraft.@Nullable Comparator comparator) {
        return comparator == null ? null : Comparison.valueOf(comparator.name());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static Problem translated(CompilerProblem refused) {
        var type = switch (refused.code()) {
            case "text-empty" -> DOCUMENT_EMPTY;
            case "text-too-large" -> DOCUMENT_TOO_LARGE;
            case "text-binary" -> DOCUMENT_BINARY;
            case "text-encoding" -> DOCUMENT_ENCODING;
            default -> throw refused;
        };
        var place = new Problem.Place(refused.line(), Math.toIntExact(refused.offset()), null);
        return new Problem(type, new Words(refused.zh(), refused.en()), place);
    }
}
