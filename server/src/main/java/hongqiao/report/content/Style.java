package hongqiao.report.content;

/** How a paragraph is set. */
public enum Style {
    TITLE,
    SUBTITLE,
    /** 一、 */
    LEVEL_1,
    /** （一） */
    LEVEL_2,
    /** 1. */
    LEVEL_3,
    BODY,
    CAPTION,
    CELL,
    CELL_HEAD,
    NOTE;

    /** Whether it stands in the table of contents. */
    public boolean isListed() {
        return this == LEVEL_1 || this == LEVEL_2;
    }
}
