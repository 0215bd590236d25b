package hongqiao.pack.web;

import static hongqiao.pack.edition.PackProblem.PACK_FILE_NOT_FOUND;

import hongqiao.pack.PackCheck;
import hongqiao.pack.PackEffect;
import hongqiao.pack.PackError;
import hongqiao.pack.PackFiles;
import hongqiao.pack.PackTitleKind;
import hongqiao.pack.Packs;
import hongqiao.pack.edition.Edition;
import hongqiao.pack.edition.Editions;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The packs in force and how they change: read, check, see what would change, publish, go back. */
@RestController
@RequestMapping("/api/desk/packs")
class PackRoutes {

    /** @param state against what ships: same, changed, own (what ships has none), left (only what ships has it) */
    record FileLine(String path, int bytes, State state) {}

    enum State {
        SAME,
        CHANGED,
        OWN,
        LEFT
    }

    /** @param on whether it is in force */
    record PackLine(String key, Words title, boolean on) {}

    /**
     * What is in force.
     *
     * @param edition its number; 0: what ships, and never was another
     * @param inForce null where {@code edition} is 0
     * @param version as the journal notes it beside changes
     * @param shipsOtherwise what ships has changed since this edition was published
     * @param packs all that a district can turn on
     * @param files those of the edition, and those that ship for the same packs
     */
    record PackDesk(
            int edition,
            @Nullable Edition inForce,
            String version,
            boolean shipsOtherwise,
            List<PackLine> packs,
            List<FileLine> files) {}

    record PackText(int edition, String path, String text) {}

    record EditionList(List<Edition> editions) {}

    record PackFindings(List<PackError> findings) {}

    /** @param effects empty where an error stands among the findings */
    record PackPreview(List<PackError> findings, List<PackEffect> effects) {}

    record Publication(CandidateBody candidate, @Nullable String reason) {}

    /** @param choices as a candidate has them */
    record Return(
            @Nullable Integer from,
            @Nullable String reason,
            @Nullable Map<String, CandidateBody.ChosenWay> choices) {}

    private static final int MOST_EDITIONS = 100;

    private final Packs packs;
    private final Editions editions;

    PackRoutes(Packs packs, Editions editions) {
        this.packs = packs;
        this.editions = editions;
    }

    @GetMapping
    @Needs(value = Permission.PACKS_READ, does = Operation.READ)
    PackDesk desk() {
        var pack = packs.pack();
        var now = editions.files(pack.edition());
        var shipped = editions.files(0);
        var inForce = editions.inForce();
        var titles = pack.of(PackTitleKind.class);
        var keys = new TreeSet<>(packs.shelf().keys());
        keys.addAll(titles.titles().keySet());
        return new PackDesk(
                pack.edition(),
                inForce.orElse(null),
                pack.version(),
                inForce.filter(edition ->
                                !edition.followsShelf() && !edition.shelf().equals(shipped.hash()))
                        .isPresent(),
                keys.stream()
                        .map(key -> titles.titles().containsKey(key)
                                ? new PackLine(key, titles.of(key), true)
                                : new PackLine(key, packs.shelf().title(key), false))
                        .toList(),
                lines(now, shipped));
    }

    private static List<FileLine> lines(PackFiles now, PackFiles shipped) {
        var paths = new TreeSet<>(now.files().keySet());
        paths.addAll(shipped.files().keySet());
        return paths.stream()
                .map(path -> {
                    var own = now.find(path);
                    var shelf = shipped.find(path);
                    return new FileLine(
                            path,
                            own.or(() -> shelf).orElseThrow().length,
                            own.isEmpty()
                                    ? State.LEFT
                                    : shelf.isEmpty()
                                            ? State.OWN
                                            : Arrays.equals(own.get(), shelf.get()) ? State.SAME : State.CHANGED);
                })
                .toList();
    }

    /** @param edition null: the one in force; 0: what ships */
    @GetMapping("/file")
    @Needs(value = Permission.PACKS_READ, does = Operation.READ)
    PackText file(@RequestParam String path, @RequestParam(required = false) @Nullable Integer edition) {
        var of = edition == null ? packs.pack().edition() : edition;
        var bytes = editions.files(of).find(path).orElseThrow(PACK_FILE_NOT_FOUND::problem);
        return new PackText(of, path, new String(bytes, StandardCharsets.UTF_8));
    }

    /** Newest first. @param before only those with smaller numbers */
    @GetMapping("/editions")
    @Needs(value = Permission.PACKS_READ, does = Operation.LIST)
    EditionList editions(@RequestParam(required = false) @Nullable Integer before) {
        return new EditionList(editions.list(before, MOST_EDITIONS));
    }

    /** All that is wrong or odd, by file and line. */
    @PostMapping("/check")
    @Needs(value = Permission.PACKS_READ, does = Operation.READ)
    PackFindings check(@RequestBody CandidateBody body) {
        return new PackFindings(findings(editions.check(body.candidate())));
    }

    /** What publishing it would change, and on which records. Nothing is written. */
    @PostMapping("/preview")
    @Needs(value = Permission.PACKS_PUBLISH, does = Operation.READ)
    PackPreview preview(@RequestBody CandidateBody body) {
        var preview = editions.preview(body.candidate());
        return new PackPreview(findings(preview.checked()), preview.effects());
    }

    private static List<PackError> findings(PackCheck.Result result) {
        return java.util.stream.Stream.concat(result.errors().stream(), result.warnings().stream())
                .toList();
    }

    @PostMapping("/editions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.PACKS_PUBLISH, does = Operation.WRITE)
    Edition publish(@RequestBody Publication body) {
        if (body.candidate() == null) {
            throw hongqiao.pack.edition.PackProblem.CANDIDATE_NOT_VALID
                    .problem()
                    .atField("candidate");
        }
        return editions.publish(body.candidate().candidate(), body.reason());
    }

    /** Goes back to an edition as it was, or with 0 to what ships: one action, and an edition like any other. */
    @PostMapping("/editions/{no}/return")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.PACKS_PUBLISH, does = Operation.WRITE)
    Edition goBack(@PathVariable int no, @RequestBody Return body) {
        return editions.publish(new CandidateBody(body.from(), no, null, body.choices()).candidate(), body.reason());
    }
}
