package hongqiao.cases.web;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseLine;
import hongqiao.cases.CaseLists;
import hongqiao.cases.CaseLists.Asked;
import hongqiao.cases.CaseLists.Order;
import hongqiao.cases.definition.CaseType;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.search.Findable.Within;
import hongqiao.search.Search;
import hongqiao.search.Search.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases that words are found in, of types that one may read and where one may read them. */
@Component
class CaseHits {

    private static final String KIND = "case";

    /** More than anybody reads; a list must sort them all. */
    private static final int MOST = 50_000;

    private final Search search;
    private final CaseActors actors;
    private final CaseLists lists;

    CaseHits(Search search, CaseActors actors, CaseLists lists) {
        this.search = search;
        this.actors = actors;
        this.lists = lists;
    }

    /** Ids, for a list that chooses among them in the scope of who asks. @param type null: of all */
    List<Long> all(String words, @Nullable String type) {
        return search.all(KIND, words, within(actors.readable(type)), MOST);
    }

    Found find(String words, @Nullable String after, int limit) {
        var readable = actors.readable(null);
        return search.find(
                KIND, words, within(readable), after, limit, (scope, numbers) -> seen(readable, scope, numbers));
    }

    /** As lists show them, by id. */
    Map<Long, CaseLine> lines(List<Long> ids, Actor actor) {
        return actors.readable(null).entrySet().stream()
                .flatMap(one ->
                        Scopes.during(
                                one.getKey(),
                                () -> lists
                                        .page(Asked.among(one.getValue(), ids), Order.NEWEST, null, ids.size(), actor)
                                        .stream()))
                .collect(Collectors.toMap(CaseLine::id, Function.identity(), (line, same) -> line));
    }

    private Set<Long> seen(Map<Scope, List<CaseType>> readable, Scope scope, Map<String, List<Long>> numbers) {
        var types = java.util.Objects.requireNonNull(readable.get(scope));
        var ids = numbers.values().stream().flatMap(List::stream).toList();
        return Scopes.during(scope, () -> lists.seen(types, ids));
    }

    private static List<Within> within(Map<Scope, List<CaseType>> readable) {
        return readable.entrySet().stream()
                .map(one -> new Within(
                        one.getKey(), one.getValue().stream().map(CaseType::key).toList()))
                .toList();
    }
}
