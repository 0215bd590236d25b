package hongqiao.search;

import hongqiao.scope.Scope;
import hongqiao.search.Findable.Within;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way in. The index proposes, the database disposes: it narrows by scope only to find fast; each thing is then asked for
 * in the scope of who searches, and what does not come back is neither shown nor counted.
 */
@Component
public class Search {

    /** So many are counted; beyond it is said that there are more. */
    public static final int COUNTED = 1_000;

    /** Of the best one's score; of what has less it is said nothing. */
    private static final float NEAR_THE_BEST = 0.4f;

    static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Fields.NO, SortField.Type.LONG, true));

    private final SearchFollower follower;

    Search(SearchFollower follower) {
        this.follower = follower;
    }

    /** A thing that was found. @param group key of its type or register */
    public record Thing(String group, long no) {}

    /**
     * One page of what was found.
     *
     * @param things best first
     * @param count how many there are that one may see, counted up to {@link #COUNTED}; null on later pages
     * @param more whether there are more than were counted
     * @param next where the next page begins; null: that was all
     */
    public record Found(
            List<Thing> things,
            @Nullable Integer count,
            boolean more,
            @Nullable String next) {}

    /** Of these things those that the database shows in that scope. */
    public interface Seen {
        Set<Long> of(Scope scope, Map<String, List<Long>> numbersByGroup);
    }

    /**
     * @param within what may be read where; each group once
     * @param after what {@code next} of the page before was; null: from the beginning
     * @throws hongqiao.shared.Problem {@code search-words-not-valid}, {@code search-page-not-valid}, {@code search-not-ready}
     */
    public Found find(String kind, String words, List<Within> within, @Nullable String after, int limit, Seen seen) {
        var query = Sought.of(words).query();
        var from = after == null || after.isBlank() ? null : Hit.parse(after);
        var most = from == null ? COUNTED : limit + 1;
        var visible = new ArrayList<Hit>();
        var last = from;
        var more = false;
        while (true) {
            var hits = page(kind, query, within, last, COUNTED);
            visible.addAll(among(hits, within, seen));
            if (hits.size() < COUNTED) {
                break;
            }
            last = hits.getLast();
            if (visible.size() >= most) {
                more = true;
                break;
            }
        }
        var shown = visible.subList(0, Math.min(limit, visible.size()));
        return new Found(
                shown.stream().map(hit -> new Thing(hit.group(), hit.no())).toList(),
                from == null ? Integer.valueOf(Math.min(visible.size(), COUNTED)) : null,
                more || visible.size() > COUNTED,
                more || visible.size() > limit ? shown.getLast().toString() : null);
    }

    /**
     * All things that have the words, for lists that choose and sort themselves; nothing is decided yet on who sees them.
     *
     * @throws hongqiao.shared.Problem {@code search-too-wide}, at {@code q}: more than {@code most}
     */
    public List<Long> all(String kind, String words, List<Within> within, int most) {
        var hits = page(kind, Sought.of(words).query(), within, null, most + 1);
        if (hits.size() > most) {
            throw SearchProblem.SEARCH_TOO_WIDE
                    .because("符合的超过%,d 件，请再写具体些", "more than %,d are found; say it more exactly", most)
                    .atField("q");
        }
        return hits.stream().map(Hit::no).toList();
    }

    /**
     * Things that answer best to a sentence, by the words that they share with it; far worse ones than the best are left out.
     * Nothing is decided yet on who sees them.
     *
     * @return their numbers, best first; empty where no word of it says anything
     */
    public List<Long> near(String kind, String sentence, List<Within> within, int most) {
        var words = Sought.any(sentence);
        if (within.isEmpty() || words.isEmpty()) {
            return List.of();
        }
        var query = query(kind, words.get(), within);
        try {
            return follower.index().read(searcher -> {
                var found = searcher.search(query, most, ORDER).scoreDocs;
                var best = found.length == 0 ? 0 : score(found[0]);
                var near = Arrays.stream(found)
                        .filter(one -> score(one) >= best * NEAR_THE_BEST)
                        .toArray(ScoreDoc[]::new);
                return hits(searcher, near).stream().map(Hit::no).toList();
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static float score(ScoreDoc found) {
        return (Float) Objects.requireNonNull(((FieldDoc) found).fields)[0];
    }

    /** What somebody typed, to show where it is in a text. @throws hongqiao.shared.Problem {@code search-words-not-valid} */
    public static Marks marks(String words) {
        return new Marks(Sought.of(words));
    }

    /** A hit, and where a page ends. @param rank see {@link Sought} */
    record Hit(int rank, long no, String group) {

        static Hit parse(String text) {
            var cut = text.split("-", -1);
            try {
                return new Hit(Integer.parseInt(cut[0]), Long.parseLong(cut[1]), "");
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
                throw SearchProblem.SEARCH_PAGE_NOT_VALID.problem().atField("after");
            }
        }

        @Override
        public String toString() {
            return rank + "-" + no;
        }
    }

    private static List<Hit> among(List<Hit> hits, List<Within> within, Seen seen) {
        var visible = new HashSet<Long>();
        for (var one : within) {
            var numbers = hits.stream()
                    .filter(hit -> one.groups().contains(hit.group()))
                    .collect(Collectors.groupingBy(Hit::group, Collectors.mapping(Hit::no, Collectors.toList())));
            if (!numbers.isEmpty()) {
                visible.addAll(seen.of(one.scope(), numbers));
            }
        }
        return hits.stream().filter(hit -> visible.contains(hit.no())).toList();
    }

    private List<Hit> page(String kind, Query words, List<Within> within, @Nullable Hit after, int most) {
        if (within.isEmpty()) {
            return List.of();
        }
        var query = query(kind, words, within);
        try {
            try {
                return follower.index().read(searcher -> page(searcher, query, after, most));
            } catch (AlreadyClosedException replaced) { // by one that was built anew meanwhile
                return follower.index().read(searcher -> page(searcher, query, after, most));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Hit> page(IndexSearcher searcher, Query query, @Nullable Hit after, int most)
            throws IOException {
        var size = searcher.getIndexReader().maxDoc();
        if (size == 0) {
            return List.of();
        }
        var from = after == null
                ? null
                : new FieldDoc(size - 1, Float.NaN, new Object[] {(float) after.rank(), after.no()});
        return hits(searcher, searcher.searchAfter(from, query, Math.min(most, size), ORDER).scoreDocs);
    }

    static Query query(String kind, Query words, List<Within> within) {
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
                .add(places(within), Occur.FILTER)
                .build();
    }

    /** With the group of each, read segment by segment, since values of a document can only be read forwards. */
    static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var hits = new Hit[found.length];
        var forwards = IntStream.range(0, found.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> found[i].doc))
                .toList();
        SortedSetDocValues groups = null;
        var leaf = -1;
        for (var i : forwards) {
            var of = ReaderUtil.subIndex(found[i].doc, leaves);
            if (groups == null || of != leaf) {
                leaf = of;
                groups = DocValues.getSortedSet(leaves.get(of).reader(), Fields.GROUP);
            }
            if (!groups.advanceExact(found[i].doc - leaves.get(of).docBase)) {
                throw new IllegalStateException("a thing of no group");
            }
            var values = Objects.requireNonNull(((FieldDoc) found[i]).fields);
            hits[i] = new Hit(
                    Math.round((Float) values[0]),
                    (Long) values[1],
                    groups.lookupOrd(groups.nextOrd()).utf8ToString());
        }
        return Arrays.asList(hits);
    }

    private static Query places(List<Within> within) {
        var any = new BooleanQuery.Builder();
        for (var one : within) {
            var groups = terms(Fields.GROUP, one.groups());
            any.add(
                    one.scope().all()
                            ? groups
                            : new BooleanQuery.Builder()
                                    .add(groups, Occur.FILTER)
                                    .add(place(one.scope()), Occur.FILTER)
                                    .build(),
                    Occur.SHOULD);
        }
        return any.build();
    }

    private static Query place(Scope scope) {
        return new BooleanQuery.Builder()
                .add(terms(Fields.AREA, scope.areas()), Occur.SHOULD)
                .add(terms(Fields.UNIT, scope.units()), Occur.SHOULD)
                .add(new TermQuery(new Term(Fields.BY, scope.self())), Occur.SHOULD)
                .add(new TermQuery(new Term(Fields.SHARED, "yes")), Occur.SHOULD)
                .build();
    }

    private static Query terms(String field, Collection<?> values) {
        return new TermInSetQuery(
                field,
                values.stream().map(value -> new BytesRef(value.toString())).toList());
    }
}
