package hongqiao.proof;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.proof.Actor.Held;
import hongqiao.scope.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A proof that cannot fail proves nothing: each scope check is deleted once, and something must notice. */
@DisplayName("删掉任何一处范围检查都会被发现")
class MutatedPolicyTests {

    /** Where no endpoint notices, because something else stands before the policy; the table itself is tried then. */
    private static final Map<String, String> GUARDED_TWICE = Map.ofEntries(
            Map.entry("area.area.made", "AreaChanges names the area out of scope before anything is written"),
            Map.entry("area.version.recorded", "likewise"),
            Map.entry("area.version.superseded", "likewise"),
            Map.entry("cases.assignment.assignment_of_case", "read with its case"),
            Map.entry("cases.clock.clock_of_case", "likewise"),
            Map.entry("cases.person.person_of_case", "read with its case"),
            Map.entry("cases.promise.promise_of_case", "read with its case"),
            Map.entry("cases.errand.errand_of_system", "no route reads it"),
            Map.entry("cases.sent_step.sent_step_of_self", "asked by the name of who asks"),
            Map.entry("cases.call_back.call_back_of_case", "likewise"),
            Map.entry("cases.relation.relation_of_both", "who reads one is told only of those he may read too"),
            Map.entry(
                    "register.kept_source.kept_source_of_district",
                    "only who has the whole district is answered from totals"),
            Map.entry("register.kept_figure.kept_figure_of_district", "likewise"),
            Map.entry("register.kept_part.kept_part_of_district", "likewise"),
            Map.entry("register.kept_cell.kept_cell_of_district", "likewise"),
            Map.entry("intake.report.report_own", "no route reads it but by the code that the reporter alone has"),
            Map.entry("intake.alarm.alarm_of_system", "alarms of a case are asked once the case was read in scope"),
            Map.entry("open311.peer.peer_of_system", "no route reads it"),
            Map.entry("open311.joined.joined_of_system", "asked once the case was read in scope"),
            Map.entry("open311.passed.passed_of_system", "likewise"),
            Map.entry("triage.answer.answer_of_system", "no route reads one; figures of them name no case"),
            Map.entry("intake.sender_key.sender_key_of_district", "only officers of the whole district come to ask"),
            Map.entry("notice.outgoing.outgoing_kept", "likewise"),
            Map.entry("identity.account.changed", "only who has the whole district comes to write accounts"),
            Map.entry("identity.account.made", "likewise"),
            Map.entry("identity.account.removed", "no route removes one"),
            Map.entry("identity.credential.own", "every route asks by the name of the session"),
            Map.entry("identity.past_password.own", "likewise"),
            Map.entry("identity.recovery_code.own", "likewise"),
            Map.entry("identity.second_factor.own", "likewise"),
            Map.entry("identity.role_grant.seen", "likewise"),
            Map.entry("identity.role_grant.made", "Delegations begins with what the giver holds"),
            Map.entry("identity.role_grant.ended", "Delegations looks for the giver's name first"),
            Map.entry("identity.sign_in_lock.kept", "only the system itself asks, and officers of the whole district"),
            Map.entry("identity.token.kept", "likewise"),
            Map.entry("organisation.absence.absence_of_unit", "asked only for people in sight"),
            Map.entry("organisation.holding.holding_of_post", "read with its versions, and by post"),
            Map.entry("organisation.holding_version.holding_version_of_unit", "read with its holding"),
            Map.entry("organisation.pack_row.pack_row", "no route reads it"),
            Map.entry("files.file.file_in_scope", "Files asks first whether the record is seen, and who sent it"),
            Map.entry("files.file.file_of_case", "Files asks first whether the case is seen"),
            Map.entry("files.published.published_with_file", "asked once the case was read in scope"),
            Map.entry("register.intake.intake_of_self", "no route reads it"),
            Map.entry("register.move.move_in_scope", "read with its record"),
            Map.entry("register.past.past_in_scope", "likewise"),
            Map.entry("register.pair.pair_in_scope", "read with both its records"),
            Map.entry("register.merge.merge_in_scope", "likewise"),
            Map.entry("register.own.own_of_self", "asked by the name of who asks"),
            Map.entry("reading.assignment.assignment_made", "only who has the whole district comes to write"),
            Map.entry("reading.rule.rule_made", "likewise"),
            Map.entry(
                    "reading.forecast.forecast_seen",
                    "shown beside the reading it is held against, which is guarded itself"),
            Map.entry("reading.forecast.forecast_made", "only the system makes one"),
            Map.entry("reading.warning.warning_made", "likewise"),
            Map.entry("reading.pressed.pressed_made", "likewise"),
            Map.entry("reading.answer.answer_made", "Warnings asks first whose it is"),
            Map.entry("reading.review.review_made", "Warnings asks first for the whole district"),
            Map.entry(
                    "reading.reading.reading_made",
                    "only who has the whole district, or decided of a filing, comes to write"),
            Map.entry("reading.filing.filing_made", "Filings asks first who leads"),
            Map.entry("reading.decision.decision_made", "Filings asks first who verifies"),
            Map.entry("evaluation.round.round_made", "only who has the whole district comes to write"),
            Map.entry("evaluation.cancellation.cancellation_made", "likewise"),
            Map.entry("evaluation.freeze.freeze_made", "likewise"),
            Map.entry("evaluation.revision.revision_made", "likewise"),
            Map.entry("evaluation.revision_step.revision_step_made", "likewise"),
            Map.entry("evaluation.reporting_unit.reporting_unit_made", "likewise"),
            Map.entry("evaluation.reminder.reminder_made", "likewise"),
            Map.entry("evaluation.notice.notice_made", "likewise"),
            Map.entry("evaluation.document.document_of_district", "only who has the whole district comes to read"),
            Map.entry("evaluation.finding.finding_of_district", "likewise"),
            Map.entry("evaluation.outcome.outcome_of_district", "likewise"),
            Map.entry("evaluation.statement.statement_made", "Statements asks first whose unit it is"),
            Map.entry("evaluation.note_taken.note_taken_made", "Revisions asks first whose unit it is"),
            Map.entry("evaluation.note_taken.note_taken_seen", "read with its notice"),
            Map.entry("evaluation.reminder.reminder_seen", "read with the part of its unit"),
            Map.entry("organisation.people_move.people_move_of_unit", "no route reads it"),
            Map.entry("organisation.post.post_of_unit", "read with its versions: see below"),
            Map.entry("organisation.post_version.post_version_of_unit", "read with its post: see below"),
            Map.entry("organisation.responsibility_version.responsibility_changed", "Responsibilities asks first"),
            Map.entry("organisation.responsibility_version.responsibility_made", "likewise"),
            Map.entry("organisation.shift_substitute.substitute_of_unit", "read with its shift"),
            Map.entry("organisation.unit_version.version_changed", "the version that follows is refused"));

