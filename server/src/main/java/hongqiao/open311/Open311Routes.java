package hongqiao.open311;

import hongqiao.intake.Allowances;
import hongqiao.intake.Intake;
import hongqiao.register.record.RecordFault;
import hongqiao.scope.Open;
import hongqiao.shared.District;
import hongqiao.shared.Language;
import hongqiao.shared.Problem;
import hongqiao.shared.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Open311 GeoReport v2: addresses end in {@code .json} or {@code .xml}. Nobody is signed in and no cookie counts; who reports has a key.
 * {@code jurisdiction_id} is the district's code and may be left out.
 *
 * <p>Source: GeoReport v2, wiki.open311.org/GeoReport_v2, as the JSON schemas of github.com/open311/schema-validation tell it.
 */
@RestController
@RequestMapping("/open311")
@Open
class Open311Routes {

    private static final String FORMAT = ".{format:json|xml}";

    private final Services services;
    private final Attributes attributes;
    private final Requests requests;
    private final Posting posting;
    private final Intake intake;
    private final Allowances allowances;
    private final District district;

    Open311Routes(
            Services services,
            Attributes attributes,
            Requests requests,
            Posting posting,
            Intake intake,
            Allowances allowances,
            District district) {
        this.services = services;
        this.attributes = attributes;
        this.requests = requests;
        this.posting = posting;
        this.intake = intake;
        this.allowances = allowances;
        this.district = district;
    }

    @GetMapping("/discovery" + FORMAT)
    ResponseEntity<byte[]> discovery(@PathVariable String format) {
        var discovery = JsonNodeFactory.instance
                .objectNode()
                .put("changeset", CHANGESET)
                .put("contact", district.name().zh() + " / " + district.name().en())
                .put("key_service", "密钥由本系统的系统管理员开 / Keys are made by the system officer of this installation");
        var endpoint = discovery
                .putArray("endpoints")
                .addObject()
                .put("specification", "http://wiki.open311.org/GeoReport_v2")
                .put(
                        "url",
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path("/open311/v2")
                                .toUriString())
                .put("changeset", CHANGESET)
                .put("type", "production");
        endpoint.putArray("formats").add("text/xml").add("application/json");
        return Answers.of(HttpStatus.OK, format, "discovery", discovery);
    }

    /** When what is said here last changed. */
    private static final String CHANGESET = "2026-11-28T00:00:00+08:00";

    @GetMapping("/v2/services" + FORMAT)
    ResponseEntity<byte[]> services(
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            HttpServletRequest request) {
        count(request);
        require(jurisdiction);
        var language = Language.of(request);
        var bodies = JsonNodeFactory.instance.arrayNode();
        for (var service : services.all().values()) {
            var group = service.group();
            bodies.addObject()
                    .put("service_code", service.code())
                    .put("service_name", service.name().in(language))
                    .put("description", service.door().description().in(language))
                    .put("metadata", !service.door().attributes().isEmpty())
                    .put("type", "realtime")
                    .put("keywords", "")
                    .put("group", group == null ? "" : group.in(language));
        }
        return Answers.of(HttpStatus.OK, format, "services", bodies);
    }

    @GetMapping("/v2/services/{code:[^.]+}" + FORMAT)
    ResponseEntity<byte[]> definition(
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            HttpServletRequest request) {
        count(request);
        require(jurisdiction);
        return Answers.of(
                HttpStatus.OK,
                format,
                "service_definition",
                attributes.definition(services.get(code), Language.of(request)));
    }

    /** @param id the same one of the same sender is one request; likewise {@code idempotency_key} of the form */
    @PostMapping("/v2/requests" + FORMAT)
    ResponseEntity<byte[]> post(
            @PathVariable String format,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String id,
            HttpServletRequest request) {
        require(request.getParameter("jurisdiction_id"));
        return Answers.of(
                HttpStatus.OK,
                format,
                "service_requests",
                posting.post(request.getParameterMap(), id, Language.of(request)));
    }

    @GetMapping("/v2/tokens/{token:[^.]+}" + FORMAT)
    ResponseEntity<byte[]> token(
            @PathVariable String token,
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            HttpServletRequest request) {
        count(request);
        require(jurisdiction);
        var taken = intake.find(token).orElseThrow(Open311Problem.TOKEN_NOT_FOUND::problem);
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("service_request_id", taken.number())
                .put("token", token);
        return Answers.of(
                HttpStatus.OK,
                format,
                "service_requests",
                JsonNodeFactory.instance.arrayNode().add(answer));
    }

    @GetMapping("/v2/requests/{number:[^.]+}" + FORMAT)
    ResponseEntity<byte[]> request(
            @PathVariable String number,
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            HttpServletRequest request) {
        count(request);
        require(jurisdiction);
        return Answers.of(HttpStatus.OK, format, "service_requests", requests.get(number, Language.of(request)));
    }

    @GetMapping("/v2/requests" + FORMAT)
    ResponseEntity<byte[]> requests(
            @PathVariable String format, @RequestParam Map<String, String> query, HttpServletRequest request) {
        count(request);
        require(query.get("jurisdiction_id"));
        return Answers.of(HttpStatus.OK, format, "service_requests", requests.list(query, Language.of(request)));
    }

    /** Whoever only asks needs no key; so his address is counted. */
    private void count(HttpServletRequest request) {
        allowances.countRead(request.getRemoteAddr());
    }

    private void require(@Nullable String jurisdiction) {
        if (jurisdiction != null && !jurisdiction.isBlank() && !jurisdiction.equals(district.code())) {
            throw Open311Problem.JURISDICTION_NOT_FOUND.problem().atField("jurisdiction_id");
        }
    }

    /** As the standard tells errors: a list, each with the status as its code. What is wrong with a form comes one by one. */
    @ExceptionHandler
    ResponseEntity<byte[]> refused(Problem problem, HttpServletRequest request) {
        var language = Language.of(request);
        var format = request.getRequestURI().endsWith("." + Answers.XML) ? Answers.XML : Answers.JSON;
        var status = status(problem.type());
        var errors = JsonNodeFactory.instance.arrayNode();
        if (problem.extras().get("faults") instanceof Collection<?> faults) {
            faults.forEach(fault -> {
                if (fault instanceof RecordFault one) {
                    errors.add(error(
                            status, problem, one.field() + " " + one.message().in(language)));
                }
            });
        }
        if (errors.isEmpty()) {
            var place = problem.at().field();
            errors.add(
                    error(status, problem, problem.detail().in(language) + (place == null ? "" : " [" + place + "]")));
        }
        var answer = Answers.of(status, format, "errors", errors);
        var wait = problem.extras().get("retryAfter");
        return wait == null
                ? answer
                : ResponseEntity.status(status)
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, wait.toString())
                        .body(answer.getBody());
    }

    /** The standard knows no 422. */
    private static HttpStatus status(ProblemType type) {
        return type.status() == HttpStatus.UNPROCESSABLE_CONTENT ? HttpStatus.BAD_REQUEST : type.status();
    }

    private static ObjectNode error(HttpStatus status, Problem problem, String says) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", status.value())
                .put("description", problem.code() + ": " + says);
    }
}
