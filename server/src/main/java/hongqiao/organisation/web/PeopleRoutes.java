package hongqiao.organisation.web;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;
import static hongqiao.shared.CommonProblem.needed;

import hongqiao.organisation.Name;
import hongqiao.organisation.Texts;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.Holder;
import hongqiao.organisation.people.Holdings;
import hongqiao.organisation.people.People;
import hongqiao.organisation.people.Person;
import hongqiao.organisation.people.PersonFacts;
import hongqiao.organisation.roster.Absence;
import hongqiao.organisation.roster.Rosters;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** The desk's API for people. */
@RestController
@RequestMapping("/api/desk/people")
@Needs(value = Permission.PEOPLE_EDIT, does = Operation.WRITE)
class PeopleRoutes {

    /** How far a person's page looks at his duty, in days before and behind today. */
    private static final int DUTY_DAYS = 31;

    record PersonPost(Name title, Ref unit, @Nullable Ref area, boolean substitute) {}

    record PersonView(
            int id,
            String staffNo,
            String name,
            Ref unit,
            List<PersonPost> posts,
            @Nullable String mobileMasked,
            boolean simulated) {}

    record PersonList(
            List<PersonView> people, long total, @Nullable String next) {}

    record PersonPage(
            PersonView person,
            @Nullable String account,
            int version,
            List<HeldPostView> posts,
            List<ShiftView> shifts,
            List<Absence> absences) {}

    record PersonRequest(
            @Nullable String staffNo,
            @Nullable String name,
            @Nullable String mobile,
            @Nullable String unit,
            @Nullable String account) {}

    /** What is null stays; an empty text takes a mobile number or an account away. */
    record PersonChange(
            int version,
            @Nullable String name,
            @Nullable String mobile,
            @Nullable String unit,
            @Nullable String account) {}

    record PersonUnmasking(@Nullable String field, @Nullable String reason) {}

    record PersonUnmasked(String field, @Nullable String value) {}

    private final People people;
    private final Holdings holdings;
    private final Rosters rosters;
    private final Units units;
    private final Refs refs;
    private final Today today;

    PeopleRoutes(People people, Holdings holdings, Rosters rosters, Units units, Refs refs, Today today) {
        this.people = people;
        this.holdings = holdings;
        this.rosters = rosters;
        this.units = units;
        this.refs = refs;
        this.today = today;
    }

    @GetMapping
    @Needs(
            value = Permission.PEOPLE_READ,
            does = {Operation.LIST, Operation.SEARCH, Operation.COUNT})
    PersonList list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var page = people.search(q, unit == null ? null : units.getId(unit), after, Given.limit(limit));
        var asOf = today.asOf(null, null);
        var book = refs.book(asOf);
        var held = holdings.ofPeople(page.people().stream().map(Person::id).toList(), asOf).stream()
                .filter(this::isNow)
                .collect(Collectors.groupingBy(holder -> holder.holding().person()));
        return new PersonList(
                page.people().stream()
                        .map(person -> view(person, held.getOrDefault(person.id(), List.of()), book))
                        .toList(),
                page.total(),
                page.next());
    }

    private boolean isNow(Holder holder) {
        var day = today.day();
        var to = holder.holding().to();
        return !holder.holding().from().isAfter(day) && (to == null || to.isAfter(day));
    }

    private static PersonView view(Person person, List<Holder> held, Refs.Book book) {
        return new PersonView(
                person.id(),
                person.staffNo(),
                person.name(),
                book.unit(person.unit()),
                held.stream()
                        .map(holder -> new PersonPost(
                                holder.post().facts().title(),
                                book.unit(holder.holding().unit()),
                                book.area(holder.post().facts().area()),
                                holder.holding().substitute()))
                        .toList(),
                person.mobileMasked(),
                person.simulated());
    }

    @GetMapping("/{id}")
    @Needs(value = Permission.PEOPLE_READ, does = Operation.READ)
    PersonPage get(@PathVariable int id) {
        var person = people.get(id);
        var asOf = today.asOf(null, null);
        var book = refs.book(asOf);
        var now = holdings.ofPeople(List.of(id), asOf).stream()
                .filter(this::isNow)
                .toList();
        var from = asOf.at().minusDays(DUTY_DAYS);
        var to = asOf.at().plusDays(DUTY_DAYS);
        return new PersonPage(
                view(person, now, book),
                person.account(),
                person.version(),
                holdings.history(id).stream()
                        .map(held -> HeldPostView.of(held, book))
                        .toList(),
                rosters.listOf(id, from, to).stream()
                        .map(shift -> ShiftView.of(shift, book))
                        .toList(),
                rosters.absences(Set.of(id), from, to));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonPage create(@RequestBody PersonRequest request) {
        var facts = new PersonFacts(
                needed(request.staffNo(), "staffNo").strip(),
                needed(request.name(), "name").strip(),
                Texts.optional(request.mobile(), "mobile"),
                units.getId(needed(request.unit(), "unit")),
                Texts.optional(request.account(), "account"));
        return get(people.create(facts, false));
    }

    @PatchMapping("/{id}")
    PersonPage change(@PathVariable int id, @RequestBody PersonChange request) {
        var unit = request.unit() == null ? null : units.getId(request.unit());
        people.change(
                id,
                request.version(),
                before -> new PersonFacts(
                        before.staffNo(),
                        request.name() == null ? before.name() : request.name().strip(),
                        request.mobile() == null ? before.mobile() : Texts.optional(request.mobile(), "mobile"),
                        unit == null ? before.unit() : unit,
                        request.account() == null ? before.account() : Texts.optional(request.account(), "account")));
        return get(id);
    }

    /** The whole value of a masked field, against a reason that goes into the journal. */
    @PostMapping("/{id}/unmasking")
    @Needs(value = Permission.PEOPLE_UNMASK, does = Operation.READ)
    PersonUnmasked unmask(@PathVariable int id, @RequestBody PersonUnmasking request) {
        if (!"mobile".equals(request.field())) {
            throw VALUE_NOT_VALID
                    .because("只有 mobile 可以查看", "Only mobile can be seen")
                    .atField("field");
        }
        return new PersonUnmasked("mobile", people.unmask(id, request.reason()));
    }
}
