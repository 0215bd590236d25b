package hongqiao.journal;

import static hongqiao.journal.JournalReport.Kind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hongqiao.journal.JournalReport.Finding;
import java.nio.file.Files;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with the database in hand changes history. Two drafts, sealed at three events each; one event since. */
@DisplayName("日志被动过手脚")
class TamperedJournalTests {

    private final JournalOf day = JournalOf.aWorkingDay();

    @Test
    @DisplayName("未动过时无异常")
    void findsNothingInAnHonestJournal() {
        assertThat(day.verify())
                .returns(7L, JournalReport::events)
                .returns(2L, JournalReport::subjects)
                .returns(1, JournalReport::seals)
                .returns(1L, JournalReport::unsealed)
                .returns(true, JournalReport::isClean);
    }

    @Test
    void findsAnEditedEvent() {
        day.tamper("update journal.event set after = '{\"value\": 9}' where subject_id = 'draft-1' and seq = 2");

        findings().contains(tuple(EVENT_EDITED, "draft-1", 2, null));
    }

    @Test
    void findsAnEditWhoseHashWasMadeToFit() {
        var event = day.journal.list(JournalOf.subject("draft-1")).get(1);
        var forged = new Event(
                event.subject(),
                event.seq(),
                event.position(),
                event.at(),
                "nobody",
                event.action(),
                event.before(),
                event.after(),
                event.packVersion(),
                event.previousHash(),
                "");
        day.tamper("update journal.event set who = 'nobody', hash = decode('" + forged.computedHash()
                + "', 'hex') where subject_id = 'draft-1' and seq = 2");

        findings().contains(tuple(CHAIN_BROKEN, "draft-1", 3, null), tuple(SEAL_EVENTS_DIFFER, null, null, 1));
    }

    @Test
    void findsADeletedEvent() {
        day.tamper("delete from journal.event where subject_id = 'draft-2' and seq = 2");

        findings().contains(tuple(EVENT_MISSING, "draft-2", 2, null), tuple(SEAL_EVENTS_DIFFER, null, null, 1));
    }

    @Test
    @DisplayName("链尾被删，且链尾登记也改了")
    void findsADeletedTailThoughTheChainsEndWasMovedBack() {
        day.tamper("delete from journal.event where subject_id = 'draft-2' and seq = 3", """
                update journal.chain c set seq = 2, hash = e.hash from journal.event e
                 where c.subject_id = 'draft-2' and e.subject_id = 'draft-2' and e.seq = 2
                """);

        findings()
                .containsExactlyInAnyOrder(
                        tuple(SEALED_EVENT_CHANGED, "draft-2", 3, 1), tuple(SEAL_EVENTS_DIFFER, null, null, 1));
    }

    @Test
    void findsADeletedTailThatNoSealCoversYet() {
        day.tamper("delete from journal.event where subject_id = 'draft-1' and seq = 4");

        findings().containsExactly(tuple(TAIL_MISSING, "draft-1", 4, null));
    }

    @Test
    @DisplayName("整条链连同登记一起被删")
    void findsADeletedSubject() {
        day.tamper(
                "delete from journal.event where subject_id = 'draft-2'",
                "delete from journal.chain where subject_id = 'draft-2'");

        findings().contains(tuple(SEALED_EVENT_CHANGED, "draft-2", 3, 1));
    }

    @Test
    void findsASubjectWhoseEventsAreGone() {
        day.tamper("delete from journal.event where subject_id = 'draft-2'");

        findings().contains(tuple(SUBJECT_MISSING, "draft-2", 1, null));
    }

    @Test
    void findsTwoEventsThatChangedPlaces() {
        day.tamper(
                "update journal.event set seq = 99 where subject_id = 'draft-1' and seq = 1",
                "update journal.event set seq = 1 where subject_id = 'draft-1' and seq = 2",
                "update journal.event set seq = 2 where subject_id = 'draft-1' and seq = 99");

        findings().contains(tuple(EVENT_EDITED, "draft-1", 1, null), tuple(EVENT_EDITED, "draft-1", 2, null));
    }

    @Test
    void findsAnOrderOfAppendingThatWasChanged() {
        day.tamper(
                "alter table journal.event alter column position drop identity",
                "update journal.event set position = -1 where subject_id = 'draft-1' and seq = 2");

        findings().contains(tuple(EVENTS_REORDERED, "draft-1", 2, null));
    }

    @Test
    void findsAnInventedEvent() {
        day.tamper("""
                insert into journal.event
                       (district, subject_type, subject_id, seq, txid, at, who, action, prev_hash, hash)
                select district, subject_type, subject_id, 4, txid, at, who, action, hash, hash
                  from journal.event where subject_id = 'draft-2' and seq = 3
                """);

        findings().contains(tuple(EVENT_EDITED, "draft-2", 4, null), tuple(CHAIN_END_CHANGED, "draft-2", 4, null));
    }

    @Test
    @DisplayName("封条和它封存的事件一起被删，靠数据目录里的见证发现")
    void findsThatTheLastSealIsGoneWithAllItsEvents() {
        day.tamper(
                "delete from journal.event",
                "delete from journal.chain",
                "delete from journal.seal_head",
                "delete from journal.seal");

        findings().containsExactly(tuple(SEAL_MISSING, null, null, 1));
    }

