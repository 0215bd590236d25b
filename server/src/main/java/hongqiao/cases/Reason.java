package hongqiao.cases;

import org.jspecify.annotations.Nullable;

/** Why somebody does what is only done for a reason: 2 to 200 characters. */
final class Reason {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private Reason() {}

    /** Without blanks around it. @throws hongqiao.shared.Problem {@code reason-required}, at {@code reason} */
    static String required(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST || reason.length() > LONGEST) {
            throw CaseProblem.REASON_REQUIRED.problem().atField("reason");
        }
        return reason.strip();
    }
}
