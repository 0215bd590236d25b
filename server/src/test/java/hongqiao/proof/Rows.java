package hongqiao.proof;

import hongqiao.register.record.RecordWords;
import hongqiao.support.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows of any district as the superuser, whom no policy holds: what a proof wants to reach must be there. */
final class Rows {

    static final String OURS = "120106";
    static final String OTHER = "120101";

    private static final AtomicInteger COUNT = new AtomicInteger();

    final JdbcTemplate jdbc;

    Rows(TestDatabase database) {
        var pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(8);
        this.jdbc = new JdbcTemplate(pool);
    }

    void close() {
        ((com.zaxxer.hikari.HikariDataSource) java.util.Objects.requireNonNull(jdbc.getDataSource())).close();
    }

    /** A word that is nowhere else, and that sorts behind the demonstration's. */
    static String word() {
        return "zq" + COUNT.incrementAndGet() + "x";
    }

    boolean exists(String from, Object... values) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select 1 from " + from + ")", Boolean.class, values));
    }

    int id(String insert, Object... values) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(insert + " returning id", Integer.class, values));
    }

    int unit(String district, Integer parent, String code, Integer area) {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("""
                with made as (insert into organisation.unit (district, code, simulated) values (?, ?, true) returning id, code),
                version as (insert into organisation.unit_version (district, unit, parent, kind, name, area, first, change,
                                   recorded_by, valid_from, recorded_at)
                            select ?, id, ?, 'OTHER', '测试机构' || code, ?, true, 'CREATED', 'proof', '2020-01-01', now()
                              from made)
                select id from made""", Integer.class, district, code, district, parent, area));
    }

    int person(String district, int unit, String staffNo) {
        return id("""
                insert into organisation.person (district, staff_no, name, mobile, unit, simulated, version, changed_at)
                values (?, ?, '测试' || ?, '199' || lpad(abs(hashtext(?))::text, 8, '0'), ?, true, 1, now())""", district, staffNo, staffNo, staffNo, unit);
    }

    String mobile(int person) {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select mobile from organisation.person where id = ?", String.class, person));
    }

    int post(String district, int unit, Integer area, String title) {
        int post = id("insert into organisation.post (district, unit, simulated) values (?, ?, true)", district, unit);
        jdbc.update("""
                insert into organisation.post_version (district, post, unit, area, title, recorded_by, valid_from, recorded_at)
                values (?, ?, ?, ?, ?, 'proof', '2020-01-01', now())""", district, post, unit, area, title);
        return post;
    }

    int holding(String district, int post, int person, int unit) {
        int holding = id(
                "insert into organisation.holding (district, post, person) values (?, ?, ?)", district, post, person);
        jdbc.update("""
                insert into organisation.holding_version (district, holding, unit, substitute, recorded_by, valid_from, recorded_at)
                values (?, ?, ?, false, 'proof', '2020-01-01', now())""", district, holding, unit);
        return holding;
    }

    /** Round the clock, for five days about the day that many days ahead. */
    int shift(String district, int unit, int person, String label, int ahead) {
        return id("""
                insert into organisation.shift (district, unit, person, first_day, last_day, begins, ends, label, recorded_by,
                       recorded_at)
                values (?, ?, ?, current_date + ? - 2, current_date + ? + 2, '00:00', '00:00', ?, 'proof', now())""", district, unit, person, ahead, ahead, label);
    }

    int responsibility(String district, String subject, int area, int lead) {
        int id = id("insert into organisation.responsibility (district) values (?)", district);
        jdbc.update("""
                insert into organisation.responsibility_version (district, responsibility, kind, subject, area, lead, assisting,
                       recorded_by, valid_from, recorded_at)
                values (?, ?, 'RULE', ?, ?, ?, '{}', 'proof', '2020-01-01', now())""", district, id, subject, area, lead);
        return id;
    }

    static final String PLAN = "2021-2025";

    /** The indicator that the unit of a place leads. */
    static String indicator(Place place) {
        return "I0" + (2 + place.ordinal());
    }

    /** A reading that is not public, of an indicator that the unit leads; and a paper of the city. */
    void reading(String district, Place place, int unit, String word) {
        jdbc.update("""
                insert into reading.rule (district, plan, indicator, measure, direction, path, bands, frequency, lead_unit, reporting,
                       reason, recorded_at, recorded_by)
                values (?, ?, ?, 'QUALITATIVE', 'HIGHER_BETTER', '{"kind": "LINEAR", "points": {}}',
                        '{"ahead": 1.05, "onTrack": 1, "nearly": 0.9, "about": 0, "inStep": 0, "steady": 0}', 'ANNUAL', ?,
                        jsonb_build_object('verifier', ?::integer, 'checks', '[]'::jsonb), '分工', now(), 'proof')""", district, PLAN, indicator(place), unit, unit);
        long decided = filing(district, indicator(place), "2021", unit, "退" + word);
        jdbc.update("""
                insert into reading.decision (filing, district, outcome, grounds, recorded_at, recorded_by)
                values (?, ?, 'RETURNED', '退因' || ?, now(), 'proof')""", decided, district, word);
        jdbc.update("""
                insert into reading.reading (district, plan, indicator, series, period, value, vintage, source, simulated, unit,
                       recorded_at, recorded_by)
                values (?, ?, ?, 'OWN', '2025', 50, 'FINAL', '读' || ?, true, ?, now(), 'proof')""", district, PLAN, indicator(place), word, unit);
        forecast(
                district,
                place,
                unit,
                java.util.Objects.requireNonNull(jdbc.queryForObject(
                        "select max(id) from reading.reading where district = ? and indicator = ?",
                        Long.class,
                        district,
                        indicator(place))));
        long warning = warning(district, indicator(place), "2025", unit, word);
        jdbc.update("""
                insert into reading.review (answer, warning, district, outcome, recorded_at, recorded_by)
                values (?, ?, ?, 'ACCEPTED', now(), 'proof')""", answer(district, warning), warning, district);
        jdbc.update("""
                insert into reading.pressed (warning, district, case_number, recorded_at)
                values (?, ?, 'DB-proof', now())""", warning, district);
        jdbc.update("""
                insert into reading.assignment (district, plan, indicator, year, document_no, received_on, state, simulated,
                       recorded_at, recorded_by)
                values (?, ?, ?, 2025, ?, '2025-01-02', 'ASSIGNED', true, now(), 'proof')""", district, PLAN, indicator(place), word);
    }

    /** What is forecast there of the year of the fixture's reading. */
    static int forecast(Place place) {
        return 41 + place.ordinal();
    }

    long warning(String district, String indicator, String period, int unit, String says) {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("""
                insert into reading.warning (district, plan, indicator, period, cause, says, unit, answer_by, simulated, recorded_at)
                values (?, ?, ?, ?, 'LAGGING', jsonb_build_object('zh', '警' || ?, 'en', 'w'), ?, '2099-01-01', true, now())
                returning id""", Long.class, district, PLAN, indicator, period, says, unit));
    }

    /** By somebody who is nobody's account. */
    long answer(String district, long warning) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject("""
                insert into reading.answer (warning, district, text, recorded_at, recorded_by)
                values (?, ?, '已答', now(), 'proof') returning id""", Long.class, warning, district));
    }

    /** Made before the reading of that year was recorded, which the fixture records after it. */
    private void forecast(String district, Place place, int unit, long after) {
        jdbc.update("""
                insert into reading.forecast (district, plan, indicator, after, figures, year, middle, low50, high50, low80, high80,
                       unit, simulated, recorded_at)
                values (?, ?, ?, ?, 3, 2025, ?, 40, 60, 30, 70, ?, true, now() - interval '1 day')""", district, PLAN, indicator(place), after, forecast(place), unit);
    }

    /** A figure on the form of an indicator that the unit leads and verifies, filed by somebody who is nobody's account. */
    long filing(String district, String indicator, String period, int unit, String source) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                """
                insert into reading.filing (district, plan, indicator, period, value, vintage, source, simulated, unit, verifier,
                       follows, questions, recorded_at, recorded_by)
                values (?, ?, ?, ?, 50, 'FINAL', ?, true, ?, ?,
                        (select max(id) from reading.filing where district = ? and indicator = ? and period = ?), '[]',
                        greatest(now() - interval '1 minute',
                                 (select max(recorded_at) + interval '1 microsecond' from reading.filing
                                   where district = ? and indicator = ? and period = ?)), 'proof')
                returning id""",
                Long.class,
                district,
                PLAN,
                indicator,
                period,
                source,
                unit,
                unit,
                district,
                indicator,
                period,
                district,
                indicator,
                period));
    }

    static final String PHONE = "13900005678";

    /** Eighteen characters that no firm has. */
    static String uscc() {
        return "91120106Y%09d".formatted(COUNT.incrementAndGet());
    }

    /** A firm of that area, and one version of it that is past. */
    long firm(String district, int area, String name, String phone) {
        long id = java.util.Objects.requireNonNull(
                jdbc.queryForObject("""
                insert into register.r_firm (district, id, version, stage, stage_since, area, areas, simulated, valid_from,
                       recorded_at, recorded_by, words, f_name, f_uscc, f_registered_on, f_state, f_technology, f_research,
                       f_sales_three, f_phone, f_area)
                values (?, nextval('register.record_id'), 2, 'CANDIDATE', now(), ?, array[?], true, '2020-01-01', now(), 'proof',
                        ?, ?, ?, '2020-01-01', 'OPEN', 'T1', 5, 100, ?, ?)
                returning id""", Long.class, district, area, area, name, name, uscc(), phone, area));
        jdbc.update("""
                insert into register.past (district, register, record, version, area, valid_from, recorded_at, recorded_by,
                       stage, data)
                values (?, 'firm', ?, 1, ?, '2019-01-01', now(), 'proof', 'CANDIDATE', jsonb_build_object('name', ? || '旧'))""", district, id, area, name);
        jdbc.update("""
                insert into register.move (district, register, record, no, area, move, from_stage, to_stage, at, by)
                values (?, 'firm', ?, 1, ?, 'return', 'LEFT', 'CANDIDATE', now(), ?)""", district, id, area, "手" + name);
        jdbc.update(
                "insert into register.r_patent (district, id, version, simulated, valid_from, recorded_at, recorded_by, f_number, f_title, f_kind, f_firm, f_valid) values (?, nextval('register.record_id'), 1, true, '2020-01-01', now(), 'proof', ?, '测试', 'I-INV', ?, true)",
                district,
                "P" + id,
                id);
        var grams = RecordWords.grams(RecordWords.folded(name));
        jdbc.update(
                "insert into register_search.word (district, register, record, grams) values (?, 'firm', ?, array_to_tsvector(string_to_array(?, ' ')))",
                district,
                id,
                String.join(" ", grams));
        return id;
    }

    private static final String FILE = """
            insert into files.file (district, id, sha256, size, media_type, name, sent_sha256, sent_size, sent_type, thumbnail,
                   uploaded_by, uploaded_at, subject_type, subject_id, area, attached_by, attached_at)
            values (?, ?, ?, 9, 'text/plain', ?, ?, 9, 'text/plain', ?, ?, now(), ?, ?, ?, ?, ?)""";

    /** A file that hangs on a firm of that area. @param sha256 of its content, which stands for its picture as well */
    java.util.UUID file(String district, int area, long firm, String name, String sha256) {
        var id = java.util.UUID.randomUUID();
        var now = java.sql.Timestamp.from(java.time.Instant.now());
        jdbc.update(
                FILE,
                district,
                id,
                sha256,
                name,
                sha256,
                sha256,
                "proof",
                "record",
                "firm:" + firm,
                area,
                "proof",
                now);
        return id;
    }

    /** A file that hangs on a case, whose row says nothing of where that is. */
    java.util.UUID caseEvidence(String district, String number, String name, String sha256) {
        var id = java.util.UUID.randomUUID();
        var now = java.sql.Timestamp.from(java.time.Instant.now());
        var on = String.valueOf(
                jdbc.queryForObject("select id from cases.case_file where number = ?", Long.class, number));
        jdbc.update(FILE, district, id, sha256, name, sha256, sha256, "proof", "case", on, null, "proof", now);
        return id;
    }

    /** A picture that hangs on a case. @param sha256 of what stands for its bytes and for its small one */
    java.util.UUID casePicture(String district, String number, String name, String sha256) {
        var id = java.util.UUID.randomUUID();
        var now = java.sql.Timestamp.from(java.time.Instant.now());
        var on = String.valueOf(
                jdbc.queryForObject("select id from cases.case_file where number = ?", Long.class, number));
        jdbc.update(
                FILE.replace("text/plain", "image/jpeg"),
                district,
                id,
                sha256,
                name,
                sha256,
                sha256,
                "proof",
                "case",
                on,
                null,
                "proof",
                now);
        return id;
    }

    /** The same, made public. */
    java.util.UUID publicPicture(String district, String number, String name, String sha256) {
        var file = casePicture(district, number, name, sha256);
        jdbc.update("""
                insert into files.published (district, id, file, how, boxes, sha256, thumbnail, media_type, made_by, made_at)
                values (?, gen_random_uuid(), ?, 'NOTHING_TO_HIDE', '[]', ?, ?, 'image/jpeg', 'proof', now())""", district, file, sha256, sha256);
        return file;
    }

    /** A text for a step that a unit has saved. @return its number */
    long template(String district, int unit, String type, String step, String title) {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("""
                insert into cases.template (district, type, unit, title, step, says, at, by)
                values (?, ?, ?, ?, ?, '请补充情况', now(), 'proof') returning id""", Long.class, district, type, unit, title, step));
    }

    /** A step that somebody sent under a key. */
    void sentStep(String number) {
        jdbc.update("""
                insert into cases.sent_step (district, by, key, case_id, step, at)
                select district, 'proof', number, id, 'file', now() from cases.case_file where number = ?""", number);
    }

    /** One that was sent and waits to be used. */
    java.util.UUID waitingFile(String district, String by, String name, String sha256) {
        var id = java.util.UUID.randomUUID();
        jdbc.update(FILE, district, id, sha256, name, sha256, sha256, by, null, null, null, null, null);
        return id;
    }

    /** Another body says otherwise of its name; over and done with after the attempts that list such. */
    long held(String district, int area, long firm, String theirs) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject("""
                insert into register.held (district, register, record, area, field, ours, theirs, exchange, intake, at)
                values (?, 'firm', ?, ?, 'name', '"我"', to_jsonb('异' || ?), 'registration', 0, now()) returning no""", Long.class, district, firm, area, theirs));
    }

    /** Two firms of that area that may be one. */
    void pair(String district, int area, long a, long b, double score) {
        pair(district, area, a, area, b, score);
    }

    /** Of two areas; {@code a} is the one with the smaller id. */
    void pair(String district, int areaA, long a, int areaB, long b, double score) {
        jdbc.update("""
                insert into register.pair (district, register, a, b, a_area, b_area, score, parts, compared, found_at)
                values (?, 'firm', ?, ?, ?, ?, ?, '[]', '', now())""", district, a, b, areaA, areaB, score);
    }

    /** Two firms of that area, of which one went into the other. */
    long merge(String district, int area, long survivor, long merged, String reason) {
        jdbc.update("update register.r_firm set merged_into = ? where id = ?", survivor, merged);
        var nothing = "{\"values\": {}, \"keys\": {}}";
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("""
                insert into register.merge (district, register, survivor, merged, survivor_area, merged_area, at, by, reason,
                       before, after, moved, stayed, had)
                values (?, 'firm', ?, ?, ?, ?, now(), 'proof', ?, ?::jsonb, ?::jsonb, '[]', '[]', '[]') returning no""", Long.class, district, survivor, merged, area, area, reason, nothing, nothing));
    }

    /**
     * A case of that area, of nobody's unit and opened by nobody who asks; its title is {@code word}. The area stands for its
     * street, community and grid too.
     *
     * @param phone sealed
     */
    String caseFile(String district, int area, String type, String state, String word, String phone) {
        var number = "ZM-" + word.toUpperCase(java.util.Locale.ROOT);
        jdbc.update("""
                insert into cases.case_file (district, id, number, type, version, state, title, matter, area, areas, opened_at,
                       opened_by, changed_at, simulated, data, pack_version)
                values (?, nextval('cases.case_id'), ?, ?, 1, ?, ?, '06010', ?, array_fill(?::integer, array[4]), now(), 'proof', now(), true,
                        jsonb_build_object('what', ?::text, 'matter', '06010', 'source', 'PATROL', 'phone', ?::text, 'area', ?::integer), '')""", district, number, type, state, word, area, area, word, phone, area);
        return number;
    }

    /** That unit is asked to lead in it. */
    void assigned(String number, int unit) {
        jdbc.update("""
                insert into cases.assignment (district, case_id, no, unit, relation, state, asked_at)
                select district, id, 1, ?, 'LEAD', 'ASKED', now() from cases.case_file where number = ?""", unit, number);
        jdbc.update("update cases.case_file set lead = ?, units = array[?] where number = ?", unit, unit, number);
    }

    /** A clock of it that runs for ever. */
    void clock(String number) {
        jdbc.update("""
                insert into cases.clock (district, case_id, no, clock, calendar, time_limit, started_at, due_at, lines)
                select district, id, 1, 'receipt', 'round-the-clock', '30 min', now(), now() + interval '9 days', '[]'
                  from cases.case_file where number = ?""", number);
    }

    /** Something another case has to tell it. */
    void errand(String number) {
        jdbc.update("""
                insert into cases.errand (district, case_id, step, reason, told_by, told_at)
                select district, id, 'file', 'proof', id, now() + interval '9 days' from cases.case_file where number = ?""", number);
    }

    /** What triage said of it. */
    void answer(String number) {
        jdbc.update("""
                insert into triage.answer (district, case_id, type, suggested, confidence, by_itself, at)
                select district, id, type, array['06010'], 0.9, false, opened_at from cases.case_file where number = ?""", number);
    }

    /** An edition that puts in force what ships: for whoever serves, nothing changes. In another district of a far number. */
    void edition(String district, String reason) {
        jdbc.update("""
                insert into pack.edition (district, no, at, by, reason, replaced, repeats, shelf, hash)
                select ?, coalesce(max(no), ?) + 1, now(), 'proof', ?, coalesce(max(no), 0), 0, '', ''
                  from pack.edition where district = ?""", district, district.equals(OURS) ? 0 : 7_000, reason, district);
    }

    void account(String district, String username) {
        jdbc.update("""
                insert into identity.account (district, username, post_zh, post_en, unit_zh, unit_en, demo, changed_at)
                values (?, ?, ?, ?, '测试单位', 'Test unit', false, now())""", district, username, "岗位" + username, username);
        jdbc.update("""
                insert into identity.credential (district, username, password_hash, changed_at, must_change)
                select ?, ?, password_hash, now(), false from identity.credential where username = 'planner'""", district, username);
    }

    int grant(String district, String username, String role, String duty, Actor.Held held, Integer unit, Integer area) {
        return id("""
                insert into identity.role_grant (district, username, role, duty, reach, unit, area, from_at, given_by)
                values (?, ?, ?, ?, ?, ?, ?, now() - interval '1 day', 'system')""", district, username, role, duty.toUpperCase(), held.name(), unit, area);
    }

    /** Passed on by {@code giver}, from whichever of his grants. */
    int delegation(String district, String giver, String to) {
        return id("""
                insert into identity.role_grant (district, username, role, duty, reach, from_at, until_at, given_by, delegated_from)
                values (?, ?, 'viewer', 'DAILY', 'DISTRICT', now() - interval '1 day', now() + interval '9 days', ?,
                        (select min(id) from identity.role_grant where district = ? and username = ?))""", district, to, giver, district, giver);
    }

    /** @return what opens it */
    String session(String district, String username, String id) {
        var opens = "opens-" + id;
        jdbc.update("""
                insert into identity.session (district, id, username, token_hash, step, made_at, seen_at, until_at, address,
                       user_agent)
                values (?, ?, ?, sha256(?::bytea), 'FULL', now(), now(), now() + interval '1 hour', '127.0.0.1', 'proof')""", district, id, username, opens);
        return opens;
    }

    int token(String district, String name, String secret, boolean approved, Integer unit) {
        return id(
                """
                insert into identity.token (district, name, token_hash, permissions, reach, unit, made_by, made_at, until_at,
                       approved_by, approved_at)
                values (?, ?, sha256(?::bytea), '{people-read,units-read,map-read}', 'UNITS', ?, 'system', now(),
                        now() + interval '30 days', ?, ?)""",
                district,
                name,
                secret,
                unit,
                approved ? "security" : null,
                approved ? java.sql.Timestamp.from(java.time.Instant.now()) : null);
    }

    int senderKey(String district, String sender) {
        return id("""
                insert into intake.sender_key (district, kind, sender, hash, per_minute, made_by, made_at)
                values (?, 'OPEN311', ?, sha256(convert_to(?, 'UTF8')), 60, 'system', now())""", district, sender, sender);
    }

    void notice(String district, String text) {
        jdbc.update("""
                insert into notice.outgoing (district, about, who, recipient, masked, text, next_try, made_at)
                values (?, 'proof', 'report:proof', '', '****', ?, 'infinity', now())""", district, text);
    }

    /** An alarm of a device of that name, from which that case came. */
    void alarm(String caseNumber, String source) {
        jdbc.update("""
                with report as (
                    insert into intake.report (district, door, sender, who, sent_as, digest, code, state, case_id, received_at, settled_at)
                    select district, 'camera-alarms', 'ALARM', 'report:' || ?, convert_to(? || number, 'UTF8'), '',
                           convert_to(? || number, 'UTF8'), 'OPENED', id, now(), now()
                      from cases.case_file where number = ?
                    returning district, sent_as)
                insert into intake.alarm (district, door, sender, sent_as, digest, source, class, token, opened, at, received_at)
                select district, 'camera-alarms', 'proof', sent_as, '', ?, 'OPEN_GRILL', ?, true, now(), now() from report""", source, source, source, caseNumber, source, source);
    }

    /** That case went to a city of that name, and another came from there. */
    void passed(String caseNumber, String peer) {
        jdbc.update("""
                insert into open311.passed (district, case_id, number, door, peer, service, next_try, made_at, changed_at)
                select district, id, number, 'street', ?, 'proof', 'infinity', now(), now()
                  from cases.case_file where number = ?""", peer, caseNumber);
        jdbc.update(
                "insert into open311.joined (district, peer, request_id, who, at) values ('120106', ?, ?, 'report:proof', now())",
                peer,
                caseNumber);
        jdbc.update(
                "insert into open311.peer (district, key, asked_at) values ('120106', ?, now()) on conflict do nothing",
                peer);
    }

    /** A draft with everything in it, as another one of that district. */
    String draft(String like, String district, String title, boolean reviewed) {
        var id = java.util.UUID.randomUUID().toString();
        copy("plan.draft", like, id, "id", java.util.Map.of("district", district, "title", title));
        copy("plan.document", like, id, "draft", java.util.Map.of("district", district, "sha256", title));
        copy("plan.draft_section", like, id, "draft", java.util.Map.of());
        copy(
                "plan.draft_item",
                like,
                id,
                "draft",
                reviewed ? java.util.Map.of("state", "CONFIRMED") : java.util.Map.of());
        return id;
    }

    private void copy(String table, String like, String id, String key, java.util.Map<String, String> other) {
        var columns = jdbc.queryForList(
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped",
                String.class,
                table);
        var values = columns.stream()
                .map(column -> column.equals(key)
                        ? "'" + id + "'::uuid"
                        : other.containsKey(column) ? "'" + other.get(column) + "'" : column)
                .toList();
        jdbc.update(
                "insert into %s (%s) select %s from %s where %s = ?::uuid"
                        .formatted(table, String.join(", ", columns), String.join(", ", values), table, key),
                like);
    }
}
