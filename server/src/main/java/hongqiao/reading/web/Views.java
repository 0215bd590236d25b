package hongqiao.reading.web;

import hongqiao.indicator.Forecasts;
import hongqiao.indicator.column.Stood;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import hongqiao.plan.BodyFigure;
import hongqiao.reading.Judged;
import hongqiao.reading.KeptAssignment;
import hongqiao.reading.KeptReading;
import hongqiao.reading.Monitor;
import hongqiao.reading.live.Live;
import hongqiao.reading.web.IndicatorView.AssignmentView;
import hongqiao.reading.web.IndicatorView.IndicatorDesk;
import hongqiao.reading.web.IndicatorView.IndicatorLine;
import hongqiao.reading.web.IndicatorView.PeriodView;
import hongqiao.reading.web.IndicatorView.ReadingView;
import hongqiao.reading.web.IndicatorView.RuleView;
import hongqiao.reading.web.IndicatorView.StandingView;
import hongqiao.reading.web.IndicatorView.StoodView;
import hongqiao.reading.web.IndicatorView.UnitName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what is known inside to what goes over the wire. */
@Component
class Views {

    private final Units units;

    Views(Units units) {
        this.units = units;
    }

    /** Names of units for one answer, each looked up once. */
    Function<Integer, UnitName> unitNames() {
        Map<Integer, UnitName> known = new HashMap<>();
        return id -> known.computeIfAbsent(
                id,
                missing -> units.findEver(missing)
                        .map(Views::name)
                        .orElseGet(() -> new UnitName(String.valueOf(missing), "单位 " + missing)));
    }

    private static UnitName name(Unit unit) {
        return new UnitName(unit.code(), unit.name().zh());
    }

    IndicatorLine line(Judged judged, Function<Integer, UnitName> unitNames, Function<String, @Nullable String> names) {
        return line(judged, judged.stood(), unitNames, names);
    }

    private static IndicatorLine line(
            Judged judged,
            List<Stood> stood,
            Function<Integer, UnitName> unitNames,
            Function<String, @Nullable String> names) {
        var latest = judged.latest();
        return new IndicatorLine(
                judged.indicator(),
                RuleView.of(judged, unitNames),
                StandingView.of(judged.standing()),
                stood.stream()
                        .map(one -> new StoodView(PeriodView.of(one.period()), one.status()))
                        .toList(),
                latest == null ? null : ReadingView.of(latest, true, unitNames, names),
                judged.simulated(),
                judged.unreported().size());
    }

    IndicatorDesk page(
            Judged judged,
            Monitor.Asked asked,
            List<BodyFigure> body,
            @Nullable Live live,
            boolean mayFile,
            @Nullable String previous,
            @Nullable String next,
            Function<String, @Nullable String> names) {
        var unitNames = unitNames();
        var followed = followed(judged.readings(), KeptReading::supersedes);
        var replaced = followed(judged.assignments(), KeptAssignment::supersedes);
        var definition = judged.definition();
        var course = judged.course();
        return new IndicatorDesk(
                line(judged, Stood.of(course), unitNames, names),
                Rounded.path(judged.path()),
                course.stream().map(StandingView::of).toList(),
                judged.readings().reversed().stream()
                        .map(kept -> ReadingView.of(kept, !followed.contains(kept.id()), unitNames, names))
                        .toList(),
                judged.assignments().reversed().stream()
                        .map(kept -> new AssignmentView(
                                kept.assignment().year(),
                                kept.assignment().value(),
                                kept.assignment().documentNo(),
                                kept.assignment().receivedOn(),
                                kept.assignment().state(),
                                kept.assignment().state().words(),
                                kept.simulated(),
                                !replaced.contains(kept.id()),
                                kept.recordedAt()))
                        .toList(),
                definition == null ? null : Rounded.forecast(Forecasts.of(definition, judged.own(), asked.day())),
                judged.unreported().stream().map(PeriodView::of).toList(),
                body,
                live == null ? null : LiveView.of(live),
                mayFile,
                previous,
                next);
    }

    private static <T> Set<Long> followed(List<T> kept, Function<T, @Nullable Long> supersedes) {
        var ids = new HashSet<Long>();
        for (T one : kept) {
            var before = supersedes.apply(one);
            if (before != null) {
                ids.add(before);
            }
        }
        return ids;
    }
}
