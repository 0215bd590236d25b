package hongqiao.cases.web;

import hongqiao.identity.OpenSessions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Streams that are open: a few a session, and none of a session that is over. */
@Component
class LiveStreams {

    /**
     * A session may be open in some windows; a browser allows six connections and needs some for the rest. One more ends
     * the oldest, which may well be of a page that has gone: that is only noticed when something is written to it.
     */
    static final int MOST = 4;

    private static final long ASKED_EVERY_NS = 500_000_000;

    private final OpenSessions sessions;
    private final Map<String, Deque<Stream>> open = new HashMap<>();
    private Set<String> alive = Set.of();
    private long askedAt;

    LiveStreams(OpenSessions sessions) {
        this.sessions = sessions;
    }

    final class Stream implements AutoCloseable {

        private final String session;

        private Stream(String session) {
            this.session = session;
        }

        /** Whether its session goes on; asked for all of them together, twice a second. */
        boolean isAlive() {
            synchronized (LiveStreams.this) {
                if (System.nanoTime() - askedAt >= ASKED_EVERY_NS) {
                    alive = sessions.alive(open.keySet());
                    askedAt = System.nanoTime();
                }
                return alive.contains(session);
            }
        }

        /** Whether others of the same session have taken its place. */
        boolean isCrowdedOut() {
            synchronized (LiveStreams.this) {
                return !open.getOrDefault(session, new ArrayDeque<>()).contains(this);
            }
        }

        @Override
        public void close() {
            synchronized (LiveStreams.this) {
                open.computeIfPresent(session, (key, streams) -> {
                    streams.remove(this);
                    return streams.isEmpty() ? null : streams;
                });
            }
        }
    }

    /** Of the session of the running request. */
    synchronized Stream open() {
        var stream = new Stream(sessions.current());
        var streams = open.computeIfAbsent(stream.session, key -> new ArrayDeque<>());
        streams.add(stream);
        while (streams.size() > MOST) {
            streams.remove();
        }
        askedAt = System.nanoTime() - ASKED_EVERY_NS;
        return stream;
    }
}
