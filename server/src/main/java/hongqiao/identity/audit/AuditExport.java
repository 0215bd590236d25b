package hongqiao.identity.audit;

import hongqiao.journal.Entry;
import hongqiao.journal.Event;
import hongqiao.journal.Journal;
import hongqiao.journal.JournalSearch;
import hongqiao.journal.Subject;
import hongqiao.shared.CsvCell;
import hongqiao.shared.District;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what was found straight to the reader, from one state of the journal, and puts into the journal who took how much.
 * That stays there if the reader breaks the line halfway: he has what he has.
 * The header {@code X-Total-Count} says how many rows there are; a file that holds fewer was cut off on its way.
 */
@Component
class AuditExport {

    enum Format {
        CSV("text/csv;charset=UTF-8"),
        JSONL("application/jsonl;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    private static final List<String> COLUMNS =
            List.of("position", "at", "who", "type", "id", "seq", "action", "before", "after", "packVersion", "hash");

    /** So that a spreadsheet program knows the file for UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JournalSearch search;
    private final Journal journal;
    private final District district;
    private final JsonMapper json;

    AuditExport(JournalSearch search, Journal journal, District district, JsonMapper json) {
        this.search = search;
        this.journal = journal;
        this.district = district;
        this.json = json;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, noRollbackFor = UncheckedIOException.class)
    public void write(JournalSearch.Asked asked, Format format, String who, LocalDate day, HttpServletResponse response)
            throws IOException {
        var upto = search.newest();
        var count = search.count(asked, upto);
        journal.append(new Entry(
                new Subject(district.code(), "journal", district.code()),
                who,
                "journal-exported",
                null,
                Map.of("asked", asked, "format", format, "events", count)));
        response.setContentType(format.type);
        response.setHeader("X-Total-Count", String.valueOf(count));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"journal-%s-%s.%s\""
                        .formatted(district.code(), day, format.name().toLowerCase(Locale.ROOT)));
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (format == Format.CSV) {
            out.write(BYTE_ORDER_MARK + String.join(",", COLUMNS) + "\r\n");
        }
        search.each(asked, upto, event -> append(out, format == Format.CSV ? csv(event) : jsonLine(event)));
        out.flush();
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }

    private static String csv(Event event) {
        return cells(event).stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }

    private String jsonLine(Event event) {
        return json.writeValueAsString(AuditRoutes.AuditEvent.of(event, event.who())) + "\n";
    }

    private static List<String> cells(Event event) {
        return List.of(
                String.valueOf(event.position()),
                event.at().toString(),
                event.who(),
                event.subject().type(),
                event.subject().id(),
                String.valueOf(event.seq()),
                event.action(),
                text(event.before()),
                text(event.after()),
                event.packVersion() == null ? "" : event.packVersion(),
                event.hash());
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.toString();
    }
}
