package hongqiao.notice;

import java.io.IOException;

/** By which messages go out: shown only ({@link Sandbox}), handed to another system ({@link Webhook}), by mail ({@link Smtp}), in a group ({@link Robots}). */
sealed interface Adapter permits Sandbox, Webhook, Smtp, Robots {

    /** What it is called in rows and on the page. */
    String key();

    /**
     * @throws NotTaken it never will be taken
     * @throws TooSoon not just now
     * @throws IOException it was not taken; to be tried again. Its message says nothing of whom it was for: rows and journal keep it
     */
    void send(Outgoing message, To to) throws IOException, InterruptedException;
}
