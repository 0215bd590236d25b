package hongqiao.register.measure;

import hongqiao.expression.Environment;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.record.RecordColumns;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a measure is made over, as a pack describes it: the records of a register, the cases of a type. */
public interface Countable {

    /** What one of them is, where a figure says how many it is made of. */
    enum Kind {
        RECORDS("记录", "records"),
        CASES("案件", "cases"),
        /** What units were asked to do in cases: one case may count several times. */
        ASSIGNMENTS("承办任务", "assignments");

        private final Words words;

        Kind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        public Words words() {
            return words;
        }
    }

    Kind kind();

    /** Of the register or of the type of case; no two have the same. */
    String key();

    Words title();

    /** What is filled in. */
    Register form();

    /** What expressions over them may read. */
    Environment environment();

    /** What they may be told apart by besides what expressions read, e.g. {@code @street}. */
    List<String> places();

    /** Whether who has that role may read them. */
    boolean lets(String role);

    /** Of a path that is no field of the form and whose value is the id of an area or a unit, or a chapter of a plan. */
    Optional<FieldKind> placed(String path);

    /** What a value of a path that is no field of the form is called. */
    Optional<Words> named(String path, Object value);

    /** What is for an item of a plan can be told apart by the plan's chapters too. */
    static List<String> withChapter(Register form, List<String> places) {
        return form.planItem().isEmpty()
                ? places
                : Stream.concat(places.stream(), Stream.of(RecordColumns.CHAPTER))
                        .toList();
    }

    /** Their parts, counted one by one, by what a pack calls those. */
    default Optional<Countable> each(String part) {
        return Optional.empty();
    }
}
