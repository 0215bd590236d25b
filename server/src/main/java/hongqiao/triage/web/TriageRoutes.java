package hongqiao.triage.web;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;
import static hongqiao.shared.CommonProblem.needed;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.identity.Officer;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.CommonProblem;
import hongqiao.triage.desk.PlaceSuggested;
import hongqiao.triage.desk.PlaceSuggestions;
import hongqiao.triage.desk.SubjectSuggestions;
import hongqiao.triage.desk.Suggested;
import hongqiao.triage.desk.TriageQuality;
import hongqiao.triage.desk.TriageQuality.TriageOfType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What triage says to who registers a case, and how well it tells. */
@RestController
@RequestMapping("/api/desk/triage")
class TriageRoutes {

    private static final int LONGEST = 5_000;
    private static final List<Integer> DAYS = List.of(30, 90);

    record TriageText(@Nullable String words) {}

    /** @param least answers, @param leastOfSubject cases: of fewer no figure is told */
    record TriageReport(int least, int leastOfSubject, List<TriageOfType> types) {}

    record PlacesSuggested(List<PlaceSuggested> places) {}

    private final CaseCatalogue catalogue;
    private final SubjectSuggestions suggestions;
    private final PlaceSuggestions places;
    private final TriageQuality quality;

    TriageRoutes(
            CaseCatalogue catalogue, SubjectSuggestions suggestions, PlaceSuggestions places, TriageQuality quality) {
        this.catalogue = catalogue;
        this.suggestions = suggestions;
        this.places = places;
        this.quality = quality;
    }

    /** Of what is just being told; nothing is kept of it. */
    @PostMapping("/{type}/subjects")
    @Needs(value = Permission.CASES_OPEN, does = Operation.SEARCH, of = "type")
    Suggested subjects(@PathVariable String type, @RequestBody TriageText body) {
        return suggestions.suggest(catalogue.get(type).key(), text(body));
    }

    /** Places that a text names; nothing is kept of it. */
    @PostMapping("/place")
    @Needs(value = Permission.CASES_OPEN, does = Operation.SEARCH)
    PlacesSuggested place(@RequestBody TriageText body) {
        return new PlacesSuggested(places.find(text(body)));
    }

    /** Of types one may read; figures over the whole district, without a case. */
    @GetMapping
    @Needs(value = Permission.CASES_READ, does = Operation.COUNT)
    TriageReport report() {
        var roles = Officer.current()
                .orElseThrow(CommonProblem.SIGN_IN_REQUIRED::problem)
                .roles();
        return new TriageReport(
                TriageQuality.LEAST_ANSWERS,
                TriageQuality.LEAST_OF_SUBJECT,
                catalogue.types().stream()
                        .filter(type -> roles.stream().anyMatch(role -> type.lets(CaseVerb.READ, role)))
                        .flatMap(type -> quality.of(type, DAYS).stream())
                        .toList());
    }

    /** @throws hongqiao.shared.Problem {@code value-missing}, {@code value-not-valid} */
    static String text(TriageText body) {
        var words = needed(body.words(), "words");
        if (words.length() > LONGEST) {
            throw VALUE_NOT_VALID
                    .because("最多 %d 个字符", "at most %d characters", LONGEST)
                    .atField("words");
        }
        return words;
    }
}
