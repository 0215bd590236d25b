package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.RECORDS_EDIT;
import static hongqiao.scope.Permission.RECORDS_IMPORT;
import static hongqiao.scope.Permission.RECORDS_READ;

import hongqiao.scope.Permission;
import java.util.List;
import java.util.Map;

/** What one keeps for oneself beside a register, views and drafts: whoever asks and whatever the key, never another's. */
final class KeptProbes {

    private static final String OWN = "/api/desk/registers/firm/own";
    private static final String ROUTE = "/api/desk/registers/{register}/own";

    private KeptProbes() {}

    static List<Probe> all() {
        return List.of(
                shown("views", RECORDS_READ, "VIEW", "{\"title\": \"%s\"}"),
                put("views", RECORDS_READ, "VIEW", t -> Map.of("title", t.word)),
                removed("views", RECORDS_READ, "VIEW", "{\"title\": \"%s\"}"),
                shown("drafts", RECORDS_EDIT, "DRAFT", "{\"values\": {\"name\": \"%s\"}}"),
                put("drafts", RECORDS_EDIT, "DRAFT", t -> Map.of("values", Map.of("name", t.word))),
                shown("mappings", RECORDS_IMPORT, "MAPPING", "{\"columns\": {\"%s\": \"name\"}}"),
                put("mappings", RECORDS_IMPORT, "MAPPING", t -> Map.of("columns", Map.of(t.word, "name"))),
                removed("drafts", RECORDS_EDIT, "DRAFT", "{\"values\": {\"name\": \"%s\"}}"));
    }

    private static Probe shown(String what, Permission needs, String kind, String content) {
        return new Probe("GET " + ROUTE + "/" + what, needs, LIST, Rule.OWN_ACCOUNT, (c, t) -> {
            keep(t, kind, content);
            return c.shows(OWN + "/" + what, "\"" + t.word + "\"");
        });
    }

    private static Probe put(
            String what, Permission needs, String kind, java.util.function.Function<Target, Object> body) {
        return new Probe("PUT " + ROUTE + "/" + what + "/{key}", needs, WRITE, Rule.OWN_ACCOUNT, (c, t) -> {
            c.send("PUT", OWN + "/" + what + "/" + t.word, body.apply(t));
            return exists(t, kind);
        });
    }

    private static Probe removed(String what, Permission needs, String kind, String content) {
        return new Probe("DELETE " + ROUTE + "/" + what + "/{key}", needs, WRITE, Rule.OWN_ACCOUNT, (c, t) -> {
            keep(t, kind, content);
            c.send("DELETE", OWN + "/" + what + "/" + t.word, Map.of());
            return !exists(t, kind);
        });
    }

    private static boolean exists(Target t, String kind) {
        return t.rows.exists(
                "register.own where district = ? and self = ? and register = 'firm' and kind = ? and key = ?",
                t.district(),
                t.account(),
                kind,
                t.word);
    }

    private static void keep(Target t, String kind, String content) {
        // One keeps so many and no more; those of other attempts are in nobody's way.
        t.rows.jdbc.update("""
                delete from register.own where self = ? and kind = ? and at < now() - interval '5 seconds'""", t.account(), kind);
        t.rows.jdbc.update(
                "insert into register.own (district, self, register, kind, key, content, at) values (?, ?, 'firm', ?, ?, cast(? as jsonb), now())",
                t.district(),
                t.account(),
                kind,
                t.word,
                content.formatted(t.word));
    }
}
