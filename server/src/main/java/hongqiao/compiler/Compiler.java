package hongqiao.compiler;

import hongqiao.compiler.PlanDraft.Action;
import hongqiao.compiler.PlanDraft.Commitment;
import hongqiao.compiler.PlanDraft.Coverage;
import hongqiao.compiler.PlanDraft.Indicator;
import hongqiao.compiler.PlanDraft.LeftOut;
import hongqiao.compiler.PlanDraft.Period;
import hongqiao.compiler.layout.Head;
import hongqiao.compiler.layout.HeadReader;
import hongqiao.compiler.layout.Layout;
import hongqiao.compiler.layout.LayoutReader;
import hongqiao.compiler.layout.Line;
import hongqiao.compiler.layout.Prose;
import hongqiao.compiler.promise.Deed;
import hongqiao.compiler.promise.Promise;
import hongqiao.compiler.promise.PromiseReader;
import hongqiao.compiler.promise.Refusal;
import hongqiao.compiler.table.IndicatorReader;
import hongqiao.compiler.table.Region;
import hongqiao.compiler.table.RegionFinder;
import hongqiao.compiler.words.FigureReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Compiles a plan or a work report: {@link SourceText} in, {@link PlanDraft} out. The pipeline in order: lines, tables,
 * blocks, head, figures, promises. Never fails on a text, however odd; what looks wrong becomes a diagnostic.
 */
public final class Compiler {

    private final SourceText source;
    private final List<Line> lines;
    private final List<Region> regions;
    private final Layout layout;
    private final Prose prose;
    private final Head head;

    private Compiler(SourceText source) {
        this.source = source;
        this.lines = Line.of(source.text());
        this.regions = RegionFinder.find(source.text(), lines);
        BitSet cells = new BitSet();
        regions.forEach(region -> cells.set(region.first(), region.end()));
        this.layout = LayoutReader.read(source.text(), lines, cells);
        this.prose = layout.prose();
        this.head = HeadReader.read(layout);
    }

    public static PlanDraft compile(SourceText source) {
        return new Compiler(source).compile();
    }

    private PlanDraft compile() {
        List<PlanDraft.Section> sections = Sections.of(source, layout, head);
        List<List<Indicator>> tables = regions.stream().map(this::indicators).toList();
        PromiseReader.Result read = PromiseReader.read(layout, head, FigureReader.read(prose.folded()));
        List<Commitment> commitments = read.promises().stream()
                .map(this::commitment)
                .sorted(Comparator.comparingInt(Commitment::start).thenComparingInt(Commitment::end))
                .toList();
        List<Action> actions = read.deeds().stream().map(this::action).toList();
        Coverage coverage = new Coverage(read.numbered(), read.compiled(), leftOut(read.refusals()));
        List<Integer> tableStarts = regions.stream()
                .map(region -> source.offset(lines.get(region.first()).start()))
                .toList();
        Diagnostics diagnostics = new Diagnostics(sections, tableStarts, tables);
        return new PlanDraft(
                head.title(),
                new Period(head.from(), head.to()),
                sections,
                diagnostics.withoutRepeated(),
                commitments,
                actions,
                coverage,
                diagnostics.of(head, commitments));
    }

    private List<Indicator> indicators(Region region) {
        return IndicatorReader.read(source.text(), lines, region, head.from(), head.to()).stream()
                .map(i -> new Indicator(
                        i.ordinal(),
                        i.group(),
                        i.name(),
                        i.unit(),
                        i.base(),
                        i.target(),
                        i.nature(),
                        source.offset(i.start()),
                        source.offset(i.end()),
                        i.rule()))
                .toList();
    }

    private Commitment commitment(Promise promise) {
        int start = prose.sourceStart(promise.start());
        int end = prose.sourceEnd(promise.end());
        return new Commitment(
                source.offset(start),
                source.offset(end),
                source.text().substring(start, end),
                promise.metric(),
                promise.comparator(),
                promise.value(),
                promise.upper(),
                promise.unit(),
                promise.relative(),
                promise.deadline(),
                promise.rule());
    }

    private Action action(Deed deed) {
        return new Action(
                source.offset(prose.sourceStart(deed.start())),
                source.offset(prose.sourceEnd(deed.end())),
                deed.name(),
                deed.kind(),
                deed.place(),
                deed.deadline(),
                deed.rule());
    }

    private List<LeftOut> leftOut(List<Refusal> refusals) {
        List<LeftOut> all = new ArrayList<>();
        for (Refusal refusal : refusals) {
            int start = source.offset(prose.sourceStart(refusal.start()));
            int end = source.offset(prose.sourceEnd(refusal.end()));
            all.add(new LeftOut(start, end, refusal.reason(), refusal.rule()));
        }
        for (Layout.Aside aside : layout.asides()) {
            all.add(new LeftOut(
                    source.offset(aside.start()),
                    source.offset(aside.end()),
                    PlanDraft.Reason.ORDINAL,
                    Rule.LEFT_ORDINAL));
        }
        all.sort(Comparator.comparingInt(LeftOut::start).thenComparingInt(LeftOut::end));
        return all;
    }
}
