package hongqiao.open311;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.publication.PublicPictures;
import hongqiao.cases.publication.ReportedCases;
import hongqiao.cases.publication.ReportedCases.Around;
import hongqiao.cases.publication.ReportedCases.Asked;
import hongqiao.cases.publication.ReportedCases.Seen;
import hongqiao.intake.door.Door.Part;
import hongqiao.organisation.Units;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Service requests as other systems see them. */
@Component
class Requests {

    static final int MOST = 1_000;
    static final Duration LONGEST = Duration.ofDays(90);

    /** Whoever asks for later means none. */
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final double WIDEST_METRES = 50_000;
    private static final List<String> FIELDS = List.of("description", "address", "address_id", "zipcode", "media_url");

    private final Services services;
    private final ReportedCases cases;
    private final PublicPictures pictures;
    private final CaseCatalogue catalogue;
    private final Units units;
    private final District district;
    private final Clock clock;

    Requests(
            Services services,
            ReportedCases cases,
            PublicPictures pictures,
            CaseCatalogue catalogue,
            Units units,
            District district,
            Clock clock) {
        this.services = services;
        this.cases = cases;
        this.pictures = pictures;
        this.catalogue = catalogue;
        this.units = units;
        this.district = district;
        this.clock = clock;
    }

    /** @throws Problem {@code request-not-found} */
    ArrayNode get(String number, Locale language) {
        var asked = new Asked(services.about(null), List.of(number), null, null, null, null);
        var found = cases.list(services.kinds(), asked, 0, 1);
        if (found.isEmpty()) {
            throw Open311Problem.REQUEST_NOT_FOUND.problem();
        }
        return bodies(found, language);
    }

    /**
     * Newest first.
     *
     * @param query parameters of the request, the first of each name
     * @throws Problem {@code argument-not-valid}, {@code period-too-long}
     */
    ArrayNode list(Map<String, String> query, Locale language) {
        var numbers = listed(query.get("service_request_id"));
        var codes = listed(query.get("service_code"));
        var from = moment(query, "start_date");
        var to = moment(query, "end_date");
        // Whoever names requests asks for those, whenever they were made.
        if (numbers == null) {
            to = to == null ? from == null ? clock.instant() : from.plus(LONGEST) : to;
            from = from == null ? to.minus(LONGEST) : from;
            if (Duration.between(from, to).compareTo(LONGEST) > 0) {
                throw Open311Problem.PERIOD_TOO_LONG.problem().atField("start_date");
            }
        }
        int size = whole(query, "page_size", MOST, MOST);
        int page = whole(query, "page", 1, 1_000_000);
        var asked = new Asked(services.about(codes), numbers, from, to, open(query.get("status")), around(query));
        return bodies(cases.list(services.kinds(), asked, (page - 1) * size, size), language);
    }

    private static @Nullable List<String> listed(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private static @Nullable Boolean open(@Nullable String status) {
        var states = new HashSet<>(listed(status) == null ? List.of("open", "closed") : listed(status));
        if (!List.of("open", "closed").containsAll(states)) {
            throw notValid("status");
        }
        return states.size() == 2 ? null : states.contains("open");
    }

    private @Nullable Instant moment(Map<String, String> query, String name) {
        var text = query.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // A plus that was not escaped has become a blank.
            var written = text.strip().replace(' ', '+');
            var moment = written.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(
                                    written, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX]"))
                            .toInstant()
                    : LocalDateTime.parse(written).atZone(district.timezone()).toInstant();
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
                throw notValid(name);
            }
            return moment;
        } catch (DateTimeException none) {
            throw notValid(name);
        }
    }

    private static int whole(Map<String, String> query, String name, int otherwise, int most) {
        var text = query.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw notValid(name);
        }
        throw notValid(name);
    }

    private static @Nullable Around around(Map<String, String> query) {
        if (!query.containsKey("radius") && !query.containsKey("lat") && !query.containsKey("long")) {
            return null;
        }
        return new Around(
                degrees(query, "long", 180), degrees(query, "lat", 90), degrees(query, "radius", WIDEST_METRES));
    }

    static double degrees(Map<String, String> query, String name, double most) {
        try {
            double number = Double.parseDouble(query.getOrDefault(name, "").strip());
            if (Math.abs(number) <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw notValid(name);
        }
        throw notValid(name);
    }

    static Problem notValid(String name) {
        return Open311Problem.ARGUMENT_NOT_VALID
                .because("参数“%s”有误", "The argument “%s” is not valid", name)
                .atField(name);
    }

    private ArrayNode bodies(List<Seen> found, Locale language) {
        var bodies = JsonNodeFactory.instance.arrayNode();
        var shown = pictures.of(found.stream().map(Seen::id).toList());
        found.forEach(seen -> {
            var body = body(seen, language);
            shown.getOrDefault(seen.id(), List.of()).stream()
                    .findFirst()
                    .ifPresent(picture -> body.put("media_url", url(picture)));
            bodies.add(body);
        });
        return bodies;
    }

    private ObjectNode body(Seen seen, Locale language) {
        var door = services.door(seen.type());
        var type = catalogue.get(seen.type());
        var subject = seen.subject();
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("service_request_id", seen.number())
                .put("status", seen.closedAt() == null ? "open" : "closed")
                .put("status_notes", notes(seen, language))
                .put(
                        "service_name",
                        (subject == null ? door.title() : catalogue.matterTitle(type, subject)).in(language))
                .put("service_code", Services.code(door, subject));
        FIELDS.forEach(body::putNull);
        text(body, "description", seen, door.field(Part.WORDS));
        text(body, "address", seen, door.field(Part.ADDRESS));
        var lead = seen.lead();
        body.put(
                "agency_responsible",
                lead == null
                        ? null
                        : units.findEver(lead)
                                .map(unit -> unit.name().words().in(language))
                                .orElse(null));
        return body.put("service_notice", (String) null)
                .put("requested_datetime", moment(seen.openedAt()))
                .put("updated_datetime", moment(seen.closedAt() == null ? seen.changedAt() : seen.closedAt()))
                .putNull("expected_datetime")
                .put("lat", seen.lat())
                .put("long", seen.lon());
    }

    /** The standard has room for one. */
    private static String url(UUID picture) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/public/pictures/{id}")
                .buildAndExpand(picture)
                .toUriString();
    }

    private static String notes(Seen seen, Locale language) {
        var state = seen.state().in(language);
        var chinese = language.equals(Locale.CHINESE);
        return !seen.simulated() ? state : state + (chinese ? "（模拟数据）" : " (simulated)");
    }

    private static void text(ObjectNode body, String name, Seen seen, @Nullable String field) {
        if (field != null && seen.published().hasNonNull(field)) {
            body.put(name, seen.published().path(field).asString());
        }
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(district.timezone()));
    }
}
