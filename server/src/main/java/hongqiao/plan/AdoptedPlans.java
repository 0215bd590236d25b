package hongqiao.plan;

import hongqiao.journal.AppendOnly;
import hongqiao.journal.Event;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.shared.Sha256;
import hongqiao.shared.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds each adopted plan against its adoption event in the journal, which carries a hash over all that was adopted.
 * Needs no running server.
 */
public final class AdoptedPlans {

    /** Where the adoption event keeps the hash. Events made before it was there have none: nothing is said of those. */
    static final String HASH = "contentSha256";

    /** In the order in which they are hashed. */
    private static final List<String> TABLES = List.of("plan", "text", "section", "indicator", "commitment", "action");

    /**
     * Every column of every table, as text that no setting of the session changes. Released hashes are made of just
     * these: a column added later goes into a second list with a second hash.
     */
    private static final List<String> PARTS = List.of("""
            select key, origin, title, title_en, period_from::text, period_to::text, edition::text, sample::text,
                   supersedes, approval_organ, approval_organ_en, to_char(approved_on, 'YYYY-MM-DD'), document_no,
                   source_title, source_title_en, to_char(source_read, 'YYYY-MM-DD'), pack_version, draft::text,
                   to_char(adopted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), adopted_by
              from plan.plan where district = ? and key = ?
            """, """
            select text, characters::text, sha256, encoding from plan.text where district = ? and plan = ?
            """, """
            select ordinal::text, id, level::text, number, title, title_en, start_at::text, end_at::text
              from plan.section where district = ? and plan = ? order by id collate "C"
            """, """
            select code, ordinal::text, group_name, group_name_en, name, name_en, unit, base_year::text, base_text,
                   base_value::text, base_cumulative::text, target_year::text, target_text, target_value::text,
                   target_comparator, target_relative, target_cumulative::text, nature, section_id, start_at::text,
                   end_at::text, line::text, rule, made_by
              from plan.indicator where district = ? and plan = ? order by code collate "C"
            """, """
            select code, ordinal::text, title, title_en, metric, comparator, value::text, value_max::text, unit,
                   relative, deadline, text, section_id, start_at::text, end_at::text, line::text, rule, made_by
              from plan.commitment where district = ? and plan = ? order by code collate "C"
            """, """
            select code, ordinal::text, name, kind, place, deadline, text, section_id, start_at::text, end_at::text,
                   line::text, rule, made_by
              from plan.action where district = ? and plan = ? order by code collate "C"
            """);

    private AdoptedPlans() {}

    /** What can be wrong. */
    public enum Kind {
        PLAN_DIFFERS("与采用时不同", "differs from what was adopted"),
        PLAN_MISSING("已采用的规划被删除", "was adopted and is missing"),
        PLAN_NEVER_ADOPTED("日志中没有它的采用记录", "is not in the journal as adopted"),
        GUARD_MISSING("拒绝改动的触发器缺失、被停用或被改动", "the trigger that refuses changes is missing, disabled or altered");

        private final Words words;

        Kind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        public Words words() {
            return words;
        }
    }

    /** One thing that is not as it was adopted; about a plan ({@code 120106 plan/2021-2025}) or a table. */
    public record Finding(Kind kind, String thing) {}

    /** Let it see one state of the database: inside a repeatable-read transaction, if anybody else writes. */
    public static List<Finding> verify(JdbcClient jdbc) {
        var findings = new ArrayList<Finding>();
        AppendOnly.unguarded(jdbc, "plan", TABLES)
                .forEach(table -> findings.add(new Finding(Kind.GUARD_MISSING, "plan." + table)));
        var there = jdbc.sql("select district, key from plan.plan order by district, key")
                .query((row, n) -> new Subject(row.getString("district"), "plan", row.getString("key")))
                .list();
        for (var plan : there) {
            var adoption = Journal.list(jdbc, plan).stream()
                    .filter(event -> event.action().equals(PlanEvent.PLAN_ADOPTED.action()))
                    .findFirst();
            if (adoption.isEmpty()) {
                findings.add(new Finding(Kind.PLAN_NEVER_ADOPTED, plan.toString()));
            } else if (differs(jdbc, plan, adoption.get())) {
                findings.add(new Finding(Kind.PLAN_DIFFERS, plan.toString()));
            }
        }
        for (var subject : Journal.subjects(jdbc, "plan")) {
            if (!there.contains(subject)) {
                findings.add(new Finding(Kind.PLAN_MISSING, subject.toString()));
            }
        }
        return findings;
    }

    private static boolean differs(JdbcClient jdbc, Subject plan, Event adoption) {
        var hash = adoption.after() == null ? null : adoption.after().get(HASH);
        return hash != null && !hash.asString("").equals(sha256(jdbc, plan.district(), plan.id()));
    }

    /**
     * SHA-256, hex, over all rows of the plan: for each value its length in UTF-8 bytes, a colon and the bytes, for
     * null a dash; a line break after each row and an empty line after each table.
     */
    static String sha256(JdbcClient jdbc, String district, String key) {
        var digest = Sha256.digest();
        for (var part : PARTS) {
            jdbc.sql(part).params(district, key).query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    add(digest, row.getString(column));
                }
                digest.update((byte) '\n');
            });
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable String value) {
        if (value == null) {
            digest.update((byte) '-');
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
