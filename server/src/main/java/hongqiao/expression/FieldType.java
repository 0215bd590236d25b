package hongqiao.expression;

import hongqiao.shared.Words;

/** What kind of value a field, a variable or an expression has. */
public sealed interface FieldType {

    FieldType TEXT = Simple.TEXT;
    FieldType INTEGER = Simple.INTEGER;
    FieldType DECIMAL = Simple.DECIMAL;
    FieldType BOOLEAN = Simple.BOOLEAN;
    FieldType DATE = Simple.DATE;
    FieldType INSTANT = Simple.INSTANT;
    FieldType TEXTS = Simple.TEXTS;

    /** What a pack author calls it. */
    Words title();

    /** No default method: it would have this interface made before its constants' own class. */
    boolean isNumber();

    /** In memory: String, BigDecimal (both kinds of number), Boolean, LocalDate, Instant, List of String. */
    enum Simple implements FieldType {
        TEXT("文字", "text"),
        INTEGER("整数", "a whole number"),
        DECIMAL("数值", "a number"),
        BOOLEAN("是否", "yes or no"),
        DATE("日期", "a date"),
        INSTANT("时刻", "a moment"),
        TEXTS("一组文字", "a list of texts");

        private final Words title;

        Simple(String zh, String en) {
            this.title = new Words(zh, en);
        }

        @Override
        public Words title() {
            return title;
        }

        @Override
        public boolean isNumber() {
            return this == INTEGER || this == DECIMAL;
        }
    }

    /** Another row: its fields are read after a dot. @param type name of its {@link RowType} */
    record Reference(String type) implements FieldType {
        @Override
        public Words title() {
            return new Words("对另一条记录的引用", "a reference to another record");
        }

        @Override
        public boolean isNumber() {
            return false;
        }
    }
}
