package hongqiao.compiler.promise;

/** Looks at the words that stand directly at a place of the prose. */
record Near(CharSequence text) {

    boolean endsWithAny(int end, int from, String... words) {
        for (String word : words) {
            if (end - word.length() >= from && startsWith(end - word.length(), end, word)) {
                return true;
            }
        }
        return false;
    }

    boolean startsWithAny(int at, int end, String... words) {
        for (String word : words) {
            if (startsWith(at, end, word)) {
                return true;
            }
        }
        return false;
    }

    boolean startsWith(int at, int end, String word) {
        if (at < 0 || at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
