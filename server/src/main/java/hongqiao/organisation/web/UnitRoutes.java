package hongqiao.organisation.web;

import static hongqiao.organisation.OrganisationProblem.UNIT_NOT_FOUND;
import static hongqiao.shared.CommonProblem.needed;

import com.fasterxml.jackson.annotation.JsonProperty;
import hongqiao.organisation.AsOf;
import hongqiao.organisation.Name;
import hongqiao.organisation.NewUnit;
import hongqiao.organisation.Texts;
import hongqiao.organisation.Today;
import hongqiao.organisation.Unit;
import hongqiao.organisation.UnitAction;
import hongqiao.organisation.UnitFacts;
import hongqiao.organisation.UnitKind;
import hongqiao.organisation.UnitMerge;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.Holdings;
import hongqiao.organisation.people.People;
import hongqiao.organisation.people.Post;
import hongqiao.organisation.people.Posts;
import hongqiao.organisation.responsibility.Responsibilities;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for units. */
@RestController
@RequestMapping("/api/desk/units")
@Needs(value = Permission.UNITS_EDIT, does = Operation.WRITE)
class UnitRoutes {

    record UnitList(LocalDate at, @Nullable Instant knownAt, List<UnitView> units) {}

    record PostView(
            int id,
            Name title,
            @Nullable String kind,
            @Nullable Ref area,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean simulated,
            List<HolderView> holders) {}

    record VersionView(
            Name name,
            @Nullable Ref parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt,
            String by,
            UnitAction change,
            Words changeLabel,
            @Nullable String reason) {}

    record UnitPage(
            UnitView unit,
            List<PostView> posts,
            List<VersionView> history,
            List<ResponsibilityView> responsibilities) {}

    record UnitRequest(
            @Nullable String code,
            @Nullable Name name,
            @JsonProperty("short") @Nullable String shortName,
            @Nullable UnitKind kind,
            @Nullable String parent,
            @Nullable String uscc,
            @Nullable String areaCode,
            @Nullable LocalDate effective,
            @Nullable String reason) {}

    /** What is null stays; an empty text takes a short name, a code or an area away. */
    record UnitChange(
            @Nullable Name name,
            @JsonProperty("short") @Nullable String shortName,
            @Nullable UnitKind kind,
            @Nullable String uscc,
            @Nullable String areaCode,
            @Nullable LocalDate effective,
            @Nullable String reason) {}

    record UnitEnd(@Nullable LocalDate effective, @Nullable String reason) {}

    record UnitMove(
            @Nullable String parent,
            @Nullable LocalDate effective,
            @Nullable String reason) {}

    record MergeRequest(
            @Nullable String into,
            @Nullable LocalDate effective,
            @Nullable String reason) {}

    private final Units units;
    private final UnitMerge merge;
    private final People people;
    private final Posts posts;
    private final Holdings holdings;
    private final Responsibilities responsibilities;
    private final Refs refs;
    private final Today today;

    UnitRoutes(
            Units units,
            UnitMerge merge,
            People people,
            Posts posts,
            Holdings holdings,
            Responsibilities responsibilities,
            Refs refs,
            Today today) {
        this.units = units;
        this.merge = merge;
        this.people = people;
        this.posts = posts;
        this.holdings = holdings;
        this.responsibilities = responsibilities;
        this.refs = refs;
        this.today = today;
    }

