package hongqiao.cases.web;

import hongqiao.cases.CaseFindables;
import hongqiao.cases.web.CaseBody.CaseLineBody;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.search.Findable;
import hongqiao.search.Marks;
import hongqiao.search.Marks.Marked;
import hongqiao.search.Search;
import hongqiao.search.Search.Thing;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases by the words in them, best first. */
@RestController
class CaseSearchRoutes {

    private static final int MOST = 50;

    /** @param excerpt from what else was filled in; null: the words are in the title or the number alone */
    record CaseHit(
            CaseLineBody line,
            Marked number,
            Marked title,
            @Nullable Marked excerpt) {}

    /**
     * @param count of all that one may see, up to 1,000; null on later pages
     * @param more whether there are more than were counted
     * @param next what {@code after} takes to go on; null: that was all
     */
    record FoundCases(
            List<CaseHit> cases,
            @Nullable Integer count,
            boolean more,
            @Nullable String next) {}

    private final CaseHits hits;
    private final CaseFindables findables;
    private final CaseActors actors;
    private final CaseBodies bodies;

    CaseSearchRoutes(CaseHits hits, CaseFindables findables, CaseActors actors, CaseBodies bodies) {
        this.hits = hits;
        this.findables = findables;
        this.actors = actors;
        this.bodies = bodies;
    }

    @GetMapping("/api/desk/search/cases")
    @Needs(value = Permission.CASES_READ, does = Operation.SEARCH)
    FoundCases search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        var marks = Search.marks(q);
        var found = hits.find(q, after, Math.clamp(limit, 1, MOST));
        var ids = found.things().stream().map(Thing::no).toList();
        return new FoundCases(ids.isEmpty() ? List.of() : shown(ids, marks), found.count(), found.more(), found.next());
    }

    private List<CaseHit> shown(List<Long> ids, Marks marks) {
        var lines = hits.lines(ids, actors.actor(Permission.CASES_READ));
        var texts = findables.read(ids.stream().map(String::valueOf).toList()).stream()
                .collect(Collectors.toMap(Findable::no, Function.identity()));
        var there = ids.stream().map(lines::get).filter(Objects::nonNull).toList();
        var shown = bodies.lines(there);
        return java.util.stream.IntStream.range(0, there.size())
                .mapToObj(i -> {
                    var line = shown.get(i);
                    var text = texts.get(there.get(i).id());
                    return new CaseHit(
                            line,
                            marks.of(line.number()),
                            marks.of(line.title()),
                            text == null
                                    ? null
                                    : marks.excerpt(text.texts().stream()
                                            .filter(one -> !one.equals(line.title()))
                                            .toList()));
                })
                .toList();
    }
}
