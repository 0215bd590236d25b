package hongqiao.reading;

/** Whose figures: the indicator's own, or those that its relative target is held against. */
public enum SeriesKind {
    OWN,
    OTHER
}
