package hongqiao.journal;

import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found. Clean means no findings.
 *
 * @param unsealed events no seal covers yet: they are checked by their chains alone
 */
public record JournalReport(long events, long subjects, int seals, long unsealed, List<Finding> findings) {

    public JournalReport {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    /**
     * One thing that is not as it was written.
     *
     * @param subject null where only a seal is concerned
     * @param seq number of the event in that subject's chain
     * @param seal number of the seal concerned
     * @param thing table or file concerned
     */
    public record Finding(
            Kind kind,
            @Nullable Subject subject,
            @Nullable Integer seq,
            @Nullable Integer seal,
            @Nullable String thing) {

        Finding(Kind kind, @Nullable Subject subject, @Nullable Integer seq, @Nullable Integer seal) {
            this(kind, subject, seq, seal, null);
        }

        static Finding about(Kind kind, String thing) {
            return new Finding(kind, null, null, null, thing);
        }
    }

    /** What can be wrong. */
    public enum Kind {
        EVENT_EDITED("事件内容被改动", "the event was edited"),
        EVENT_MISSING("事件被删除", "the event is missing"),
        CHAIN_BROKEN("前后哈希不相接", "the event does not follow from the one before it"),
        EVENTS_REORDERED("事件顺序被改动", "the events were reordered"),
        TAIL_MISSING("链尾事件被删除", "the end of the chain is missing, from this event on"),
        SUBJECT_MISSING("整条链被删除", "the whole chain is missing"),
        CHAIN_END_CHANGED("链尾登记与事件不符", "the recorded end of the chain is not its last event"),
        SEALED_EVENT_CHANGED("已封存的事件被改动或删除", "an event is not as it was sealed"),
        SEAL_EVENTS_DIFFER("封存范围内的事件有增减或改动", "the sealed events are not those that were sealed"),
        SEAL_EDITED("封条被改动", "the seal was edited or its signature is wrong"),
        SEAL_MISSING("封条被删除", "the seal is missing"),
        SEAL_KEY_UNKNOWN("封条不是本机密钥所签", "the seal is not signed with this installation's key"),
        SEAL_KEY_GONE("已有封条，数据目录中的密钥却缺失或损坏", "there are seals, but the key in the data folder is missing or damaged"),
        WITNESS_MISSING("已有封条，数据目录中的见证却不在", "there are seals, but their witness in the data folder is missing"),
        WITNESS_DAMAGED("数据目录中的见证已损坏", "the witness in the data folder is damaged"),
        GUARD_MISSING("拒绝改动的触发器缺失、被停用或被改动", "the trigger that refuses changes is missing, disabled or altered");

        private final Words words;

        Kind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        public Words words() {
            return words;
        }
    }
}
