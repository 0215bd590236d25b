package hongqiao.plan;

/** How a value binds (glossary: 不低于, 不高于, 等于, 左右, 增加, 减少). */
public enum Comparison {
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    ABOUT,
    INCREASE_BY,
    DECREASE_BY
}
