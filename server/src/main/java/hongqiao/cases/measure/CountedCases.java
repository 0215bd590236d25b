package hongqiao.cases.measure;

import hongqiao.cases.definition.CaseFacts;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.expression.Environment;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.measure.Countable;
import hongqiao.register.record.RecordColumns;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Optional;

/** The cases of a type; or, counted by itself, each thing that a unit was asked to do in one of them. */
public record CountedCases(CaseType type, Kind kind, Environment environment) implements Countable {

    private static final List<String> PLACES = List.of("@street", "@community", "@grid", "@unit", "@origin");

    static CountedCases of(CaseType type) {
        return new CountedCases(type, Kind.CASES, CaseFacts.environment(type, false));
    }

    @Override
    public String key() {
        return type.key();
    }

    @Override
    public Words title() {
        return type.title();
    }

    @Override
    public Register form() {
        return type.form();
    }

    /** {@code @unit} is the unit that leads, or that was asked; {@code @origin} the one it was opened from. */
    @Override
    public List<String> places() {
        return Countable.withChapter(type.form(), PLACES);
    }

    @Override
    public boolean lets(String role) {
        return type.lets(CaseVerb.READ, role);
    }

    @Override
    public Optional<FieldKind> placed(String path) {
        return switch (path) {
            case "@unit", "@origin", "lead", "assignment.unit" -> Optional.of(FieldKind.UNIT);
            case "@street", "@community", "@grid" -> Optional.of(FieldKind.AREA);
            case RecordColumns.CHAPTER -> Optional.of(FieldKind.PLANITEM);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Words> named(String path, Object value) {
        return switch (path) {
            case "state" -> Optional.of(type.state(value.toString()).title());
            case "openedHour" -> Optional.of(new Words(value + " 时", value + ":00"));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Countable> each(String part) {
        return part.equals(CaseFacts.ASSIGNMENT)
                ? Optional.of(new CountedCases(type, Kind.ASSIGNMENTS, CaseFacts.environment(type, true)))
                : Optional.empty();
    }
}
