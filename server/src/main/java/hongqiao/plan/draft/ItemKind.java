package hongqiao.plan.draft;

/** What an item of a draft is. The letter begins its id and, once adopted, its code. */
public enum ItemKind {
    INDICATOR("I%02d", IndicatorValue.class),
    COMMITMENT("C%03d", CommitmentValue.class),
    ACTION("A%03d", ActionValue.class),
    /** A number that the compiler left out, with its reason. */
    LEFT_OUT("L%03d", LeftOutValue.class);

    private final String idFormat;
    private final Class<? extends ItemValue> valueType;

    ItemKind(String idFormat, Class<? extends ItemValue> valueType) {
        this.idFormat = idFormat;
        this.valueType = valueType;
    }

    String id(int number) {
        return idFormat.formatted(number);
    }

    /** The number in an id of this kind. */
    static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    Class<? extends ItemValue> valueType() {
        return valueType;
    }
}
