package hongqiao.evaluation.story;

import hongqiao.evaluation.revision.Change;
import hongqiao.evaluation.revision.Revisions;
import hongqiao.evaluation.revision.Versions;
import hongqiao.organisation.Units;
import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.plan.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stories do with revisions, and what they expect of them. */
@Component
class RevisionSteps {

    private final Revisions revisions;
    private final Versions versions;
    private final Units units;

    RevisionSteps(Revisions revisions, Versions versions, Units units) {
        this.revisions = revisions;
        this.versions = versions;
        this.units = units;
    }

    /** @return its id */
    Long propose(long finding, JsonNode it) {
        return revisions
                .propose(
                        finding, it.path("title").asString(), it.path("grounds").asString())
                .id();
    }

    void run(StoryRun run, String word, JsonNode it) {
        long id = run.named(it.path("revision").asString(), Long.class);
        var note = it.path("note").asString("照办");
        switch (word) {
            case "draftRevision" ->
                revisions.draft(
                        id,
                        it.path("changes")
                                .valueStream()
                                .map(RevisionSteps::change)
                                .toList(),
                        it.path("units")
                                .valueStream()
                                .map(code -> units.getId(code.asString()))
                                .toList(),
                        note);
            case "submitRevision" -> revisions.submit(id, note);
            case "decideRevision" ->
                revisions.decide(
                        id,
                        new Revisions.Decision(
                                it.path("approved").asBoolean(),
                                it.path("organ").asString(""),
                                it.path("documentNo").asString(""),
                                LocalDate.parse(it.path("decidedOn").asString()),
                                it.has("effectiveOn")
                                        ? LocalDate.parse(it.path("effectiveOn").asString())
                                        : null,
                                note));
            case "enactRevision" -> revisions.enact(id, note);
            case "takeNote" ->
                revisions.takeNote(id, units.getId(it.path("unit").asString()));
            case "expectRevision" -> expect(run, id, it);
            default -> throw new StoryFailure(word);
        }
    }

    private static Change change(JsonNode it) {
        return new Change(
                Change.Kind.valueOf(it.path("kind").asString("INDICATOR")),
                it.path("code").asString(),
                it.path("dropped").asBoolean(false),
                null,
                it.has("value") ? new BigDecimal(it.path("value").asString()) : null,
                null,
                orNull(it, "relative"),
                it.has("nature") ? Nature.valueOf(it.path("nature").asString()) : null,
                orNull(it, "deadline"),
                it.path("reason").asString(""));
    }

    private void expect(StoryRun run, long id, JsonNode it) {
        var revision = revisions.get(id);
        if (it.has("state")) {
            run.expect("state", it.path("state").asString(), revision.state());
        }
        if (it.has("sides")) {
            run.expect(
                    "sides",
                    list(it.path("sides")),
                    revisions.compared(id).stream()
                            .map(one -> "%s %s → %s"
                                    .formatted(
                                            one.code(),
                                            one.before().target(),
                                            one.after() == null
                                                    ? "—"
                                                    : one.after().target()))
                            .toList());
        }
        if (it.has("untold")) {
            run.expect(
                    "untold",
                    list(it.path("untold")),
                    revisions.notices(id).stream()
                            .filter(notice -> notice.notedAt() == null)
                            .map(notice ->
                                    units.findEver(notice.unit()).orElseThrow().code())
                            .toList());
        }
        if (it.has("versions")) {
            var kind = Change.Kind.valueOf(it.path("kind").asString("INDICATOR"));
            run.expect(
                    "versions",
                    list(it.path("versions")),
                    versions.of(revision.plan(), kind, it.path("code").asString()).stream()
                            .map(one ->
                                    one.target() + " " + one.from() + "/" + (one.until() == null ? "" : one.until()))
                            .toList());
        }
    }

    private static @Nullable String orNull(JsonNode it, String field) {
        return it.has(field) ? it.path(field).asString() : null;
    }

    private static List<String> list(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
