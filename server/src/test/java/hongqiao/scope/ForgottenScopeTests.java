package hongqiao.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hongqiao.support.TestDatabase;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a new table or a new class would have to forget for somebody to see what is not his: each fails the build. */
@DisplayName("忘不了的范围")
class ForgottenScopeTests {

    /** Tables that name a district, a unit or an area and yet have no policy; each with the reason. */
    private static final Map<String, String> WITHOUT_POLICY = Map.of(
            "journal.event", "the sealer and the verifier see every district's; readers ask for theirs (JournalSearch)",
            "journal.chain", "ends of chains: hashes, no content",
            "journal.seal_head", "ends of chains: hashes, no content",
            "register_search.word",
                    "the role that serves cannot read it; it gets ids, and finds records by them in scope",
            "register_search.coming", "likewise; numbers of records whose words are in before them",
            "register_search.match_key", "likewise",
            "register_search.match_wide", "likewise; of it only a number is told");

    /** Who works for the system itself over the whole district; look here when you review. */
    private static final TreeSet<String> OVER_EVERYTHING = new TreeSet<>(Set.of(
            // what the map is made from, and what a pack says of it
            "hongqiao.area.LiveAreas",
            "hongqiao.area.change.PackAreasStart",
            "hongqiao.cases.Timers",
            // definitions of types, by which of them cases go, and keys of sent steps: the same for all
            "hongqiao.cases.Definitions",
            "hongqiao.cases.MovedCases",
            "hongqiao.cases.SentSteps",
            // telephone numbers hashed anew, whoever's they are
            "hongqiao.cases.NumbersAnew",
            "hongqiao.cases.edition.DefinitionsStart",
            // what became of a main case, told to those merged into it; they may belong to other areas
            "hongqiao.cases.MergedCases",
            // made-up cases of a demonstration, opened by nobody; and their removal
            "hongqiao.cases.publication.PublicCases",
            "hongqiao.cases.simulation.Simulations",
            "hongqiao.organisation.load.PackOrganisationStart",
            // which edition of the packs is in force, and words of all records that follow it
            "hongqiao.pack.edition.EditionLoad",
            "hongqiao.register.edition.WordsStart",
            // all that hangs on an area, by titles and never by persons, for who moves its border
            "hongqiao.organisation.OrganisationDependents",
            // people of a merged unit go over on the day itself, with nobody at the desk
            "hongqiao.organisation.people.PeopleMoves",
            // a demonstration's simulated records, once, on a server that is a demonstration
            "hongqiao.register.record.SampleStart",
            // what it left, listed and taken away by who runs the server; and keys of personal fields, changed by the
            // same
            "hongqiao.register.record.SimulatedRecords",
            "hongqiao.register.record.Resealing",
            // a demonstration's readings, likewise once
            "hongqiao.reading.DemoReadings",
            // live values of indicators: aggregates of the district, the same for whoever may see the indicator
            "hongqiao.reading.live.LiveFigures",
            "hongqiao.evaluation.DemoRounds",
            // who has a report's code has no account, and sees that report alone; how many reported the same is a
            // number
            "hongqiao.intake.FollowUps",
            "hongqiao.intake.Intake",
            "hongqiao.intake.CounterCodes",
            "hongqiao.intake.ReportsWaiting",
            "hongqiao.intake.SameReports",
            // alarms of devices, told apart over all of them; those of a case for whoever has read it
            "hongqiao.intake.IntakeJournal",
            "hongqiao.intake.alarm.Alarms",
            "hongqiao.intake.alarm.CaseAlarmRoutes",
            // other cities' servers are read and cases sent there with nobody at the desk; a case's for whoever has
            // read it
            "hongqiao.open311.client.ElsewhereRoutes",
            "hongqiao.open311.client.Joining",
            "hongqiao.open311.client.Passing",
            // messages of all wait to be sent
            "hongqiao.notice.Sending",
            "hongqiao.reading.story.IndicatorSteps",
            // totals over all rows; only who has the whole district is answered from them
            "hongqiao.register.measure.KeptTotals",
            // forecasts, warnings and orders of supervision, with nobody at the desk; whose they are is in each row
            "hongqiao.reading.warning.Watch",
            // two records that are one may belong to two areas; who sees both sees the pair
            "hongqiao.register.match.Matcher",
            // what nobody used within a day belongs to nobody's work; no content is looked at
            "hongqiao.files.FileSweep",
            // words of everything go into the index; who finds what is asked of the database in his scope
            "hongqiao.search.SearchFollower",
            // which cases have changed, for all who listen; each hears of those that the database shows him
            "hongqiao.cases.LiveCases",
            // what a pack publishes is public whoever asks; only published records and fields leave it
            "hongqiao.register.publication.PublicRecords",
            // cases that were reported from outside, as other systems may see them: no word of them but what a pack
            // publishes
            "hongqiao.cases.publication.PublicPictures",
            "hongqiao.cases.publication.ReportedCases",
            // whose key it is, before anybody has a scope
            "hongqiao.intake.sender.SenderKeys",
            // stories of packs: between two of them nothing is left, on a database that is thrown away
            "hongqiao.pack.story.Storytelling",
            // what cases are about, learned from all of them as weights without a text; figures that name no case
            "hongqiao.triage.desk.LearningThread",
            "hongqiao.triage.desk.SubjectAnswers",
            "hongqiao.triage.desk.TriageQuality",
            // before anybody has a scope: who asks, may he sign in, what does he hold
            "hongqiao.identity.SystemWork",
            "hongqiao.identity.Authority",
            "hongqiao.identity.session.AccountLock",
            "hongqiao.identity.session.SessionRoutes",
            "hongqiao.identity.session.Sessions",
            "hongqiao.identity.session.SignIn",
            "hongqiao.identity.oidc.ProviderAccounts",
            "hongqiao.identity.token.Tokens",
            // the first accounts
            "hongqiao.identity.AccountStart",
            // names of places that grants are bound to, and what lies below them
            "hongqiao.identity.Places",
            // whether what was passed to one holds depends on the giver's grant; rows of the asker's own name only
            "hongqiao.identity.account.OwnAccountRoutes",
            "hongqiao.identity.grant.DelegationRoutes"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hongqiao");

    @Test
    @DisplayName("凡有区、单位、区域之分的表，都有行级策略，表的主人也受它约束")
    void findsAPolicyOnEveryTableWhoseRowsBelongToSomebody() {
        var jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());

        var bare = jdbc.sql("""
                        select distinct n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attname in ('district', 'unit', 'area')
                         where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                           and not (c.relrowsecurity and exists (
                                   select 1 from pg_policy p
                                    where p.polrelid = c.oid
                                      and coalesce(pg_get_expr(p.polqual, p.polrelid),
                                                   pg_get_expr(p.polwithcheck, p.polrelid)) like '%scope.%'))
                        """).query(String.class).list();

        assertThat(new TreeSet<>(bare)).isEqualTo(new TreeSet<>(WITHOUT_POLICY.keySet()));
    }

    @Test
    @DisplayName("表里有单位或区域的行，策略问的不只是区")
    void asksForMoreThanTheDistrictWhereRowsBelongToAUnitOrAnArea() {
        var jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());

        var loose = jdbc.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relrowsecurity
                           and exists (select 1 from pg_attribute a
                                        where a.attrelid = c.oid and a.attname in ('unit', 'area')
                                          and a.atttypid = 'integer'::regtype)
                           and not exists (
                                   select 1 from pg_policy p
                                    where p.polrelid = c.oid
                                      and coalesce(pg_get_expr(p.polqual, p.polrelid), '')
                                              || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
                                          ~ 'scope\\.(units|areas|self|everything)')
                        """).query(String.class).list();

        assertThat(loose).isEmpty();
    }

    @Test
    @DisplayName("表里有单位或区域的行，策略也约束表的主人")
    void holdsTheOwnerToThePolicyToo() {
        var jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());

        var free = jdbc.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                           and exists (select 1 from pg_attribute a
                                        where a.attrelid = c.oid and a.attname in ('unit', 'area')
                                          and a.atttypid = 'integer'::regtype)
                           and not (c.relrowsecurity and c.relforcerowsecurity)
                        """).query(String.class).list();

