package hongqiao.cases.web;

import hongqiao.area.Areas;
import hongqiao.cases.Actor;
import hongqiao.cases.Assignment;
import hongqiao.cases.CallBacks;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.CaseLine;
import hongqiao.cases.CaseLists;
import hongqiao.cases.CaseLists.Asked;
import hongqiao.cases.CaseLists.Order;
import hongqiao.cases.CaseMerges;
import hongqiao.cases.CaseRelations;
import hongqiao.cases.Cases;
import hongqiao.cases.Clock;
import hongqiao.cases.Clocks;
import hongqiao.cases.Definitions;
import hongqiao.cases.Meanwhile;
import hongqiao.cases.OtherCases;
import hongqiao.cases.Steps;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.cases.web.CaseBody.AssignmentBody;
import hongqiao.cases.web.CaseBody.CallBackBody;
import hongqiao.cases.web.CaseBody.CaseDetail;
import hongqiao.cases.web.CaseBody.CaseLineBody;
import hongqiao.cases.web.CaseBody.CaseRef;
import hongqiao.cases.web.CaseBody.ClockBody;
import hongqiao.cases.web.CaseBody.EvidenceBody;
import hongqiao.cases.web.CaseBody.KeptBy;
import hongqiao.cases.web.CaseBody.PlaceRef;
import hongqiao.cases.web.CaseBody.PlanWork;
import hongqiao.cases.web.CaseBody.RelatedBody;
import hongqiao.cases.web.CaseBody.StepBody;
import hongqiao.cases.web.CaseBody.Told;
import hongqiao.identity.Account;
import hongqiao.identity.OfficerNames;
import hongqiao.identity.OfficerNames.OfficerName;
import hongqiao.organisation.Units;
import hongqiao.register.record.Forms;
import hongqiao.register.record.Kept;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import hongqiao.worktime.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes cases ready to be shown: masked, with what they name called by its name. */
@Component
class CaseBodies {

    private static final int MOST_CHILDREN = 50;

    private final CaseCatalogue catalogue;
    private final Definitions definitions;
    private final Cases cases;
    private final CaseLists lists;
    private final Steps steps;
    private final Clocks clocks;
    private final Forms forms;
    private final Units units;
    private final Areas areas;
    private final CaseMerges merges;
    private final OtherCases others;
    private final CaseRelations relations;
    private final CallBacks calls;
    private final CaseActors actors;
    private final OfficerNames names;
    private final TransactionTemplate transactions;

    CaseBodies(
            CaseCatalogue catalogue,
            Definitions definitions,
            Cases cases,
            CaseLists lists,
            Steps steps,
            Clocks clocks,
            Forms forms,
            Units units,
            Areas areas,
            CaseMerges merges,
            OtherCases others,
            CaseRelations relations,
            CallBacks calls,
            CaseActors actors,
            OfficerNames names,
            TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.cases = cases;
        this.lists = lists;
        this.steps = steps;
        this.clocks = clocks;
        this.forms = forms;
        this.units = units;
        this.areas = areas;
        this.merges = merges;
        this.others = others;
        this.relations = relations;
        this.calls = calls;
        this.actors = actors;
        this.names = names;
        this.transactions = transactions;
    }

    /** Units by their names, looked up once for one answer. */
    private final class Book {

        private final Map<Integer, PlaceRef> names = new HashMap<>();

        Book(Stream<@Nullable Integer> ids) {
            units.findEver(ids.filter(Objects::nonNull).collect(Collectors.toSet()))
                    .forEach(unit -> names.put(
                            unit.id(), new PlaceRef(unit.code(), unit.name().words())));
        }

        PlaceRef unit(int id) {
            return names.getOrDefault(id, new PlaceRef("#" + id, new Words("#" + id, "#" + id)));
        }
    }

    private CaseLineBody line(CaseLine line, Book book, List<Clock> running) {
        return line(line, book, running, null);
    }

    private CaseLineBody line(CaseLine line, Book book, List<Clock> running, @Nullable PlanWork work) {
        var type = definitions.of(line.type(), line.definition());
        var state = type.state(line.state());
        return new CaseLineBody(
                line.number(),
                line.type(),
                type.title(),
                line.version(),
                line.state(),
                state.title(),
                state.tone(),
                line.title(),
                matter(type, line.matter()),
                area(line.area()),
                line.lead() == null ? null : book.unit(line.lead()),
                line.openedAt(),
                line.changedAt(),
                line.closedAt(),
                line.dueAt(),
                line.dueClock() == null ? null : clockTitle(type, line.dueClock()),
                share(line, running),
                running.stream().anyMatch(Clock::isPaused),
                line.overdue(),
                line.level(),
                state.deferred() && line.closedAt() == null,
                line.mergedInto() != null,
                line.simulated(),
                work);
    }

