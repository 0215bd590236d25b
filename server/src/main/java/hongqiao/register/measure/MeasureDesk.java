package hongqiao.register.measure;

import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.shared.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The measures that packs define, as they are shown. */
@Component
public class MeasureDesk {

    /** @param over key of the register or type of case */
    public record MeasureLine(
            String key, String over, Countable.Kind overKind, String pack, Words packTitle, Words title) {}

    public record MeasureList(List<MeasureLine> measures) {}

    private final Registers registers;
    private final Figures figures;
    private final GroupNames names;
    private final Today today;

    MeasureDesk(Registers registers, Figures figures, GroupNames names, Today today) {
        this.registers = registers;
        this.figures = figures;
        this.names = names;
        this.today = today;
    }

    /** Those over what one of these roles may read, pack by pack: first what is forecast, then what has a target. */
    public MeasureList list(Set<Countable.Kind> kinds, Collection<String> roles) {
        return new MeasureList(registers.measures().stream()
                .filter(measure ->
                        kinds.contains(measure.over().kind()) && roles.stream().anyMatch(measure.over()::lets))
                .sorted(Comparator.comparing(PackMeasure::pack).thenComparingInt(MeasureDesk::rank))
                .map(this::line)
                .toList());
    }

    /** @throws hongqiao.shared.Problem {@code measure-not-found}, also for one over something else */
    public PackMeasure get(String over, String key) {
        return registers.measures().get(over, key);
    }

    /** What it comes to in the scope of who asks. */
    public FigureBody figure(PackMeasure measure) {
        return FigureBody.of(measure, figures.of(measure), names, today.day().getYear());
    }

    private static int rank(PackMeasure measure) {
        return measure.years() != null ? 0 : measure.targets().isEmpty() ? 2 : 1;
    }

    private MeasureLine line(PackMeasure measure) {
        return new MeasureLine(
                measure.key(),
                measure.over().key(),
                measure.over().kind(),
                measure.pack(),
                registers.packTitle(measure.pack()),
                measure.title());
    }
}
