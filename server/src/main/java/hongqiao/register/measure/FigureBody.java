package hongqiao.register.measure;

import hongqiao.expression.Dimension;
import hongqiao.expression.Measure;
import hongqiao.register.measure.Figure.Forecast;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A measure and what it comes to now.
 *
 * @param kind COUNT, SUM, AVG or SHARE; a share is 0..1
 * @param value null: there is nothing to make it of, which is never 0
 * @param rows how many records it is made of; @param missing how many of them have no value and do not count
 * @param by paths of what the lines are told apart by
 * @param over key of the register or type of case that it is made over
 * @param where the condition of what is behind it; null: all
 * @param source where the figure is defined
 */
public record FigureBody(
        String key,
        String over,
        Countable.Kind overKind,
        Words overTitle,
        Words title,
        @Nullable Words description,
        @Nullable Words unit,
        Measure.Kind kind,
        @Nullable BigDecimal value,
        long rows,
        long missing,
        long simulated,
        List<String> by,
        List<FigureLine> lines,
        List<Aim> aims,
        @Nullable Forecast forecast,
        Words formula,
        @Nullable String where,
        Words source,
        Instant at) {

    /** @param words how it stands, in a sentence */
    public record Aim(
            int year,
            @Nullable BigDecimal target,
            boolean atMost,
            @Nullable BigDecimal reaches,
            boolean expected,
            @Nullable BigDecimal gap,
            @Nullable Integer metIn,
            Words words,
            Words source) {}

    public static FigureBody of(PackMeasure measure, Figure figure, GroupNames names, int now) {
        return new FigureBody(
                measure.key(),
                measure.over().key(),
                measure.over().kind(),
                measure.over().title(),
                measure.title(),
                measure.description(),
                measure.unit(),
                measure.measure().kind(),
                figure.whole().value(),
                figure.whole().rows(),
                figure.whole().missing(),
                figure.simulated(),
                measure.by().stream().map(Dimension::path).toList(),
                FigureLine.all(names, measure.over(), measure.by(), figure.lines()),
                IntStream.range(0, figure.aims().size())
                        .mapToObj(i -> aim(measure, i, figure.aims().get(i), now))
                        .toList(),
                figure.forecast(),
                FigureWords.formula(measure),
                measure.measure().where() == null
                        ? null
                        : measure.measure().where().text(),
                measure.source(),
                figure.at());
    }

    private static Aim aim(PackMeasure measure, int i, Figure.Aim aim, int now) {
        return new Aim(
                aim.year(),
                aim.target(),
                aim.atMost(),
                aim.reaches(),
                aim.expected(),
                aim.gap(),
                aim.metIn(),
                FigureWords.aim(measure, aim, now),
                measure.targets().get(i).source());
    }
}