    private static final Map<String, List<String>> PATHS = Map.ofEntries(
            Map.entry("triage", List.of("/triage")),
            Map.entry("area", List.of("/areas")),
            Map.entry(
                    "organisation",
                    List.of(
                            "/units",
                            "/people",
                            "/posts",
                            "/hold",
                            "/rosters",
                            "/on-duty",
                            "/responsibilities",
                            "/answers-for")),
            Map.entry("identity", List.of("/me", "/accounts", "/grants", "/tokens")),
            Map.entry("files", List.of("/files")),
            Map.entry("register", List.of("/registers")),
            Map.entry("cases", List.of("/cases")),
            Map.entry("intake", List.of("/cases")),
            Map.entry("reading", List.of("/indicators")),
            Map.entry("evaluation", List.of("/evaluations", "/revisions", "/my-evaluations")),
            Map.entry("notice", List.of("/notices")),
            Map.entry("open311", List.of("/cases")));

    /** Who holds much, and not for the whole district. */
    private static final Set<String> WHO = Set.of(
            "a1-unit-officer-units",
            "a1-statistician-units",
            "a1-reading-verifier-units",
            "a1-map-officer-areas",
            "a1-science-officer-areas",
            "a1-dispatcher-areas");

    private static World world;

    @BeforeAll
    static void build() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private record Policy(String table, String name, String command, String using, String check) {

        @Override
        public String toString() {
            return table + "." + name;
        }

        String schema() {
            return table.substring(0, table.indexOf('.'));
        }

        boolean isOfWriting() {
            return !command.equals("r") && !command.equals("*");
        }

        /** Only the district is left of it. */
        String mutation() {
            return alter(
                    using == null ? null : "district = (select scope.district())",
                    check == null ? null : "district = (select scope.district())");
        }

        String restoration() {
            return alter(using, check);
        }

        private String alter(String newUsing, String newCheck) {
            return "alter policy " + name + " on " + table
                    + (newUsing == null ? "" : " using (" + newUsing + ")")
                    + (newCheck == null ? "" : " with check (" + newCheck + ")");
        }
    }