    @GetMapping
    @Needs(value = Permission.UNITS_READ, does = Operation.LIST)
    UnitList list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        var asOf = today.asOf(at, knownAt);
        var book = refs.book(asOf);
        var counts = people.countByUnit();
        return new UnitList(
                asOf.at(),
                knownAt,
                units.list(asOf).stream()
                        .map(unit -> UnitView.of(unit, book, count(unit, counts)))
                        .toList());
    }

    private static @Nullable Long count(Unit unit, Map<Integer, Long> counts) {
        return Scopes.current().hasUnit(unit.id()) ? counts.getOrDefault(unit.id(), 0L) : null;
    }

    /** The unit as it is that day, else as it was last. */
    @GetMapping("/{code}")
    @Needs(value = Permission.UNITS_READ, does = Operation.READ)
    UnitPage get(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        var asOf = today.asOf(at, knownAt);
        var unit = units.find(code, asOf)
                .or(() -> units.findEver(units.getId(code)))
                .orElseThrow(UNIT_NOT_FOUND::problem);
        var book = refs.book(asOf);
        var holders = holdings.ofUnit(unit.id(), asOf).stream()
                .collect(Collectors.groupingBy(holder -> holder.post().id()));
        return new UnitPage(
                UnitView.of(unit, book, count(unit, people.countByUnit())),
                posts.ofUnit(unit.id(), asOf).stream()
                        .map(post -> view(
                                post,
                                holders.getOrDefault(post.id(), List.of()).stream()
                                        .map(holder -> HolderView.of(holder, book))
                                        .toList(),
                                book))
                        .toList(),
                history(code, book),
                responsibilities.list(null, null, unit.id(), asOf).stream()
                        .map(row -> ResponsibilityView.of(row, book))
                        .toList());
    }

    private static PostView view(Post post, List<HolderView> holders, Refs.Book book) {
        var facts = post.facts();
        return new PostView(
                post.id(),
                facts.title(),
                facts.kind(),
                book.area(facts.area()),
                post.validFrom(),
                post.validTo(),
                post.simulated(),
                holders);
    }

    private List<VersionView> history(String code, Refs.Book book) {
        return units.history(code).stream()
                .map(version -> new VersionView(
                        version.facts().name(),
                        version.facts().parent() == null
                                ? null
                                : book.unit(version.facts().parent()),
                        version.validFrom(),
                        version.validTo(),
                        version.recordedAt(),
                        version.supersededAt(),
                        version.by(),
                        version.change(),
                        version.change().label(),
                        version.reason()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UnitView create(@RequestBody UnitRequest request) {
        var facts = new UnitFacts(
                units.getId(needed(request.parent(), "parent")),
                needed(request.kind(), "kind"),
                Given.name(request.name(), "name"),
                Texts.optional(request.shortName(), "short"),
                Texts.optional(request.uscc(), "uscc"),
                refs.areaIdOrNull(request.areaCode(), "areaCode"));
        var code = Texts.code(request.code(), "code");
        var from = needed(request.effective(), "effective");
        units.create(new NewUnit(code, facts, from, Texts.reason(request.reason()), false));
        return view(code, from);
    }

    @PatchMapping("/{code}")
    UnitView change(@PathVariable String code, @RequestBody UnitChange request) {
        var effective = needed(request.effective(), "effective");
        var name = request.name() == null ? null : Given.name(request.name(), "name");
        units.change(
                code,
                effective,
                Texts.reason(request.reason()),
                before -> new UnitFacts(
                        before.parent(),
                        request.kind() == null ? before.kind() : request.kind(),
                        name == null ? before.name() : name,
                        request.shortName() == null ? before.shortName() : Texts.optional(request.shortName(), "short"),
                        request.uscc() == null ? before.uscc() : Texts.optional(request.uscc(), "uscc"),
                        request.areaCode() == null
                                ? before.area()
                                : refs.areaIdOrNull(request.areaCode(), "areaCode")));
        return view(code, effective);
    }

    @PostMapping("/{code}/move")
    UnitView move(@PathVariable String code, @RequestBody UnitMove request) {
        var effective = needed(request.effective(), "effective");
        var parent = units.getId(needed(request.parent(), "parent"));
        units.move(code, parent, effective, Texts.reason(request.reason()));
        return view(code, effective);
    }

    @PostMapping("/{code}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String code, @RequestBody UnitEnd request) {
        units.end(code, needed(request.effective(), "effective"), Texts.reason(request.reason()));
    }

    @PostMapping("/{code}/merge")
    UnitView merge(@PathVariable String code, @RequestBody MergeRequest request) {
        var into = needed(request.into(), "into");
        var effective = needed(request.effective(), "effective");
        merge.merge(code, into, effective, Texts.reason(request.reason()));
        return view(into, effective);
    }

    private UnitView view(String code, LocalDate on) {
        var asOf = new AsOf(on, null);
        var unit = units.find(code, asOf).orElseThrow(UNIT_NOT_FOUND::problem);
        return UnitView.of(unit, refs.book(asOf), null);
    }
}
