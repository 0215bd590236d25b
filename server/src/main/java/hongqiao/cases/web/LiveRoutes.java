package hongqiao.cases.web;

import hongqiao.cases.CaseLists;
import hongqiao.cases.LiveCases;
import hongqiao.cases.LiveCases.Change;
import hongqiao.cases.LiveCases.News;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.web.LiveStreams.Stream;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changes while a page is looked at, as server-sent events. {@code cases} names cases that one may read, by type,
 * number and version, or says {@code all}: anything may have changed; {@code ready} follows once all is told that was
 * missed; {@code full} says that the session has too many windows open. Each event has an id from which a stream goes on. The thread of the request waits: threads are virtual, and no
 * connection of the database is held meanwhile.
 *
 * <p>A stream ends with its session, and after a minute in any case: whoever goes on passes the gate again, with what he may
 * see by then.
 */
@RestController
class LiveRoutes {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int AGAIN_MS = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    record ChangedCase(String type, String number, int version) {}

    record ChangedCases(List<ChangedCase> cases, boolean all) {}

    private final LiveCases live;
    private final LiveStreams streams;
    private final CaseActors actors;
    private final CaseLists lists;

    LiveRoutes(LiveCases live, LiveStreams streams, CaseActors actors, CaseLists lists) {
        this.live = live;
        this.streams = streams;
        this.actors = actors;
        this.lists = lists;
    }

    @GetMapping(path = "/api/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(value = Permission.CASES_READ, does = Operation.LIST)
    void live(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String since,
            HttpServletResponse response) {
        var readable = actors.readable(null);
        try (var stream = streams.open()) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            tell(stream, since == null ? live.now() : since, readable, response.getOutputStream());
        } catch (IOException gone) {
            // whoever listened has left
        }
    }

    private void tell(Stream stream, String since, Map<Scope, List<CaseType>> readable, OutputStream out)
            throws IOException {
        var begun = System.nanoTime();
        var missed = live.since(since, Duration.ZERO);
        write(out, "retry: " + AGAIN_MS + "\n\n");
        pass(missed, readable, out);
        write(out, event("ready", missed.upto(), Map.of()));
        var at = missed.upto();
        var said = System.nanoTime();
        while (System.nanoTime() - begun < LONGEST.toNanos()) {
            var news = live.since(at, WAIT);
            if (news.over() || !stream.isAlive()) {
                return;
            }
            if (stream.isCrowdedOut()) {
                write(out, event("full", at, Map.of()));
                return;
            }
            at = news.upto();
            if (pass(news, readable, out)) {
                said = System.nanoTime();
            } else if (System.nanoTime() - said > HEARTBEAT.toNanos()) {
                write(out, ": still there\n\n");
                said = System.nanoTime();
            }
        }
    }

    /** @return whether there was anything for him */
    private boolean pass(News news, Map<Scope, List<CaseType>> readable, OutputStream out) throws IOException {
        var changed = news.missed() ? List.<ChangedCase>of() : seen(news.changes(), readable);
        if (!news.missed() && changed.isEmpty()) {
            return false;
        }
        write(out, event("cases", news.upto(), new ChangedCases(changed, news.missed())));
        return true;
    }

    /** Those that the database shows to him, each once. */
    private List<ChangedCase> seen(List<Change> changes, Map<Scope, List<CaseType>> readable) {
        var changed = new ArrayList<ChangedCase>();
        readable.forEach((scope, types) -> {
            var keys = types.stream().map(CaseType::key).toList();
            var likely = new LinkedHashMap<Long, Change>();
            changes.stream()
                    .filter(change -> keys.contains(change.type()) && change.mayBeIn(scope))
                    .forEach(change -> likely.put(change.id(), change));
            if (!likely.isEmpty()) {
                Scopes.during(scope, () -> lists.seen(types, likely.keySet())).forEach(id -> {
                    var change = java.util.Objects.requireNonNull(likely.get(id));
                    changed.add(new ChangedCase(change.type(), change.number(), change.version()));
                });
            }
        });
        return changed;
    }

    private static String event(String name, String id, Object data) {
        return "event: %s\nid: %s\ndata: %s\n\n".formatted(name, id, JSON.writeValueAsString(data));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
