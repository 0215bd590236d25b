package hongqiao.reading.filing;

import hongqiao.shared.Words;

/** What is asked of a figure at entry. @param kind OUTLIER: far from its own series; CHECK: it does not agree with others */
public record Question(Kind kind, Words says) {

    public enum Kind {
        OUTLIER,
        CHECK
    }
}
