package hongqiao.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese characters singly and in pairs, letters and digits by the word; takes folded text. Any part of a text is then
 * found by the pairs it is made of, whatever a dictionary thinks where a word ends; a dictionary only cuts what is asked for
 * ({@link Chinese}).
 */
final class Grams extends Analyzer {

    /** Between two texts of one thing, so that nothing is found across their ends. */
    static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new CJKBigramFilter(words, CJKBigramFilter.HAN, true));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
