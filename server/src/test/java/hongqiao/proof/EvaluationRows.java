package hongqiao.proof;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of evaluations and revisions of any district, written as the superuser. */
final class EvaluationRows {

    private final Rows rows;
    private final JdbcTemplate jdbc;

    EvaluationRows(Rows rows) {
        this.rows = rows;
        this.jdbc = rows.jdbc;
    }

    /** One of each: an open round that asks the unit, a frozen one with a finding, a revision of which the unit is told. */
    record Made(long open, long frozen, long finding, long revision) {}

    Made all(String district, int unit, String word) {
        long open = open(district, unit);
        jdbc.update("""
                insert into evaluation.reminder (district, round, unit, note, at, by) values (?, ?, ?, ?, now(), 'proof')""", district, open, unit, word);
        jdbc.update("""
                insert into evaluation.statement (district, round, unit, kind, code, rating, says, source, simulated, at, by)
                values (?, ?, ?, 'COMMITMENT', 'C022', 'DONE', ?, '证明', true, now(), 'proof')""", district, open, unit, "述" + word);
        long frozen = frozen(district, "评" + word);
        long finding = finding(district, frozen, "现" + word);
        long revision = revision(district, "1900-1901", frozen, "修" + word);
        told(district, revision, unit);
        jdbc.update(
                "insert into evaluation.note_taken (district, revision, unit, at, by) values (?, ?, ?, now(), 'proof')",
                district,
                revision,
                unit);
        jdbc.update("""
                insert into evaluation.outcome (finding, district, grounds, at, by) values (?, ?, ?, now(), 'proof')""", finding(district, frozen, "了" + word), district, "了" + word);
        cancel(open(district, unit));
        return new Made(open, frozen, finding, revision);
    }

    /** Of whichever attempt is free. */
    private long round(String district) {
        return id("""
                insert into evaluation.round (district, plan, period_from, period_to, kind, year, attempt, cut_off, due_on, opened_at,
                       opened_by)
                values (?, ?, 2021, 2025, 'ANNUAL', 2024, (nextval('evaluation.round_id_seq') + 1000)::integer, '2024-12-31',
                        '2025-01-31', now(), 'proof')""", district, Rows.PLAN);
    }

    long open(String district, int unit) {
        long round = round(district);
        jdbc.update(
                "insert into evaluation.reporting_unit (district, round, unit) values (?, ?, ?)",
                district,
                round,
                unit);
        return round;
    }

    /** An open round is asked about by everybody who has a part in it: one that an attempt is done with is closed. */
    void cancel(long round) {
        jdbc.update("""
                insert into evaluation.cancellation (district, round, reason, at, by)
                select district, id, 'proof', now(), 'proof' from evaluation.round r
                 where id = ? and not exists (select 1 from evaluation.freeze f where f.round = r.id)
                on conflict do nothing""", round);
    }

    /** What it froze is next to nothing, and names the word. */
    long frozen(String district, String word) {
        long round = round(district);
        var text = """
                {"areas":{"areas":0,"asOf":"2025-12-31","knownAt":"2026-01-01T00:00:00Z","sha256":""},"district":"%1$s","format":1,\
                "indicators":[],"knownAt":"2026-01-01T00:00:00Z","plan":{"chapters":[],"edition":1,"from":2021,"key":"%2$s","sha256":"",\
                "title":"证明","to":2025},"promises":[{"code":"T1","kind":"TASK","rating":"DONE","reason":{"en":"%3$s","zh":"%3$s"},\
                "title":"%3$s"}],"round":{"cutOff":"2025-12-31","dueOn":"2026-01-31","id":%4$d,"kind":"ANNUAL",\
                "openedAt":"2026-01-01T00:00:00Z","year":2025},"units":[]}""".formatted(district, Rows.PLAN, word, round);
        jdbc.update("""
                insert into evaluation.freeze (district, round, known_at, sha256, at, by)
                values (?, ?, now(), encode(sha256(?::bytea), 'hex'), now(), 'proof')""", district, round, text);
        jdbc.update("insert into evaluation.document (district, round, text) values (?, ?, ?)", district, round, text);
        return round;
    }

    long finding(String district, long round, String word) {
        return id("""
                insert into evaluation.finding (district, round, kind, code, says_zh, says_en, by_hand, at, by)
                values (?, ?, 'PLAN', '', ?, ?, true, now(), 'proof')""", district, round, word, word);
    }

    /** Proposed. */
    long revision(String district, String plan, long round, String title) {
        long revision = id("""
                insert into evaluation.revision (district, plan, title, starts, started_at, started_by)
                values (?, ?, ?, ?, now(), 'proof')""", district, plan, title, finding(district, round, title));
        step(revision, 1, "PROPOSED");
        return revision;
    }

    void told(String district, long revision, int unit) {
        jdbc.update(
                "insert into evaluation.notice (district, revision, unit, at) values (?, ?, ?, now())",
                district,
                revision,
                unit);
    }

    void step(long revision, int no, String step) {
        var approved = step.equals("APPROVED");
        jdbc.update(
                """
                insert into evaluation.revision_step (district, revision, no, step, changes, units, organ, document_no, decided_on,
                       effective_on, note, at, by)
                select district, id, ?, ?, cast(? as jsonb), '{}', ?, ?, cast(? as date), cast(? as date), 'proof', now(), 'proof'
                  from evaluation.revision where id = ?""",
                no,
                step,
                step.equals("DRAFTED") ? "[]" : null,
                approved ? "证明" : null,
                approved ? "证明1号" : null,
                approved ? "2026-01-01" : null,
                approved ? "2026-01-01" : null,
                revision);
    }

    /** A plan of nothing, of a period that no other has. @return its key */
    String plan(String district) {
        var year = 1000 + rows.id("""
                insert into evaluation.finding (district, round, kind, code, says_zh, says_en, by_hand, at, by)
                select district, round, 'PLAN', '', '期', '期', true, now(), 'proof' from evaluation.freeze
                 where district = ? limit 1""", district);
        var key = year + "-" + year;
        jdbc.update("""
                insert into plan.plan (district, key, origin, title, period_from, period_to, edition, sample, pack_version, adopted_at,
                       adopted_by)
                values (?, ?, 'PACK', '证明', ?, ?, 1, false, 'proof', now(), 'proof')""", district, key, year, year);
        return key;
    }

    /** Two that follow each other, each with the commitment C001 of that title. @return their keys, the earlier first */
    List<String> twoPlans(String district, String title) {
        var year = id("""
                insert into evaluation.finding (district, round, kind, code, says_zh, says_en, by_hand, at, by)
                select district, round, 'PLAN', '', '期', '期', true, now(), 'proof' from evaluation.freeze
                 where district = ? limit 1""", district);
        var keys = List.of((1000 + year) + "-" + (1000 + year), (900_000 + year) + "-" + (900_000 + year));
        for (var key : keys) {
            // one statement: only the adopting transaction adds parts
            jdbc.execute("""
                    do $$ begin
                    insert into plan.plan (district, key, origin, title, period_from, period_to, edition, sample, pack_version,
                           adopted_at, adopted_by)
                    values ('%1$s', '%2$s', 'PACK', '证明', %3$s, %3$s, 1, false, 'proof', now(), 'proof');
                    insert into plan.commitment (district, plan, code, ordinal, title, metric, made_by)
                    values ('%1$s', '%2$s', 'C001', 1, '%4$s', '%4$s', 'ADDED');
                    end $$""".formatted(district, key, key.split("-")[0], title));
        }
        return keys;
    }

    private long id(String insert, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(insert + " returning id", Long.class, values));
    }
}
