package hongqiao.notice;

import java.io.IOException;

/** By which messages go out: shown only ({@link Sandbox}), handed to another system ({@link Webhook}), or by mail ({@link Smtp}). */
sealed interface Adapter permits Sandbox, Webhook, Smtp {

    /** What it is called in rows and on the page. */
    String key();

    /**
     * @throws NotTaken it never will be taken
     * @throws IOException it was not taken; to be tried again. Its message says nothing of whom it was for: rows and journal keep it
     */
    void send(Outgoing message, To to) throws IOException, InterruptedException;
}