    private static List<Policy> policies() {
        return world.rows.jdbc.query(
                """
                select n.nspname || '.' || c.relname, p.polname, p.polcmd, pg_get_expr(p.polqual, p.polrelid),
                       pg_get_expr(p.polwithcheck, p.polrelid)
                  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
                 where coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
                       ~ 'scope\\.(units|areas|self|everything)'
                   -- of registers' own tables one stands for all: they come of one function, see below
                   and (c.relname !~ '^r_' or c.relname = 'r_firm')
                 order by 1, 2""",
                (row, n) -> new Policy(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    @Test
    @DisplayName("逐条去掉行级策略里的范围：接口或数据库本身必有一个发现")
    void noticesEachScopeCheckThatIsDeleted() {
        var rows = new RowTrial(world);
        world.rows.jdbc.update("""
                insert into identity.sign_in_lock (district, name_hash, failures, rounds, failed_at)
                values ('120106', 'proof', 1, 0, now())""");
        rows();
        var byEndpoint = new TreeMap<String, String>();
        policies().stream()
                .collect(Collectors.groupingBy(MutatedPolicyTests::guard))
                .values()
                .forEach(alike -> noticedByEndpoints(alike, byEndpoint));
        var unnoticed = new ArrayList<String>();
        for (var policy : policies()) {
            assertThat(rows.wrong(policy.table(), policy.command()))
                    .as("before: " + policy)
                    .isEmpty();
            world.rows.jdbc.execute(policy.mutation());
            var byTable = rows.wrong(policy.table(), policy.command());
            world.rows.jdbc.execute(policy.restoration());
            System.out.printf(
                    "mutation: %s → %s%n",
                    policy, byEndpoint.getOrDefault(policy.toString(), "no endpoint; " + byTable.orElse("UNNOTICED")));
            if (byTable.isEmpty()) {
                unnoticed.add(policy.toString());
            }
        }

        assertThat(unnoticed).isEmpty();
        assertThat(policies().stream().map(Policy::toString).filter(one -> !byEndpoint.containsKey(one)))
                .containsExactlyInAnyOrderElementsOf(GUARDED_TWICE.keySet());
        assertThat(Trial.untilWrong(world, Probes.to("/people"), who(), Place.values()))
                .as("all restored")
                .isEmpty();
    }

    /** Those that no endpoint is thought to notice, together; a table's and its versions' guard one another, so apart. */
    private static String guard(Policy policy) {
        return GUARDED_TWICE.containsKey(policy.toString())
                ? PATHS.get(policy.schema()) + (policy.table().endsWith("_version") ? " versions" : "")
                : policy.toString();
    }

    /** What no endpoint notices while all of them are deleted, none notices while one is; else they are halved. */
    private static void noticedByEndpoints(List<Policy> policies, Map<String, String> told) {
        policies.forEach(policy -> world.rows.jdbc.execute(policy.mutation()));
        var wrong = Trial.untilWrong(world, probes(policies.getFirst()), who(), Place.BESIDE);
        policies.forEach(policy -> world.rows.jdbc.execute(policy.restoration()));
        wrong.map(Trial.Outcome::toString).ifPresent(words -> {
            if (policies.size() == 1) {
                told.put(policies.getFirst().toString(), words.substring(0, Math.min(150, words.length())));
            } else {
                noticedByEndpoints(policies.subList(0, policies.size() / 2), told);
                noticedByEndpoints(policies.subList(policies.size() / 2, policies.size()), told);
            }
        });
    }

    /** Of a policy that is asked of what is written, those that write come first: they are likeliest to notice. */
    private static List<Probe> probes(Policy policy) {
        var all = Probes.to(PATHS.get(policy.schema()).toArray(String[]::new));
        return policy.isOfWriting()
                ? all.stream()
                        .sorted(Comparator.comparing(probe -> probe.does() != Operation.WRITE))
                        .toList()
                : all;
    }

    @Test
    @DisplayName("各台账的表，策略一字不差")
    void findsTheSamePolicyOnTheTableOfEveryRegister() {
        var expressions = world.rows.jdbc.queryForList("""
                select distinct pg_get_expr(p.polqual, p.polrelid)
                  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'register' and c.relname ~ '^r_' and p.polname ~ '_in_scope$'""", String.class);
        var without = world.rows.jdbc.queryForObject("""
                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'register' and c.relname ~ '^r_' and c.relkind = 'r'
                   and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname ~ '_in_scope$')""", Integer.class);

        assertThat(expressions).hasSize(1);
        assertThat(without).isZero();
    }

    @Test
    @DisplayName("岗位有两道策略：两道都去掉，接口就看得见")
    void seesPostsOfOthersOnceBothTheirPoliciesAreGone() {
        var both = policies().stream()
                .filter(policy -> policy.table().startsWith("organisation.post"))
                .toList();
        both.forEach(policy -> world.rows.jdbc.execute(policy.mutation()));
        var wrong = Trial.untilWrong(world, Probes.to("/units/{code}"), who(), Place.BESIDE);
        both.forEach(policy -> world.rows.jdbc.execute(policy.restoration()));

        assertThat(both).hasSize(2);
        assertThat(wrong)
                .hasValueSatisfying(outcome -> assertThat(outcome.reached()).isTrue());
    }

    /** So that every table has a row that is somebody else's. */
    private static void rows() {
        var beside = world.fixtures.get(Place.BESIDE);
        var unit = beside.site().unit();
        world.rows.jdbc.update("""
                insert into organisation.absence (district, unit, person, kind, from_at, to_at, recorded_by, recorded_at)
                values ('120106', ?, ?, 'OTHER', now() - interval '1 day', now() + interval '1 day', 'proof', now())""", unit, beside.person());
        world.rows.jdbc.update("""
                insert into organisation.people_move (district, unit, into_unit, effective, recorded_by, recorded_at)
                values ('120106', ?, ?, '2099-01-01', 'proof', now())""", unit, unit);
        int shift = world.rows.shift(Rows.OURS, unit, beside.person(), "proof", 600);
        world.rows.jdbc.update(
                "insert into organisation.shift_substitute (shift, district, unit, ordinal, person) values (?, '120106', ?, 1, ?)",
                shift,
                unit,
                beside.person());
        world.rows.jdbc.update("""
                insert into register.intake (district, register, file, sha256, by, at, rows, added, changed, same, held, refused)
                values ('120106', 'firm', 'proof.csv', '', 'proof', now(), 0, 0, 0, 0, 0, 0)""");
        world.rows.jdbc.update("""
                insert into register.kept_source (district, source, seen, at) values ('120106', 'proof', '1:1:', now())""");
        world.rows.jdbc.update("""
                insert into register.kept_figure (district, definition, source, types) values ('120106', 'proof', 'proof', '{}')""");
        world.rows.jdbc.update("""
                insert into register.kept_part (district, figure, subject, groups, value) values ('120106', 0, 0, '{}', 1)""");
        world.rows.jdbc.update("""
                insert into register.kept_cell (district, figure, groups, rows, known, total) values ('120106', 0, '{}', 1, 1, 1)""");
        world.rows.jdbc.update("""
                insert into register.own (district, self, register, kind, key, content, at)
                values ('120106', 'proof', 'firm', 'VIEW', 'proof', '{}', now())""");
        var handled = world.rows.caseFile(
                Rows.OURS, beside.site().area(), "grid-event", "DISPATCHED", "案proof", world.casePhone);
        world.rows.assigned(handled, unit);
        world.rows.clock(handled);
        world.rows.jdbc.update("""
                insert into cases.person (district, case_id, type, field, hash)
                select district, id, type, 'phone', 'proof' from cases.case_file where number = ?""", handled);
        world.rows.errand(handled);
        world.rows.answer(handled);
        world.rows.sentStep(handled);
        world.rows.jdbc.update("""
                insert into cases.call_back (district, case_id, no, step, period, at, by, reached)
                select district, id, 1, 'call', '2026-03', now(), 'proof', false from cases.case_file where number = ?""", handled);
        world.rows.jdbc.update("""
                insert into cases.relation (district, a, b, reason, at, by)
                select district, id, id + 1, 'proof', now(), 'proof' from cases.case_file where number = ?""", handled);
        world.rows.jdbc.update("""
                insert into cases.promise (district, case_id, item, bears, at, by)
                select district, id, 'proof/C001', true, now(), 'proof' from cases.case_file where number = ?""", handled);
        world.rows.jdbc.update("""
                insert into intake.report (district, door, sender, who, sent_as, digest, code, state, next_try, received_at)
                values ('120106', 'street', 'CITIZEN', 'report:proof', 'proof', 'proof', 'proof', 'WAITING', 'infinity', now())""");
        world.rows.senderKey(Rows.OURS, "proof");
        world.rows.alarm(handled, "proof");
        world.rows.passed(handled, "proof");
        world.rows.publicPicture(Rows.OURS, handled, "proof", world.content("proof"));
        world.rows.notice(Rows.OURS, "proof");
        var peer = beside.colleague();
        world.rows.jdbc.update(
                "insert into identity.past_password (district, username, password_hash, replaced_at) values ('120106', ?, '', now())",
                peer);
        world.rows.jdbc.update(
                "insert into identity.second_factor (district, username, secret, made_at) values ('120106', ?, '', now())",
                peer);
        world.rows.jdbc.update(
                "insert into identity.recovery_code (district, username, code_hash) values ('120106', ?, '')", peer);
    }

    @Test
    @DisplayName("有人的授权比规则所知的大：发现")
    void noticesAnAccountThatHoldsMoreThanTheOracleKnows() {
        var worker = world.actors.stream()
                .filter(actor -> actor.role().equals("community-worker") && actor.held() == Held.UNITS)
                .findFirst()
                .orElseThrow();
        int wider = world.rows.grant(
                Rows.OURS,
                worker.username(),
                worker.role(),
                "daily",
                Held.UNITS,
                world.sites.get(Place.BESIDE).unit(),
                null);

        var wrong = Trial.untilWrong(world, Probes.to("/people"), worker::equals, Place.values());
        world.rows.jdbc.update(
                "update identity.role_grant set ended_at = now(), ended_by = 'system' where id = ?", wider);

        assertThat(wrong).hasValueSatisfying(outcome -> {
            assertThat(outcome.place()).isEqualTo(Place.BESIDE);
            assertThat(outcome.reached()).isTrue();
        });
        assertThat(Trial.untilWrong(world, Probes.to("/people"), worker::equals, Place.values()))
                .isEmpty();
    }

    private static Predicate<Actor> who() {
        return actor -> WHO.contains(actor.username());
    }
}
