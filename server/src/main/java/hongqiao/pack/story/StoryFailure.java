package hongqiao.pack.story;

/** A story does not come true; the message is a readable difference. */
public final class StoryFailure extends RuntimeException {

    public StoryFailure(String message) {
        super(message, null, false, false);
    }
}
