package hongqiao.identity;

import hongqiao.shared.PrivateFiles;
import java.nio.file.Path;

/** For tests of what keeps secrets, without a server. */
public final class SecretBoxes {

    private SecretBoxes() {}

    /** With a key of its own in that folder. */
    public static SecretBox in(Path data) {
        return new SecretBox(new PrivateFiles(data));
    }
}