    /** @param actor who looks; steps are those he may take */
    CaseDetail detail(CaseFile file, Actor actor) {
        return shown(() -> file, actor).detail();
    }

    /** A case and what is shown of it. */
    record Shown(CaseFile file, CaseDetail detail) {}

    /** Likewise, and the case is found, or taken further, in the transaction in which it is shown. */
    Shown shown(Supplier<CaseFile> found, Actor actor) {
        return Meanwhile.despiteClocks(() -> shownOnce(found, actor));
    }

    private Shown shownOnce(Supplier<CaseFile> found, Actor actor) {
        // What he holds where, and persons, are looked up outside the scope in which the case is read.
        var reader = actors.actor(Permission.CASES_READ);
        var merger = actors.actor(Permission.CASES_MERGE);
        var spokenOf = new ArrayList<Account>();
        var called = new HashMap<String, OfficerName>();
        var shown = Objects.requireNonNull(transactions.execute(status -> {
            var file = found.get();
            var made = file.calling() == null ? List.<CallBacks.Call>of() : calls.calls(file);
            spokenOf.addAll(names.accounts(spokenOf(file, made)));
            return new Shown(file, detail(file, actor, reader, merger, made, called));
        }));
        called.putAll(names.of(spokenOf, CaseActors.officer()));
        return shown;
    }

    private static Set<String> spokenOf(CaseFile file, List<CallBacks.Call> made) {
        return Stream.concat(
                        made.stream().map(CallBacks.Call::by),
                        Stream.of(file.head().openedBy()))
                .collect(Collectors.toSet());
    }

    private CaseDetail detail(
            CaseFile file,
            Actor actor,
            Actor reader,
            Actor merger,
            List<CallBacks.Call> made,
            Map<String, OfficerName> called) {
        var type = file.type();
        var children = lists.page(Asked.about(readable(), file.id()), Order.NEWEST, null, MOST_CHILDREN, actor);
        var repeats = lists.repeats(file, reader);
        var merged = lists.merged(file, reader);
        var book = new Book(Stream.concat(
                file.units().stream(),
                Stream.of(children, merged).flatMap(List::stream).map(CaseLine::lead)));
        return new CaseDetail(
                line(file.line(), book, running(file)),
                file.head().openedBy(),
                file.head().origin() == null ? null : book.unit(file.head().origin()),
                file.head().channel(),
                about(file),
                children.stream().map(child -> line(child, book, List.of())).toList(),
                main(file, reader),
                merged.stream().map(one -> line(one, book, List.of())).toList(),
                merges.may(file, merger),
                related(file, reader),
                relations.may(file, actor),
                callBack(file, made),
                forms.masked(type.form(), file.form()),
                forms.named(type.form(), file.form()),
                file.assignments().stream()
                        .map(one -> assignment(one, actor, book))
                        .toList(),
                file.clocks().stream().map(clock -> clock(type, clock)).toList(),
                steps.possible(file, actor).stream()
                        .map(possible -> step(type, possible))
                        .toList(),
                cases.unmasks(file, actor),
                repeats.size(),
                (int) repeats.stream()
                        .filter(earlier -> Objects.equals(earlier.matter(), file.matter()))
                        .count(),
                definitions
                        .edition(file)
                        .map(edition -> new KeptBy(type.definition(), edition))
                        .orElse(null),
                called);
    }

    /** Types of case that the one who looks may read at all. */
    private List<CaseType> readable() {
        var roles = CaseActors.officer().roles();
        return catalogue.types().stream()
                .filter(type -> roles.stream().anyMatch(role -> type.lets(CaseVerb.READ, role)))
                .toList();
    }

    /** Empty where the one who looks may not see it. */
    private @Nullable CaseRef about(CaseFile file) {
        if (file.head().about() == null) {
            return null;
        }
        return cases.find(file.head().about())
                .filter(about -> readable().stream().anyMatch(about.type()::is))
                .map(about -> new CaseRef(about.type().key(), about.head().number(), about.title()))
                .orElse(null);
    }

    private static List<Clock> running(CaseFile file) {
        return file.clocks().stream().filter(Clock::isRunning).toList();
    }

    private @Nullable Double share(CaseLine line, List<Clock> running) {
        return running.stream()
                .filter(clock -> !clock.isPaused() && clock.key().equals(line.dueClock()))
                .min(Comparator.comparing(Clock::dueAt))
                .map(clocks::share)
                .orElse(null);
    }

    private List<RelatedBody> related(CaseFile file, Actor reader) {
        return relations.of(file, reader).stream()
                .map(one -> new RelatedBody(
                        one.other().type(),
                        one.other().number(),
                        one.other().title(),
                        one.reason(),
                        one.by(),
                        one.at()))
                .toList();
    }

