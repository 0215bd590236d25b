package hongqiao.identity.audit;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Accounts;
import hongqiao.identity.Officer;
import hongqiao.journal.Event;
import hongqiao.journal.JournalSearch;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.District;
import hongqiao.shared.Language;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reads the journal of this district; changes nothing. */
@RestController
@RequestMapping("/api/desk/audit")
@Needs(value = Permission.JOURNAL_READ, does = Operation.LIST)
class AuditRoutes {

    private static final int MOST = 200;
    private static final int LONGEST = 200;

    record AuditEvent(
            long position,
            Instant at,
            String who,
            String whoName,
            String type,
            String id,
            int seq,
            String action,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String packVersion,
            String hash) {

        static AuditEvent of(Event event, String name) {
            return new AuditEvent(
                    event.position(),
                    event.at(),
                    event.who(),
                    name,
                    event.subject().type(),
                    event.subject().id(),
                    event.seq(),
                    event.action(),
                    event.before(),
                    event.after(),
                    event.packVersion(),
                    event.hash());
        }
    }

    record AuditPage(
            List<AuditEvent> events, long total, @Nullable Long next) {}

    private final JournalSearch search;
    private final AuditExport export;
    private final Accounts accounts;
    private final District district;
    private final Clock clock;

    AuditRoutes(JournalSearch search, AuditExport export, Accounts accounts, District district, Clock clock) {
        this.search = search;
        this.export = export;
        this.accounts = accounts;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping
    @Needs(
            value = Permission.JOURNAL_READ,
            does = {Operation.LIST, Operation.SEARCH, Operation.COUNT})
    @Transactional(readOnly = true)
    AuditPage page(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        var asked = asked(who, type, id, action, from, to, q);
        var most = Math.clamp(limit, 1, MOST);
        var events = search.page(asked, before, most);
        var names = new HashMap<String, String>();
        var locale = Language.of(request);
        return new AuditPage(
                events.stream()
                        .map(event -> AuditEvent.of(
                                event, names.computeIfAbsent(event.who(), name -> accounts.nameOf(name, locale))))
                        .toList(),
                search.count(asked, null),
                events.size() < most ? null : events.getLast().position());
    }

    @GetMapping("/kinds")
    @Transactional(readOnly = true)
    JournalSearch.Kinds kinds() {
        return search.kinds();
    }

    @GetMapping("/export")
    @Needs(value = Permission.JOURNAL_EXPORT, does = Operation.EXPORT)
    void export(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String q,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletResponse response)
            throws IOException {
        var day = LocalDate.ofInstant(clock.instant(), district.timezone());
        export.write(asked(who, type, id, action, from, to, q), format(format), officer.username(), day, response);
    }

    private static JournalSearch.Asked asked(
            @Nullable String who,
            @Nullable String type,
            @Nullable String id,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String q) {
        return new JournalSearch.Asked(
                text(who, "who"), text(type, "type"), text(id, "id"), text(action, "action"), from, to, text(q, "q"));
    }

    private static @Nullable String text(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw VALUE_NOT_VALID
                    .because("至多 %d 个字符", "At most %d characters", LONGEST)
                    .atField(field);
        }
        return text.strip();
    }

    private static AuditExport.Format format(String text) {
        return switch (text) {
            case "csv" -> AuditExport.Format.CSV;
            case "jsonl" -> AuditExport.Format.JSONL;
            default ->
                throw VALUE_NOT_VALID.because("格式为 csv 或 jsonl", "csv or jsonl").atField("format");
        };
    }
}
