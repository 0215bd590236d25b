package hongqiao.intake;

import hongqiao.area.Areas;
import hongqiao.cases.Actor;
import hongqiao.cases.Assignment;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.CaseStory;
import hongqiao.cases.Cases;
import hongqiao.cases.Given;
import hongqiao.cases.Meanwhile;
import hongqiao.cases.Steps;
import hongqiao.cases.definition.CaseType;
import hongqiao.intake.Followed.Ask;
import hongqiao.intake.Followed.Due;
import hongqiao.intake.Followed.Shown;
import hongqiao.intake.Followed.Told;
import hongqiao.intake.ReportStore.Kept;
import hongqiao.intake.ReportStore.State;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Sender;
import hongqiao.intake.door.DoorKind;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.pack.Packs;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FormBody;
import hongqiao.register.record.Forms;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import hongqiao.worktime.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a reporter sees of his report, and what he still does with it. Who has the code is the reporter; there is no other proof. */
@Component
public class FollowUps {

    private static final Words WAITING = new Words("已收到", "Received");

    private final Packs packs;
    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final Steps steps;
    private final CaseStory stories;
    private final Forms forms;
    private final Units units;
    private final Areas areas;
    private final ReportStore store;
    private final TransactionTemplate transactions;
    private final Today today;

    FollowUps(
            Packs packs,
            CaseCatalogue catalogue,
            Cases cases,
            Steps steps,
            CaseStory stories,
            Forms forms,
            Units units,
            Areas areas,
            ReportStore store,
            TransactionTemplate transactions,
            Today today) {
        this.packs = packs;
        this.catalogue = catalogue;
        this.cases = cases;
        this.steps = steps;
        this.stories = stories;
        this.forms = forms;
        this.units = units;
        this.areas = areas;
        this.store = store;
        this.transactions = transactions;
        this.today = today;
    }

    /** @throws hongqiao.shared.Problem {@code report-not-found} */
    public Followed get(String code) {
        return followed(kept(code));
    }

    /**
     * He says how it was done.
     *
     * @param fields what the step asks for, as on the wire
     * @throws hongqiao.shared.Problem {@code report-not-asked}, {@code record-not-valid}, {@code reason-required}
     */
    public Followed rate(String code, @Nullable JsonNode fields, @Nullable String reason) {
        return take(kept(code), true, fields, reason);
    }

    /** He says that it is not solved. @throws hongqiao.shared.Problem likewise */
    public Followed notSolved(String code, @Nullable JsonNode fields, @Nullable String reason) {
        return take(kept(code), false, fields, reason);
    }

    private Kept kept(String code) {
        return ReportCodes.hash(code)
                .flatMap(hash -> Objects.requireNonNull(Scopes.everything(
                        "who has the code of a report sees it, and nothing else",
                        () -> transactions.execute(status -> store.byCode(hash)))))
                .orElseThrow(IntakeProblem.REPORT_NOT_FOUND::problem);
    }

