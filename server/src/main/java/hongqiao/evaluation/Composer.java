package hongqiao.evaluation;

import hongqiao.area.Areas;
import hongqiao.organisation.Units;
import hongqiao.plan.PlanContent;
import hongqiao.plan.Plans;
import hongqiao.plan.Section;
import hongqiao.reading.Judged;
import hongqiao.reading.Monitor;
import hongqiao.shared.District;
import hongqiao.shared.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a round rests on, as known at a moment, and judges it. */
@Component
class Composer {

    private final Monitor monitor;
    private final Plans plans;
    private final Areas areas;
    private final Units units;
    private final StatementStore statements;
    private final District district;

    Composer(Monitor monitor, Plans plans, Areas areas, Units units, StatementStore statements, District district) {
        this.monitor = monitor;
        this.plans = plans;
        this.areas = areas;
        this.units = units;
        this.statements = statements;
        this.district = district;
    }

    /** Judged by its own text, so that judging the text again gives the same. */
    Frozen compose(Round round, List<Reporting.Part> parts, Instant knownAt) {
        return Judgement.of(written(round, parts, knownAt, judged -> null));
    }

    /** What is known at a moment and how each indicator is rated by it, for which no sentence is written. */
    Frozen rated(Round round, Instant knownAt) {
        return written(
                round, List.of(), knownAt, judged -> rating(round, judged).name());
    }

    private Rating rating(Round round, Judged judged) {
        return Ratings.rating(judged, Judgement.targetYear(judged.indicator(), round.period()), round.cutOff());
    }

    /** As it is read from its own text. */
    private Frozen written(
            Round round, List<Reporting.Part> parts, Instant knownAt, Function<Judged, @Nullable String> rating) {
        var plan = plans.get(round.plan());
        var judged = monitor.list(round.plan(), monitor.asked(round.cutOff(), knownAt));
        var evidence = new Frozen(
                Frozen.FORMAT,
                district.code(),
                new Frozen.Head(
                        round.id(), round.kind().name(), round.year(), round.cutOff(), round.dueOn(), round.openedAt()),
                edition(plan),
                knownAt,
                map(round.cutOff(), knownAt),
                judged.stream().map(one -> evidence(one, rating.apply(one))).toList(),
                promises(round, plan),
                parts.stream()
                        .map(part ->
                                new Frozen.Unit(part.unit(), part.code(), part.name(), part.reported(), part.missing()))
                        .toList());
        return FrozenText.read(FrozenText.write(evidence));
    }

    private Frozen.Edition edition(PlanContent plan) {
        var head = plan.head();
        return new Frozen.Edition(
                head.key(),
                head.edition(),
                plans.sha256(head.key()),
                head.title(),
                head.titleEn(),
                head.period().from(),
                head.period().to(),
                head.approval().organ(),
                head.approval().documentNo(),
                plan.sections().stream().map(Composer::chapter).toList());
    }

    private static Frozen.Chapter chapter(Section section) {
        return new Frozen.Chapter(section.id(), section.number(), section.title(), section.titleEn());
    }

    private Frozen.AreaMapUsed map(LocalDate day, Instant knownAt) {
        // as known now, which is when it is frozen: a past map would be read in another scope, inside this transaction
        var all = areas.tree(day).list();
        var lines = all.stream()
                .map(area -> String.join(
                        "|",
                        area.code(),
                        area.kind().name(),
                        String.valueOf(area.parent()),
                        area.name().zh(),
                        area.validFrom().toString()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return new Frozen.AreaMapUsed(day, knownAt, all.size(), Sha256.hex(lines));
    }

    private static Frozen.Measured evidence(Judged judged, @Nullable String rating) {
        return new Frozen.Measured(
                Freezing.row(judged.indicator()),
                Freezing.rule(judged.rule()),
                judged.readings().stream().map(Freezing::reading).toList(),
                judged.assignments().stream().map(Freezing::assignment).toList(),
                null,
                List.of(),
                List.of(),
                rating,
                null,
                judged.simulated());
    }

    private List<Frozen.Promise> promises(Round round, PlanContent plan) {
        var said = statements.current(round.id());
        return Promises.of(plan).stream()
                .map(one -> one.stated(stated(one, said)))
                .toList();
    }

    private Frozen.@Nullable Stated stated(Frozen.Promise promise, List<Statement> said) {
        return said.stream()
                .filter(one ->
                        one.kind().name().equals(promise.kind()) && one.code().equals(promise.code()))
                .findFirst()
                .map(one -> new Frozen.Stated(
                        one.id(),
                        one.unit(),
                        units.findEver(one.unit()).map(unit -> unit.name().zh()).orElse("单位 " + one.unit()),
                        one.rating().name(),
                        one.value(),
                        one.says(),
                        one.source(),
                        one.simulated(),
                        one.at(),
                        one.by()))
                .orElse(null);
    }
}
