package hongqiao.cases.edition;

import hongqiao.cases.definition.CaseType;
import hongqiao.register.definition.Field;
import java.util.List;

/** Fields of a type whose values another definition would read otherwise. */
final class FieldMeanings {

    private FieldMeanings() {}

    static List<Field> changed(CaseType was, CaseType type) {
        return type.form().stored().stream()
                .filter(field -> was.form()
                        .find(field.key())
                        .filter(before -> before.kind() != field.kind() || before.isPersonal() != field.isPersonal())
                        .isPresent())
                .toList();
    }
}
