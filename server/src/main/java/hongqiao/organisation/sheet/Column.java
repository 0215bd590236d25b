package hongqiao.organisation.sheet;

import java.util.List;

/**
 * A column of an import, found by its header in Chinese or English or both, wherever it stands.
 *
 * @param also other headers that are taken for it
 * @param explained what to write there, for the template
 */
record Column(String zh, String en, boolean required, List<String> also, Explained explained) {

    record Explained(String zh, String en, String example) {}

    static Column of(String zh, String en, boolean required, String example) {
        var note = required ? new Explained("必填", "required", example) : new Explained("可空", "may be empty", example);
        return new Column(zh, en, required, List.of(), note);
    }

    /** As the template has it: {@code 姓名 Name}. */
    String header() {
        return zh + " " + en;
    }
}
