package hongqiao.register.measure;

import hongqiao.expression.Environment;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Verb;
import hongqiao.register.list.Measures;
import hongqiao.register.record.RecordColumns;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Optional;

/** The records of a register. */
public record CountedRecords(Register form) implements Countable {

    @Override
    public Kind kind() {
        return Kind.RECORDS;
    }

    @Override
    public String key() {
        return form.key();
    }

    @Override
    public Words title() {
        return form.title();
    }

    @Override
    public Environment environment() {
        return form.environment();
    }

    @Override
    public List<String> places() {
        return Countable.withChapter(form, Measures.PLACES);
    }

    @Override
    public boolean lets(String role) {
        return form.lets(Verb.READ, role);
    }

    @Override
    public Optional<FieldKind> placed(String path) {
        return switch (path) {
            case "@unit" -> Optional.of(FieldKind.UNIT);
            case "@street", "@community", "@grid" -> Optional.of(FieldKind.AREA);
            case RecordColumns.CHAPTER -> Optional.of(FieldKind.PLANITEM);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Words> named(String path, Object value) {
        return path.equals("stage") ? Optional.of(form.stageTitle(value.toString())) : Optional.empty();
    }
}
