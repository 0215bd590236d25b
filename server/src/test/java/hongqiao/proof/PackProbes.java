package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.PACKS_PUBLISH;
import static hongqiao.scope.Permission.PACKS_READ;

import java.util.List;
import java.util.Map;

/** Editions of the packs: one district's, whoever holds the permission; never another district's. */
final class PackProbes {

    private static final String PACKS = "/api/desk/packs";

    /** Another publishes meanwhile: then one looks again. */
    private static final int TRIES = 40;

    private PackProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe(
                        "GET " + PACKS,
                        PACKS_READ,
                        READ,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(PACKS, isOurs(t) ? "\"inForce\":{\"no\":" : "\"" + t.fixture.word() + "\"")),
                new Probe("GET " + PACKS + "/editions", PACKS_READ, LIST, Rule.DISTRICT, (c, t) -> {
                    // the newest are shown first, and the proof publishes many
                    var from = isOurs(t) ? "?before=" + (edition(t) + 1) : "";
                    return c.shows(PACKS + "/editions" + from, "\"" + t.fixture.word() + "\"");
                }),
                new Probe(
                        "GET " + PACKS + "/file",
                        PACKS_READ,
                        READ,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(PACKS + "/file?path=district.yaml&edition=" + edition(t), "\"text\"")),
                new Probe(
                        "POST " + PACKS + "/check",
                        PACKS_READ,
                        READ,
                        Rule.DISTRICT,
                        (c, t) -> c.send("POST", PACKS + "/check", candidate(t, Map.of()))
                                        .status()
                                == 200),
                new Probe(
                        "POST " + PACKS + "/preview",
                        PACKS_PUBLISH,
                        READ,
                        Rule.DISTRICT,
                        (c, t) -> c.send("POST", PACKS + "/preview", candidate(t, Map.of()))
                                        .status()
                                == 200),
                new Probe("POST " + PACKS + "/editions", PACKS_PUBLISH, WRITE, Rule.DISTRICT, (c, t) -> {
                    var readme = List.of(Map.of("path", "enterprise/README.md", "text", t.word));
                    return published(
                            t,
                            () -> c.send(
                                            "POST",
                                            PACKS + "/editions",
                                            Map.of(
                                                    "candidate",
                                                    candidate(t, Map.of("files", readme)),
                                                    "reason",
                                                    t.word))
                                    .status());
                }),
                new Probe("POST " + PACKS + "/editions/{no}/return", PACKS_PUBLISH, WRITE, Rule.DISTRICT, (c, t) -> {
                    if (edition(t) == last(t)) { // nobody goes back to what is in force
                        t.rows.edition(Rows.OURS, "later " + t.word);
                    }
                    return published(
                            t,
                            () -> c.send(
                                            "POST",
                                            PACKS + "/editions/" + edition(t) + "/return",
                                            Map.of("from", last(t), "reason", t.word))
                                    .status());
                }));
    }

    private static boolean isOurs(Target t) {
        return t.district().equals(Rows.OURS);
    }

    /** The fixture's, of its own district. */
    private static int edition(Target t) {
        return t.rows.jdbc.queryForObject(
                "select no from pack.edition where district = ? and reason = ?",
                Integer.class,
                t.district(),
                t.fixture.word());
    }

    private static int last(Target t) {
        return t.rows.jdbc.queryForObject(
                "select max(no) from pack.edition where district = ?", Integer.class, Rows.OURS);
    }

    private static Map<String, Object> candidate(Target t, Map<String, Object> more) {
        var candidate = new java.util.HashMap<String, Object>(more);
        candidate.put("from", last(t));
        candidate.put("of", edition(t));
        return candidate;
    }

    private static boolean published(Target t, java.util.function.IntSupplier publish) {
        for (int i = 0; i < TRIES && publish.getAsInt() == 409; i++) {
            // somebody else was first
        }
        return t.rows.exists("pack.edition where district = ? and reason = ?", t.district(), t.word);
    }
}
