package hongqiao.organisation.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.Name;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.Holdings;
import hongqiao.organisation.people.PostFacts;
import hongqiao.organisation.people.Posts;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for posts and who holds them. */
@RestController
@RequestMapping("/api/desk")
class PostRoutes {

    record PostRequest(
            @Nullable String unit,
            @Nullable String areaCode,
            @Nullable Name title,
            @Nullable LocalDate effective) {}

    record PostMade(int id) {}

    record PostEnd(@Nullable LocalDate effective) {}

    record HoldingRequest(
            @Nullable Integer person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean substitute) {}

    record HoldingMade(int id) {}

    record HoldingEnd(@Nullable LocalDate effective) {}

    record HolderList(Ref area, LocalDate at, @Nullable Instant knownAt, List<HolderView> holders) {}

    private final Posts posts;
    private final Holdings holdings;
    private final Units units;
    private final Refs refs;
    private final Today today;

    PostRoutes(Posts posts, Holdings holdings, Units units, Refs refs, Today today) {
        this.posts = posts;
        this.holdings = holdings;
        this.units = units;
        this.refs = refs;
        this.today = today;
    }

    @PostMapping("/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.UNITS_EDIT, does = Operation.WRITE)
    PostMade create(@RequestBody PostRequest request) {
        var facts = new PostFacts(
                units.getId(needed(request.unit(), "unit")),
                refs.areaIdOrNull(request.areaCode(), "areaCode"),
                null,
                Given.name(request.title(), "title"));
        return new PostMade(posts.create(facts, needed(request.effective(), "effective"), false));
    }

    @PostMapping("/posts/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.UNITS_EDIT, does = Operation.WRITE)
    void endPost(@PathVariable int id, @RequestBody PostEnd request) {
        posts.end(id, needed(request.effective(), "effective"));
    }

    @PostMapping("/posts/{id}/holdings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.PEOPLE_EDIT, does = Operation.WRITE)
    HoldingMade begin(@PathVariable int id, @RequestBody HoldingRequest request) {
        return new HoldingMade(holdings.begin(
                id,
                needed(request.person(), "person"),
                needed(request.from(), "from"),
                request.to(),
                request.substitute()));
    }

    @PostMapping("/holdings/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.PEOPLE_EDIT, does = Operation.WRITE)
    void endHolding(@PathVariable int id, @RequestBody HoldingEnd request) {
        holdings.end(id, needed(request.effective(), "effective"));
    }

    /** Who holds this grid now, and on 3 March. */
    @GetMapping("/holders")
    @Needs(value = Permission.PEOPLE_READ, does = Operation.READ)
    HolderList holders(
            @RequestParam String area,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        var asOf = today.asOf(at, knownAt);
        var id = refs.areaId(area, "area");
        var book = refs.book(new AsOf(asOf.at(), null));
        return new HolderList(
                needed(book.area(id), "area"),
                asOf.at(),
                knownAt,
                holdings.ofArea(id, asOf).stream()
                        .map(holder -> HolderView.of(holder, book))
                        .toList());
    }
}
