package hongqiao.register.web;

import hongqiao.identity.Authority;
import hongqiao.identity.Officer;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Verb;
import hongqiao.register.record.RecordHits;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.search.Findable.Within;
import hongqiao.search.Marks;
import hongqiao.search.Marks.Marked;
import hongqiao.search.Search;
import hongqiao.search.Search.Thing;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records of all registers by the words in them, best first. */
@RestController
class RecordSearchRoutes {

    private static final int MOST = 50;

    /** @param excerpt from its other fields; null: the words are in the title alone */
    record RecordHit(
            String register,
            Words registerTitle,
            long id,
            @Nullable Words stage,
            boolean simulated,
            Marked title,
            @Nullable Marked excerpt) {}

    /**
     * @param count of all that one may see, up to 1,000; null on later pages
     * @param more whether there are more than were counted
     * @param next what {@code after} takes to go on; null: that was all
     */
    record FoundRecords(
            List<RecordHit> records,
            @Nullable Integer count,
            boolean more,
            @Nullable String next) {}

    private final Search search;
    private final RecordHits hits;
    private final Registers registers;
    private final Authority authority;

    RecordSearchRoutes(Search search, RecordHits hits, Registers registers, Authority authority) {
        this.search = search;
        this.hits = hits;
        this.registers = registers;
        this.authority = authority;
    }

    @GetMapping("/api/desk/search/records")
    @Needs(value = Permission.RECORDS_READ, does = Operation.SEARCH)
    FoundRecords search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        var marks = Search.marks(q);
        var within = within();
        var found = search.find(
                "record",
                q,
                within,
                after,
                Math.clamp(limit, 1, MOST),
                (scope, numbers) -> Scopes.during(scope, () -> hits.seen(numbers)));
        return new FoundRecords(shown(found.things(), within, marks), found.count(), found.more(), found.next());
    }

    private List<RecordHit> shown(List<Thing> things, List<Within> within, Marks marks) {
        var shown = new LinkedHashMap<Long, RecordHit>();
        for (var one : within) {
            var numbers = things.stream()
                    .filter(thing -> one.groups().contains(thing.group()))
                    .collect(Collectors.groupingBy(Thing::group, Collectors.mapping(Thing::no, Collectors.toList())));
            Scopes.during(one.scope(), () -> hits.read(numbers)).forEach(hit -> {
                var register = registers.get(hit.register());
                shown.put(
                        hit.id(),
                        new RecordHit(
                                hit.register(),
                                register.title(),
                                hit.id(),
                                hit.stage() == null ? null : register.stageTitle(hit.stage()),
                                hit.simulated(),
                                marks.of(hit.title()),
                                marks.excerpt(hit.texts())));
            });
        }
        return things.stream()
                .map(thing -> shown.get(thing.no()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Registers that one reads, by where one reads them; those that the same roles may read share one. */
    private List<Within> within() {
        var officer = Officer.current().orElseThrow(CommonProblem.SIGN_IN_REQUIRED::problem);
        Map<Set<String>, List<Register>> byRoles = new LinkedHashMap<>();
        registers.definitions().stream()
                .forEach(register -> byRoles.computeIfAbsent(
                                officer.roles().stream()
                                        .filter(role -> register.lets(Verb.READ, role))
                                        .collect(Collectors.toSet()),
                                key -> new ArrayList<>())
                        .add(register));
        Map<Scope, List<String>> groups = new LinkedHashMap<>();
        byRoles.forEach((roles, some) -> authority
                .scopeFor(officer, Permission.RECORDS_READ, some.getFirst().key())
                .ifPresent(scope -> some.forEach(register ->
                        groups.computeIfAbsent(scope, key -> new ArrayList<>()).add(register.key()))));
        return groups.entrySet().stream()
                .map(one -> new Within(one.getKey(), one.getValue()))
                .toList();
    }
}
