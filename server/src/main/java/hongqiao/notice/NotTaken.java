package hongqiao.notice;

import java.io.IOException;

/** It was not taken and never will be, e.g. since there is no such address: it is given up at once. */
final class NotTaken extends IOException {

    NotTaken(String why) {
        super(why);
    }
}
