package hongqiao.table;

/** What stands in a cell of an uploaded table; of a formula its value as it was last computed. */
public sealed interface Cell {

    record Empty() implements Cell {}

    record Text(String text) implements Cell {}

    /**
     * @param shown as the spreadsheet shows it: 123 in the format 00000 is 00123
     * @param isDate whether its format is one of a date
     */
    record Figure(double value, String shown, boolean isDate) implements Cell {}

    record Truth(boolean value) implements Cell {}

    /** An error value such as {@code #REF!}, or a formula that was never computed. */
    record Broken(String shown) implements Cell {}

    Cell EMPTY = new Empty();
}
