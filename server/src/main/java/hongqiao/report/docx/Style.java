package hongqiao.report.docx;

/** How a paragraph is set. */
public enum Style {
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    /** 一、 */
    LEVEL_1("Heading1"),
    /** （一） */
    LEVEL_2("Heading2"),
    /** 1. */
    LEVEL_3("Heading3"),
    BODY("Body"),
    CAPTION("Caption"),
    CELL("Cell"),
    CELL_HEAD("CellHead"),
    NOTE("Note");

    private final String id;

    Style(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static boolean isHeading(String id) {
        return id.equals("Title") || id.startsWith("Heading");
    }
}
