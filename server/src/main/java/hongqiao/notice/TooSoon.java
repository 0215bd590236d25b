package hongqiao.notice;

import java.io.IOException;
import java.time.Duration;

/** More than who takes it allows just now: its turn comes again after that long, however often it was tried. */
final class TooSoon extends IOException {

    private final Duration wait;

    TooSoon(Duration wait) {
        super("too many a minute");
        this.wait = wait;
    }

    Duration waiting() {
        return wait;
    }
}
