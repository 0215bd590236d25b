package hongqiao.organisation.roster;

import hongqiao.shared.Words;
import java.time.Instant;

/** That somebody is away, {@code to} exclusive. No more is kept: illness is nobody's business here. */
public record Absence(int id, int person, Kind kind, Instant from, Instant to) {

    /** Why, as far as colleagues need to know. */
    public enum Kind {
        LEAVE("休假", "on leave"),
        TRAINING("培训", "in training"),
        OTHER_DUTY("另有公务", "on other duty"),
        OTHER("不在岗", "away");

        private final Words label;

        Kind(String zh, String en) {
            this.label = new Words(zh, en);
        }

        public Words label() {
            return label;
        }
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
