package hongqiao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, and how well a thing answers to it: a rank, not a score, so that an order is the same on every page
 * and can be told in a sentence. First its number, then a number that begins so, then a title that has it as it was typed,
 * then one that has its words or a text that has it as typed, then a text that has its words. In each rank the newest first.
 *
 * @param typed folded
 * @param pieces as typed, cut at blanks and signs
 * @param words of the pieces, as a dictionary cuts them
 */
record Sought(String typed, List<String> pieces, List<String> words) {

    private static final int LONGEST = 100;
    private static final int SHORTEST_NUMBER = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SHORTENED = Pattern.compile("[a-z]{2,12}");
    private static final int MOST_WORDS = 60;
    private static final float TITLE_COUNTS = 2;
    private static final Set<String> ASKING = Set.of(
            "怎么", "怎样", "如何", "请问", "什么", "哪里", "哪儿", "多少", "为什么", "一下", "可以", "需要", "想问", "问问", "咨询", "你好", "您好", "我们",
            "我家", "他们", "这个", "那个", "没有", "现在", "时候", "是不是", "能不能");
    private static final Grams GRAMS = new Grams();

    /** @throws hongqiao.shared.Problem {@code search-words-not-valid}, at {@code q} */
    static Sought of(String text) {
        var typed = Folded.text(text.strip());
        var pieces = Arrays.stream(BETWEEN.split(typed))
                .filter(piece -> !piece.isEmpty())
                .distinct()
                .toList();
        if (pieces.isEmpty() || typed.codePointCount(0, typed.length()) > LONGEST) {
            throw SearchProblem.SEARCH_WORDS_NOT_VALID.problem().atField("q");
        }
        var words = pieces.stream()
                .flatMap(piece -> Chinese.words(piece).stream())
                .distinct()
                .toList();
        return new Sought(typed, pieces, words);
    }

    Query query() {
        var ranks = new ArrayList<Query>();
        ranks.add(rank(5, new TermQuery(new Term(Fields.NUMBER, typed))));
        if (typed.length() >= SHORTEST_NUMBER) {
            ranks.add(rank(4, new PrefixQuery(new Term(Fields.NUMBER, typed))));
        }
        ranks.add(rank(3, all(pieces, piece -> phrase(Fields.TITLE, piece))));
        ranks.add(rank(2, all(words, word -> phrase(Fields.TITLE, word))));
        ranks.add(rank(2, all(pieces, piece -> phrase(Fields.TEXT, piece))));
        ranks.add(rank(1, all(words, word -> phrase(Fields.TEXT, word))));
        if (SHORTENED.matcher(typed).matches()) {
            ranks.add(rank(2, initials()));
        }
        return new DisjunctionMaxQuery(ranks, 0);
    }

    /**
     * Of a sentence, e.g. what a caller says: things that have some of its words, the more and the rarer the better. Words of asking and
     * single characters count for nothing; empty where no other word is left.
     */
    static Optional<Query> any(String sentence) {
        var folded = Folded.text(sentence.strip());
        var some = new BooleanQuery.Builder();
        var words = Arrays.stream(BETWEEN.split(folded))
                .filter(piece -> !piece.isEmpty())
                .flatMap(piece -> Chinese.words(piece).stream())
                .filter(word -> word.codePointCount(0, word.length()) > 1 && !ASKING.contains(word))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        words.forEach(word -> {
            some.add(new BoostQuery(phrase(Fields.TITLE, word), TITLE_COUNTS), Occur.SHOULD);
            some.add(phrase(Fields.TEXT, word), Occur.SHOULD);
        });
        return words.isEmpty() ? Optional.empty() : Optional.of(some.build());
    }

    private static Query rank(int rank, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), rank);
    }

    private static Query all(List<String> texts, Function<String, Query> each) {
        var all = new BooleanQuery.Builder();
        texts.forEach(text -> all.add(each.apply(text), Occur.FILTER));
        return all.build();
    }

    private Query initials() {
        var phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < typed.length(); i++) {
            phrase.add(new Term(Fields.INITIALS, typed.substring(i, i + 2)), i);
        }
        return phrase.build();
    }

    /** Part of a text: its pairs of characters one after the other; a word of letters or digits may go on. */
    private static Query phrase(String field, String part) {
        var phrase = new PhraseQuery.Builder();
        var position = -1;
        var paired = -2;
        var last = "";
        var plain = false;
        try (var tokens = GRAMS.tokenStream(field, part)) {
            var term = tokens.getAttribute(CharTermAttribute.class);
            var type = tokens.getAttribute(TypeAttribute.class);
            var step = tokens.getAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            var single = "";
            var at = -1;
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
                if (type.type().equals("<DOUBLE>")) {
                    single = "";
                    phrase.add(new Term(field, term.toString()), position);
                    paired = position;
                    last = term.toString();
                    plain = false;
                    continue;
                }
                if (!single.isEmpty()) {
                    phrase.add(new Term(field, single), at);
                    single = "";
                }
                var isHan = type.type().equals("<SINGLE>");
                if (!isHan) {
                    phrase.add(new Term(field, term.toString()), position);
                    last = term.toString();
                    plain = true;
                } else if (paired != position - 1) {
                    single = term.toString(); // kept until a pair takes its place
                    at = position;
                    last = single;
                    plain = false;
                }
            }
            if (!single.isEmpty()) {
                phrase.add(new Term(field, single), at);
            }
            tokens.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        var built = phrase.build();
        if (built.getTerms().length > 1) {
            return built;
        }
        return plain && last.length() > 1
                ? new PrefixQuery(new Term(field, last))
                : new TermQuery(new Term(field, last));
    }
}
