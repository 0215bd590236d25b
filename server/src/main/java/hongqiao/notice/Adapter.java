package hongqiao.notice;

import java.io.IOException;

/** By which messages go out: shown only ({@link Sandbox}), or handed to another system ({@link Webhook}). */
sealed interface Adapter permits Sandbox, Webhook {

    /** What it is called in rows and on the page. */
    String key();

    /**
     * @param to a telephone number
     * @throws IOException it was not taken; to be tried again
     */
    void send(Outgoing message, String to) throws IOException, InterruptedException;
}