        assertThat(free).isEmpty();
    }

    @Test
    @DisplayName("谁以系统身份看全区，列在这里")
    void knowsEveryoneWhoWorksOverEverything() {
        var callers = CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(ForgottenScopeTests::isOverEverything)
                .map(call -> call.getOriginOwner().getName().replaceFirst("\\$.*", ""))
                .filter(name -> !name.equals(Scopes.class.getName()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(callers).isEqualTo(OVER_EVERYTHING);
    }

    private static boolean isOverEverything(JavaMethodCall call) {
        var target = call.getTargetOwner().getName();
        return target.equals(Scopes.class.getName())
                        && Set.of("everything", "alike").contains(call.getName())
                || target.equals("hongqiao.identity.SystemWork");
    }

    @Test
    @DisplayName("范围只由门和系统自己绑定")
    void letsNobodyElseBindAScope() {
        var binders = CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals(Scopes.class.getName()))
                .filter(call -> call.getName().equals("bind") || call.getName().equals("during"))
                .map(call -> call.getOriginOwner().getName())
                .filter(name -> !name.equals(Scopes.class.getName()))
                .collect(Collectors.toCollection(TreeSet::new));

        // A story acts as somebody; a server that serves people tells none. Who merges two records that are his leads
        // all
        // references along, also those of other areas: else they would lead to a record that has gone. An import's
        // second
        // thread works in the scope of its first. A list of cases of several types asks for each where its reader may
        // read it; likewise a search, a stream, and what a publisher is shown of open cases. The names of officers in a
        // story are those that its reader may look up. Who reads an indicator in public has a scope with nothing in it.
        // Who reports at a door has one with nothing in it but what he sends; his case is opened in one of the door's
        // role.
        assertThat(binders)
                .containsExactly(
                        "hongqiao.cases.edition.OpenCases",
                        "hongqiao.cases.web.CaseHits",
                        "hongqiao.cases.web.CaseListRoutes",
                        "hongqiao.cases.web.CasePromiseRoutes",
                        "hongqiao.cases.web.LiveRoutes",
                        "hongqiao.identity.Gate",
                        "hongqiao.identity.OfficerNames",
                        "hongqiao.intake.FollowUps",
                        "hongqiao.intake.Intake",
                        "hongqiao.intake.SameReports",
                        "hongqiao.intake.alarm.Alarms",
                        "hongqiao.intake.mail.Letters",
                        "hongqiao.intake.web.PublicDoorRoutes",
                        "hongqiao.open311.client.Passing",
                        "hongqiao.pack.story.Storytelling",
                        "hongqiao.reading.web.PublicIndicatorRoutes",
                        "hongqiao.register.match.Merges",
                        "hongqiao.register.record.WordsOfFile",
                        "hongqiao.register.sheet.Ahead",
                        "hongqiao.register.web.RecordSearchRoutes");
    }
}
