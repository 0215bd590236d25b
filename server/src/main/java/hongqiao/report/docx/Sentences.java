package hongqiao.report.docx;

import java.util.ArrayList;
import java.util.List;

/** Sentences of a paragraph; what ends with 。！？； or a full stop before a space is one. */
final class Sentences {

    private static final String ENDS = "。！？；";

    private Sentences() {}

    /** In their order; together they are the text. */
    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                sentences.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            sentences.add(text.substring(from));
        }
        return sentences;
    }

    /** The one that holds that offset. */
    static String at(String text, int offset) {
        int from = 0;
        for (var sentence : of(text)) {
            from += sentence.length();
            if (offset < from) {
                return sentence.strip();
            }
        }
        return text.strip();
    }
}
