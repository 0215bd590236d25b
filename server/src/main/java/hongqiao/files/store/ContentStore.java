package hongqiao.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Bytes under their SHA-256 (64 digits, lower case). The same bytes twice are kept once. */
public interface ContentStore {

    /**
     * When it returns, the bytes survive a loss of power; when it does not, nothing of them is there.
     *
     * @param sha256 of those bytes
     */
    void keep(String sha256, byte[] bytes) throws IOException;

    /** @throws java.nio.file.NoSuchFileException they are not there */
    InputStream open(String sha256) throws IOException;

    /** No harm where they are not there. */
    void drop(String sha256) throws IOException;

    /** Tells the hash of everything that was kept before that moment, in no order. */
    void each(Instant before, Consumer<String> hash) throws IOException;
}