    @Test
    void findsASealThatWasTakenOutOfTheMiddle() {
        day.seal();
        day.append("draft-2", "item-confirmed", 5);
        day.seal();
        day.tamper("delete from journal.seal_head where seal = 2", "delete from journal.seal where no = 2");

        findings().contains(tuple(SEAL_MISSING, null, null, 2));
    }

    @Test
    void findsASealThatWasMadeToFit() {
        day.tamper("update journal.seal set events = 5");

        findings().contains(tuple(SEAL_EDITED, null, null, 1));
    }

    @Test
    void findsChangedEndsInsideASeal() {
        day.tamper("update journal.seal_head set seq = 2 where subject_id = 'draft-2'");

        findings().contains(tuple(SEAL_EDITED, null, null, 1));
    }

    @Test
    @DisplayName("换了自己的密钥重新签封")
    void findsSealsSignedWithSomebodyElsesKey() throws Exception {
        var forger = JournalOf.aWorkingDay();
        forger.seal();
        Files.copy(
                day.folder.resolve(SealKey.FILE),
                forger.folder.resolve(SealKey.FILE),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(forger.verify().findings()).extracting(Finding::kind).containsOnly(SEAL_KEY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop trigger event_append_only on journal.event",
                "alter table journal.event disable trigger event_append_only",
                "alter table journal.event disable trigger all",
                "alter table journal.event enable replica trigger event_append_only",
                """
                drop trigger event_append_only on journal.event;
                create trigger event_append_only before update or delete on journal.event
                    for each statement execute function journal.refuse_change()
                """,
                """
                drop trigger event_append_only on journal.event;
                create trigger event_append_only before update of who or delete or truncate on journal.event
                    for each statement execute function journal.refuse_change()
                """
            })
    @DisplayName("拒绝改动的触发器被拆除或停用")
    void findsATableThatNoLongerRefusesChanges(String sql) {
        day.tamper(sql);

        assertThat(day.verify().findings())
                .extracting(Finding::kind, Finding::thing)
                .containsExactly(tuple(GUARD_MISSING, "journal.event"));
    }

    @Test
    void findsThatRefusingWasMadeToothless() {
        day.tamper("""
                create or replace function journal.refuse_change() returns trigger language plpgsql as
                    'begin return null; end'
                """);

        assertThat(day.verify().findings())
                .extracting(Finding::thing)
                .containsExactly("journal.event", "journal.seal", "journal.seal_head", "journal.seal_key");
    }

    @Test
    @DisplayName("见证被删除")
    void findsThatTheWitnessIsGone() throws Exception {
        Files.delete(day.folder.resolve(Sealer.WITNESS));

        findings().containsExactly(tuple(WITNESS_MISSING, null, null, null));
    }

    @Test
    void missesNoWitnessWhereNothingWasSealedYet() throws Exception {
        var fresh = JournalOf.nothing();
        Files.deleteIfExists(fresh.folder.resolve(Sealer.WITNESS));

        assertThat(fresh.verify().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "1", "1 abc", "-1 x", "99999999999999999999 0", "封条"})
    @DisplayName("见证里是乱写的内容")
    void findsThatTheWitnessHoldsGarbage(String garbage) throws Exception {
        Files.writeString(day.folder.resolve(Sealer.WITNESS), garbage);

        findings().containsExactly(tuple(WITNESS_DAMAGED, null, null, null));
    }

    @Test
    void findsAWitnessThatIsNotEvenText() throws Exception {
        Files.write(day.folder.resolve(Sealer.WITNESS), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        findings().containsExactly(tuple(WITNESS_DAMAGED, null, null, null));
    }

    @Test
    void findsAnEarlierSealThatIsNotAsTheWitnessSawIt() throws Exception {
        day.seal();
        Files.writeString(day.folder.resolve(Sealer.WITNESS), "1 " + "0".repeat(64));

        findings().containsExactly(tuple(SEAL_EDITED, null, null, 1));
    }

    @Test
    void findsThatTheKeyIsGoneOrDamaged() throws Exception {
        Files.writeString(day.folder.resolve(SealKey.FILE), "garbage");
        findings().containsExactly(tuple(SEAL_KEY_GONE, null, null, null));

        Files.delete(day.folder.resolve(SealKey.FILE));
        findings().containsExactly(tuple(SEAL_KEY_GONE, null, null, null));
    }

    @Test
    void saysHowManyEventsNoSealCoversYet() {
        assertThat(day.verify().unsealed()).isEqualTo(1);
        day.seal();
        assertThat(day.verify()).returns(0L, JournalReport::unsealed).returns(2, JournalReport::seals);
    }

    private ListAssert<org.assertj.core.groups.Tuple> findings() {
        return assertThat(day.verify().findings().stream()
                .map(it -> tuple(
                        it.kind(), it.subject() == null ? null : it.subject().id(), it.seq(), it.seal()))
                .toList());
    }
}
