package hongqiao.intake.web;

import hongqiao.area.Area;
import hongqiao.area.AreaKind;
import hongqiao.area.Areas;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.publication.PublicPictures;
import hongqiao.cases.publication.ReportedCases;
import hongqiao.cases.publication.ReportedCases.Asked;
import hongqiao.cases.publication.ReportedCases.Seen;
import hongqiao.intake.Allowances;
import hongqiao.intake.ReportedKinds;
import hongqiao.intake.door.Door.Sender;
import hongqiao.scope.Open;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was reported lately, as anybody sees it: what it is about, how it stands, roughly where. No word of anybody's. */
@RestController
@RequestMapping("/api/public/reported")
@Open
class PublicReportedRoutes {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final int MOST = 100;

    /**
     * @param tone of its state: plain, good, warn, bad, busy
     * @param street null: its place is not known
     * @param lon degrees, CGCS2000, rounded as {@link ReportedCases} does; null with lat
     * @param pictures ids of those that somebody made public
     */
    record ReportedCase(
            String number,
            @Nullable Words subject,
            Words state,
            String tone,
            boolean closed,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Words street,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean simulated,
            List<UUID> pictures) {}

    /** @param since nothing older is shown; @param next what {@code after} takes for the page behind; null: that was all */
    record ReportedPage(
            Instant since,
            List<ReportedCase> cases,
            @Nullable Long next) {}

    private final ReportedKinds kinds;
    private final ReportedCases cases;
    private final PublicPictures pictures;
    private final CaseCatalogue catalogue;
    private final Areas areas;
    private final Allowances allowances;
    private final Clock clock;

    PublicReportedRoutes(
            ReportedKinds kinds,
            ReportedCases cases,
            PublicPictures pictures,
            CaseCatalogue catalogue,
            Areas areas,
            Allowances allowances,
            Clock clock) {
        this.kinds = kinds;
        this.cases = cases;
        this.pictures = pictures;
        this.catalogue = catalogue;
        this.areas = areas;
        this.allowances = allowances;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param street code of one; @param subject code of one of the doors' subjects: those below it as well
     * @param after what {@code next} said
     */
    @GetMapping
    ReportedPage page(
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletRequest request) {
        allowances.countRead(request.getRemoteAddr());
        var since = clock.instant().minus(LATELY);
        var within = street == null || street.isBlank() ? null : street(street).id();
        var about = kinds.about(Sender.CITIZEN, subject == null || subject.isBlank() ? null : subject);
        var asked = new Asked(about, null, since, null, open, null, within, after);
        var found = cases.list(kinds.of(Sender.CITIZEN), asked, 0, MOST + 1);
        var page = found.subList(0, Math.min(MOST, found.size()));
        var shown = pictures.of(page.stream().map(Seen::id).toList());
        return new ReportedPage(
                since,
                page.stream()
                        .map(seen -> body(seen, shown.getOrDefault(seen.id(), List.of())))
                        .toList(),
                found.size() > MOST ? page.getLast().id() : null);
    }

    /** Of streets alone: who could ask by grid would learn of a place more than is shown. */
    private Area street(String code) {
        return areas.find(code, areas.today(), null)
                .filter(area -> area.kind() == AreaKind.STREET)
                .orElseThrow(() -> CommonProblem.VALUE_NOT_VALID
                        .because("没有这个街道", "There is no such street")
                        .atField("street"));
    }

    private ReportedCase body(Seen seen, List<UUID> shown) {
        var subject = seen.subject();
        return new ReportedCase(
                seen.number(),
                subject == null ? null : catalogue.matterTitle(catalogue.get(seen.type()), subject),
                seen.state(),
                seen.tone(),
                seen.closedAt() != null,
                seen.openedAt(),
                seen.closedAt(),
                street(seen),
                seen.lon(),
                seen.lat(),
                seen.simulated(),
                shown);
    }

    private @Nullable Words street(Seen seen) {
        return seen.areas().stream()
                .map(areas::findEver)
                .flatMap(Optional::stream)
                .filter(area -> area.kind() == AreaKind.STREET)
                .findFirst()
                .map(Area::name)
                .map(name -> name.words())
                .orElse(null);
    }
}
