package hongqiao.identity;

import hongqiao.shared.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that came after the first, {@code NUMBER HEX} a line in a file of their own, numbered from 1. Another process may
 * add one: the file is looked at again when a key is not known, and once a second.
 */
final class LaterKeys {

    static final String FILE = "later-keys";

    private static final long EVERY_NS = 1_000_000_000;

    private final PrivateFiles files;
    private Map<Integer, byte[]> keys = Map.of();
    private @Nullable FileTime read;
    private long looked;

    LaterKeys(PrivateFiles files) {
        this.files = files;
        look();
    }

    /** 0: there is none but the first. */
    synchronized int newest() {
        if (System.nanoTime() - looked > EVERY_NS) {
            look();
        }
        return keys.size();
    }

    synchronized Optional<byte[]> find(int number) {
        if (!keys.containsKey(number)) {
            look();
        }
        return Optional.ofNullable(keys.get(number));
    }

    /** @return its number; what is sealed from now on is sealed with it, within a second also by other processes */
    synchronized int add(byte[] key) {
        look();
        var number = keys.size() + 1;
        var line = number + " " + HexFormat.of().formatHex(key);
        files.writePrivate(
                FILE, files.read(FILE).map(lines -> lines + "\n" + line).orElse(line));
        look();
        return number;
    }

    private void look() {
        looked = System.nanoTime();
        try {
            var file = files.file(FILE);
            var written = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
            if (written != null && !written.equals(read)) {
                keys = parsed(files.read(FILE).orElse(""));
                read = written;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Integer, byte[]> parsed(String text) {
        var keys = new HashMap<Integer, byte[]>();
        for (var line : text.lines().toList()) {
            if (!line.matches((keys.size() + 1) + " [0-9a-f]{64}")) {
                throw new IllegalStateException(FILE + " in the data folder is damaged in line " + (keys.size() + 1));
            }
            keys.put(keys.size() + 1, HexFormat.of().parseHex(line.substring(line.indexOf(' ') + 1)));
        }
        return Map.copyOf(keys);
    }
}