    private @Nullable CallBackBody callBack(CaseFile file, List<CallBacks.Call> made) {
        var calling = file.calling();
        var step = calling == null ? null : file.type().steps().get(calling.step());
        var call = step == null ? null : step.callBack();
        if (calling == null || call == null) {
            return null;
        }
        return new CallBackBody(
                calling.step(),
                call.script(),
                calling.period(),
                call.sample().seed(),
                call.sample().share(),
                call.sample().digits(calling.period(), file.head().number()),
                call.sample().below(),
                calling.missed(),
                call.attempts(),
                calling.waiting(),
                made);
    }

    private @Nullable CaseRef main(CaseFile file, Actor reader) {
        var main = file.merged().into();
        return main == null
                ? null
                : others.seen(List.of(main), reader).values().stream()
                        .map(one -> new CaseRef(one.type(), one.number(), one.title()))
                        .findFirst()
                        .orElse(null);
    }

    private AssignmentBody assignment(Assignment one, Actor actor, Book book) {
        return new AssignmentBody(
                one.no(),
                book.unit(one.unit()),
                one.relation().name(),
                one.standing().name(),
                actor.own().contains(one.unit()),
                one.askedAt(),
                one.answeredAt(),
                one.arrivedAt(),
                one.endedAt(),
                one.reason(),
                one.score());
    }

    private ClockBody clock(CaseType type, Clock clock) {
        var explained = clocks.explained(clock);
        return new ClockBody(
                clock.no(),
                clock.key(),
                clockTitle(type, clock.key()),
                clock.assignment(),
                clock.calendar(),
                Limit.parse(clock.limit()).words(),
                clock.startedAt(),
                clock.isPaused() ? null : clock.dueAt(),
                clock.stoppedAt(),
                clock.isPaused(),
                explained.late(),
                explained.share(),
                explained.lines(),
                explained.provisional());
    }

    private static StepBody step(CaseType type, Steps.Possible possible) {
        var step = possible.step();
        var extended = type.clocks().values().stream()
                .filter(clock -> step.key().equals(clock.extend()))
                .findFirst();
        return new StepBody(
                step.key(),
                step.title(),
                step.to(),
                step.asks(),
                step.requires(),
                step.reason(),
                step.evidence().stream().map(EvidenceBody::of).toList(),
                step.assigns() == null ? null : step.assigns().name(),
                step.decides(),
                step.scores(),
                extended.isPresent(),
                extended.map(CaseType.ClockRule::most)
                        .map(most -> Limit.parse(most).words())
                        .orElse(null),
                possible.why());
    }

    private static Words clockTitle(CaseType type, String key) {
        return Optional.ofNullable(type.clocks().get(key))
                .map(CaseType.ClockRule::title)
                .orElseGet(() -> new Words(key, key));
    }

    private @Nullable Words matter(CaseType type, @Nullable String code) {
        return code == null ? null : catalogue.matterTitle(type, code);
    }

    private @Nullable PlaceRef area(@Nullable Integer id) {
        return id == null
                ? null
                : areas.findEver(id)
                        .map(area -> new PlaceRef(area.code(), area.name().words()))
                        .orElse(null);
    }

    @Transactional(readOnly = true)
    public List<CaseLineBody> lines(List<CaseLine> all) {
        var book = new Book(all.stream().map(CaseLine::lead));
        var running = lists.running(all.stream()
                .filter(line -> line.closedAt() == null)
                .map(CaseLine::id)
                .toList());
        var work = work(all);
        return all.stream()
                .map(line -> line(line, book, running.getOrDefault(line.id(), List.of()), work.get(line.id())))
                .toList();
    }

    private Map<Long, PlanWork> work(List<CaseLine> all) {
        var types = new HashMap<Long, CaseType>();
        all.forEach(line -> {
            var type = definitions.of(line.type(), line.definition());
            if (type.forPlan() != null) {
                types.put(line.id(), type);
            }
        });
        var work = new HashMap<Long, PlanWork>();
        lists.filledIn(types.keySet()).forEach((id, data) -> {
            var one = work(Objects.requireNonNull(types.get(id)), data);
            if (one != null) {
                work.put(id, one);
            }
        });
        return work;
    }

    private @Nullable PlanWork work(CaseType type, String data) {
        var use = Objects.requireNonNull(type.forPlan());
        var filled = forms.kept(type.form(), data, Kept.Placing.NONE);
        var values = forms.masked(type.form(), filled);
        var named = forms.named(type.form(), filled);
        if (!values.has(use.item())) {
            return null;
        }
        var item = values.path(use.item()).asString();
        return new PlanWork(
                item,
                named.getOrDefault(use.item(), new Words(item, item)),
                use.shows().stream()
                        .filter(values::has)
                        .map(field ->
                                new Told(field, type.form().field(field).title(), values.path(field), named.get(field)))
                        .toList());
    }
}
