package hongqiao.intake;

import hongqiao.cases.Actor;
import hongqiao.intake.door.Door.Sender;
import hongqiao.scope.Scope;
import hongqiao.scope.Scope.Held;
import hongqiao.shared.Sha256;
import java.util.HexFormat;
import java.util.List;

/**
 * Under which key something was sent: however often it is sent under the same, it is one report.
 *
 * @param from who sends, e.g. the name of another system; empty for citizens, of whom nothing is known
 * @param key of the sender's own making, 16 to 200 characters without blanks; a citizen's is made at random
 */
public record Sent(Sender sender, String from, String key) {

    private static final int FEWEST = 16;
    private static final int MOST = 200;

    /** Long enough that no two senders meet. */
    private static final int NAME_BYTES = 12;

    /** @throws hongqiao.shared.Problem {@code report-key-not-valid} */
    public Sent {
        if (key.length() < FEWEST || key.length() > MOST || key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw IntakeProblem.REPORT_KEY_NOT_VALID
                    .because("发送标识为 16 至 200 个字符", "a key has 16 to 200 characters")
                    .atField("key");
        }
    }

    /** Of the sender and his key together; 32 bytes. */
    public byte[] hash() {
        return Sha256.of(text());
    }

    String text() {
        return sender + "\n" + from + "\n" + key;
    }

    /** What the report is called in scopes and in the journal: it says nothing of who sent it. */
    public String who() {
        return Actor.OUTSIDE + token();
    }

    /** By which another system asks for the number of the case that comes of it; it opens nothing else. */
    public String token() {
        return HexFormat.of().formatHex(hash(), 0, NAME_BYTES);
    }

    /** In which what comes before the report is kept, e.g. its pictures: nothing but what is its own. */
    public Scope own() {
        return Scope.own(who());
    }

    /** In which its case is opened. @param role the door's */
    static Scope opening(String who, String role) {
        return Scope.district(who).by(List.of(new Held(role, true, List.of(), List.of())));
    }
}