    /** In the scope in which the door opens cases: what he is shown of one is decided here. */
    private <T> T within(Kept kept, Supplier<T> work) {
        var role = door(kept).map(Door::as).orElse("");
        return Scopes.during(
                Sent.opening(kept.who(), role),
                () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private Optional<Door> door(Kept kept) {
        return packs.of(DoorKind.class).find(kept.door());
    }

    private Followed take(Kept kept, boolean rating, @Nullable JsonNode fields, @Nullable String reason) {
        var follow = door(kept).map(Door::follow).orElseThrow(IntakeProblem.REPORT_NOT_ASKED::problem);
        var step = rating ? follow.rate() : follow.notSolved();
        var id = kept.caseId();
        if (step == null || isOfCounter(kept)) {
            throw IntakeProblem.REPORT_NOT_ASKED.problem();
        }
        if (id == null) {
            throw IntakeProblem.REPORT_NOT_OPEN.problem();
        }
        Meanwhile.despiteClocks(() -> within(kept, () -> {
            var file = cases.get(id);
            var actor = reporter(kept);
            if (!steps.lets(file, step, actor)) {
                throw IntakeProblem.REPORT_NOT_ASKED.problem();
            }
            var given = new Given(reason, fields, null, null, null, null, null, null);
            return steps.take(file.type(), file.head().number(), file.version(), step, given, actor);
        }));
        return followed(kept);
    }

    /** An officer gave him the code, and could use it as well as he. */
    private static boolean isOfCounter(Kept kept) {
        return kept.sender() == Sender.COUNTER;
    }

    /** Since when it is his. */
    private static Instant since(Kept kept, CaseFile file) {
        return isOfCounter(kept) ? file.head().openedAt() : kept.receivedAt();
    }

    private static Actor reporter(Kept kept) {
        return new Actor(kept.who(), List.of(), List.of());
    }

    private Followed followed(Kept kept) {
        var id = kept.caseId();
        if (id == null) {
            return waiting(kept);
        }
        int reports = Scopes.everything(
                "how many reported the same is counted over the reports of all",
                () -> Objects.requireNonNull(transactions.execute(status -> store.reportsOf(id))));
        var hidden = kept.state() == State.FOLLOWS && !isForAll(kept.who(), id);
        return within(
                kept,
                () -> followed(
                        kept, cases.get(id), reports, hidden ? null : door(kept).orElse(null), hidden));
    }

    /** Whether anybody at all may know of it: a confidential case is seen by its own reporter and its officers. */
    private boolean isForAll(String who, long id) {
        return Scopes.during(
                Scope.district(who),
                () -> Objects.requireNonNull(
                        transactions.execute(status -> cases.find(id).isPresent())));
    }

    private static Followed waiting(Kept kept) {
        var refused = kept.state() == State.REFUSED;
        return new Followed(
                null,
                null,
                refused ? new Words("已收到，待人工登记", "Received; somebody will register it") : WAITING,
                refused ? "warn" : "plain",
                false,
                false,
                null,
                null,
                null,
                kept.receivedAt(),
                null,
                false,
                0,
                List.of(),
                List.of(),
                List.of(),
                Ask.NOTHING,
                Ask.NOTHING);
    }

    /**
     * Of a case that he joined he is told how it stands, never what another wrote.
     *
     * @param hidden it has become confidential since: no more than its state
     */
    private Followed followed(Kept kept, CaseFile file, int reports, @Nullable Door door, boolean hidden) {
        var joined = kept.state() == State.FOLLOWS && !isOfCounter(kept);
        var type = file.type();
        var state = type.state(file.state());
        var area = file.area();
        var matter = file.matter();
        return new Followed(
                file.head().number(),
                joined || hidden ? null : file.title(),
                state.title(),
                state.tone(),
                file.closedAt() != null,
                joined,
                hidden || matter == null ? null : catalogue.matterTitle(type, matter),
                hidden || area == null
                        ? null
                        : areas.findEver(area).map(one -> one.name().words()).orElse(null),
                hidden
                        ? null
                        : file.lead().map(Assignment::unit).flatMap(this::unit).orElse(null),
                since(kept, file),
                file.closedAt(),
                file.head().simulated(),
                Math.max(0, reports - 1),
                door == null ? List.of() : story(kept, file, door),
                door == null ? List.of() : ahead(file, door),
                door == null ? List.of() : shown(file, door),
                door == null ? Ask.NOTHING : ask(kept, file, door, door.follow().rate()),
                door == null ? Ask.NOTHING : ask(kept, file, door, door.follow().notSolved()));
    }

    private Optional<Words> unit(int id) {
        return units.findEver(id).map(unit -> unit.name().words());
    }

    private List<Told> story(Kept kept, CaseFile file, Door door) {
        var told = new ArrayList<Told>();
        var since = since(kept, file);
        told.add(new Told(since, WAITING));
        for (var chapter : stories.of(file, reporter(kept))) {
            var says = door.follow().says().get(chapter.details().path("step").asString(""));
            if (says != null && chapter.at().isAfter(since)) {
                told.add(new Told(chapter.at(), says));
            }
        }
        return told;
    }

    private List<Due> ahead(CaseFile file, Door door) {
        var now = today.now();
        return file.clocks().stream()
                .filter(clock -> clock.isRunning() && !clock.isPaused())
                .flatMap(clock -> Optional.ofNullable(door.follow().clocks().get(clock.key()))
                        .map(says -> new Due(
                                says,
                                clock.dueAt(),
                                clock.isOver(now),
                                Limit.parse(clock.limit()).words()))
                        .stream())
                .toList();
    }

    private List<Shown> shown(CaseFile file, Door door) {
        var form = file.type().form();
        var values = forms.masked(form, file.form());
        var named = forms.named(form, file.form());
        var shown = new ArrayList<Shown>();
        for (var key : door.follow().shows()) {
            var field = form.find(key).filter(one -> !one.isPersonal()).orElse(null);
            if (field != null && values.hasNonNull(key)) {
                shown.add(new Shown(field.title(), inWords(field, values.path(key), named.get(key))));
            }
        }
        return shown;
    }

    /** Codes, areas and units by what they are called; the rest as on the wire. */
    private JsonNode inWords(Field field, JsonNode value, @Nullable Words named) {
        var words = named != null
                ? Optional.of(named)
                : Optional.ofNullable(field.codes())
                        .flatMap(catalogue.codes()::find)
                        .flatMap(list -> list.find(value.asString("")))
                        .map(code -> code.title());
        return words.<JsonNode>map(one -> JsonNodeFactory.instance
                        .objectNode()
                        .put("zh", one.zh())
                        .put("en", one.en()))
                .orElse(value);
    }

    private Ask ask(Kept kept, CaseFile file, Door door, @Nullable String key) {
        if (key == null || isOfCounter(kept) || !steps.lets(file, key, reporter(kept))) {
            return Ask.NOTHING;
        }
        CaseType type = file.type();
        var step = type.step(key).orElseThrow();
        return new Ask(
                true,
                step.reason(),
                FormBody.fields(type.form(), catalogue.codes()).stream()
                        .filter(field -> step.asks().contains(field.key()))
                        .toList(),
                door.follow().asks());
    }
}
