package hongqiao.cases;

import hongqiao.register.record.FormsKept;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was filled in of a case lies beside it. What callers were answered stays as it was given. */
@Component
class CaseFormsKept implements FormsKept {

    private final CaseCatalogue catalogue;

    CaseFormsKept(CaseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Stream<Place> places() {
        return catalogue.types().stream()
                .map(type -> new Place(type.form(), "cases.case_file", "data", "type", type.key()));
    }
}
