package hongqiao.cases.web;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.publication.PublicCases;
import hongqiao.cases.publication.PublicCases.Shown;
import hongqiao.cases.publication.PublicPictures;
import hongqiao.organisation.Units;
import hongqiao.register.definition.FormBody;
import hongqiao.register.record.Forms;
import hongqiao.scope.Open;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What packs publish of cases; nobody is signed in. */
@RestController
@RequestMapping("/api/public/cases")
@Open
class PublicCaseRoutes {

    private static final int MOST = 100;

    record PublicCaseType(String key, Words title, Words description) {}

    record PublicCaseTypes(List<PublicCaseType> types) {}

    /**
     * @param values of published fields; a missing value is not in it
     * @param titles of units, areas and items of plans that its values name, by field
     * @param pictures ids of those that somebody made public
     */
    record PublicCase(
            String number,
            Words state,
            String tone,
            boolean overdue,
            @Nullable Words lead,
            Instant openedAt,
            @Nullable Instant closedAt,
            boolean simulated,
            JsonNode values,
            Map<String, Words> titles,
            List<UUID> pictures) {}

    /** @param titleField names a case; @param next what {@code after} takes for the page behind; null: that was all */
    record PublicCasePage(
            PublicCaseType type,
            Words source,
            String titleField,
            List<FormBody.FieldBody> fields,
            List<PublicCase> cases,
            @Nullable Long next) {}

    private final PublicCases open;
    private final PublicPictures pictures;
    private final Forms forms;
    private final Units units;
    private final CaseCatalogue catalogue;

    PublicCaseRoutes(PublicCases open, PublicPictures pictures, Forms forms, Units units, CaseCatalogue catalogue) {
        this.open = open;
        this.pictures = pictures;
        this.forms = forms;
        this.units = units;
        this.catalogue = catalogue;
    }

    @GetMapping
    PublicCaseTypes types() {
        return new PublicCaseTypes(
                open.types().stream().map(PublicCaseRoutes::head).toList());
    }

    /** Newest first. @param after what {@code next} said */
    @GetMapping("/{type}")
    PublicCasePage page(@PathVariable String type, @RequestParam(required = false) @Nullable Long after) {
        var of = open.get(type);
        var published = Objects.requireNonNull(of.publication()).fields();
        return open.page(of, after, MOST + 1, found -> {
            var page = found.subList(0, Math.min(MOST, found.size()));
            return new PublicCasePage(
                    head(of),
                    of.source(),
                    of.form().titleField(),
                    FormBody.fields(of.form(), catalogue.codes()).stream()
                            .filter(field -> published.contains(field.key()))
                            .toList(),
                    bodies(of, published, page),
                    found.size() > MOST ? page.getLast().line().id() : null);
        });
    }

    private static PublicCaseType head(CaseType type) {
        var publication = Objects.requireNonNull(type.publication());
        return new PublicCaseType(type.key(), publication.title(), publication.description());
    }

    private List<PublicCase> bodies(CaseType type, List<String> published, List<Shown> page) {
        var all = pictures.of(page.stream().map(shown -> shown.line().id()).toList());
        return page.stream()
                .map(shown -> body(
                        type, published, shown, all.getOrDefault(shown.line().id(), List.of())))
                .toList();
    }

    private PublicCase body(CaseType type, List<String> published, Shown shown, List<UUID> pictures) {
        var file = shown.file();
        var titles = new HashMap<>(forms.named(file.type().form(), file.form()));
        titles.keySet().retainAll(published);
        var state = file.type().state(file.state());
        return new PublicCase(
                file.head().number(),
                state.title(),
                state.tone(),
                shown.line().overdue(),
                shown.line().lead() == null
                        ? null
                        : units.findEver(shown.line().lead())
                                .map(unit -> unit.name().words())
                                .orElse(null),
                file.head().openedAt(),
                file.closedAt(),
                file.head().simulated(),
                open.values(type, shown),
                titles,
                pictures);
    }
}
