package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.RECORDS_EDIT;
import static hongqiao.scope.Permission.RECORDS_MOVE;
import static hongqiao.scope.Permission.RECORDS_READ;
import static hongqiao.scope.Permission.RECORDS_UNMASK;

import java.util.List;
import java.util.Map;

/** A file belongs where its record does; one that was sent and not used yet belongs to its sender. */
final class FileProbes {

    private static final String ROUTE = "/api/desk/registers/{register}";
    private static final String FIRM = "/api/desk/registers/firm";

    private FileProbes() {}

    static List<Probe> all() {
        return List.of(
                new Probe(
                        "GET " + ROUTE + "/records/{id}/files",
                        RECORDS_READ,
                        LIST,
                        Rule.AREA,
                        (c, t) -> c.shows(FIRM + "/records/" + t.fixture.firm() + "/files", "件" + t.fixture.word())),
                new Probe(
                        "GET " + ROUTE + "/files/{file}",
                        RECORDS_READ,
                        READ,
                        Rule.AREA,
                        (c, t) -> c.shows(FIRM + "/files/" + t.fixture.file(), "文" + t.fixture.firmName())),
                new Probe(
                        "GET " + ROUTE + "/files/{file}/thumbnail",
                        RECORDS_READ,
                        READ,
                        Rule.AREA,
                        (c, t) -> c.shows(
                                FIRM + "/files/" + t.fixture.file() + "/thumbnail", "文" + t.fixture.firmName())),
                new Probe("GET " + ROUTE + "/files/{file}", RECORDS_READ, READ, Rule.OWN_ACCOUNT, (c, t) -> {
                    var waiting = t.rows.waitingFile(t.district(), t.account(), t.word, t.world.content(t.word));
                    return c.shows(FIRM + "/files/" + waiting, t.word);
                }),
                new Probe(
                        "POST " + ROUTE + "/files/{file}/open",
                        RECORDS_UNMASK,
                        READ,
                        Rule.AREA,
                        (c, t) -> c.send("POST", FIRM + "/files/" + t.fixture.file() + "/open", Map.of("reason", "证明用"))
                                .body()
                                .contains("文" + t.fixture.firmName())),
                new Probe("POST " + ROUTE + "/files/{file}/remove", RECORDS_EDIT, WRITE, Rule.AREA, (c, t) -> {
                    var file = t.rows.file(t.district(), t.site.area(), t.firm(), t.word, t.world.content(t.word));
                    c.send("POST", FIRM + "/files/" + file + "/remove", Map.of("reason", "证明用"));
                    return t.rows.exists("files.file where id = ? and removed_at is not null", file);
                }),
                new Probe(
                        "POST " + ROUTE + "/files",
                        RECORDS_EDIT,
                        WRITE,
                        Rule.OWN_ACCOUNT,
                        (c, t) -> isTaken(c, t, FIRM + "/files")),
                new Probe(
                        "POST " + ROUTE + "/evidence",
                        RECORDS_MOVE,
                        WRITE,
                        Rule.OWN_ACCOUNT,
                        (c, t) -> isTaken(c, t, FIRM + "/evidence")),
                // What another has sent does not come to hang on what one has oneself.
                new Probe("PUT " + ROUTE + "/records/{id}", RECORDS_EDIT, WRITE, Rule.OWN_ACCOUNT, (c, t) -> {
                    var mine =
                            t.rows.firm(Rows.OURS, t.world.sites.get(Place.OWN).area(), t.word, t.world.phone);
                    var file = t.rows.waitingFile(t.district(), t.account(), t.word, t.world.content(t.word));
                    c.send(
                            "PUT",
                            FIRM + "/records/" + mine,
                            Map.of("version", 2, "values", Map.of("papers", List.of(Map.of("file", file.toString())))));
                    return t.rows.exists("files.file where id = ? and subject_id = ?", file, "firm:" + mine);
                }));
    }

    static boolean isTaken(Caller c, Target t, String path) {
        c.upload(path, t.word);
        return t.rows.exists(
                "files.file where district = ? and uploaded_by = ? and sha256 = ?",
                t.district(),
                t.account(),
                hongqiao.shared.Sha256.hex(t.word));
    }
}
