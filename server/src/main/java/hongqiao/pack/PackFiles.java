package hongqiao.pack;

import hongqiao.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of one pack in memory, by their path inside it; packs are small. From a folder or out of the jar. */
public record PackFiles(SortedMap<String, byte[]> files) {

    public static PackFiles of(Path folder) {
        try (var all = Files.walk(folder)) {
            var files = new TreeMap<String, byte[]>();
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return new PackFiles(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }

    /** @param folder below the class path, e.g. {@code packs/schema} */
    static PackFiles ofJar(String folder) {
        try {
            var files = new TreeMap<String, byte[]>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*")) {
                var address = file.getURL().toString();
                files.put(
                        java.net.URLDecoder.decode(
                                address.substring(address.lastIndexOf(folder + "/") + folder.length() + 1),
                                StandardCharsets.UTF_8),
                        file.getContentAsByteArray());
            }
            return new PackFiles(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder + " in the jar", unreadable);
        }
    }

    /** Keys of the packs that travel with the program. */
    static Set<String> packsInJar() {
        try {
            var keys = new TreeSet<String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:packs/*/pack.yaml")) {
                var address = file.getURL().toString().replaceFirst("/pack\\.yaml$", "");
                keys.add(address.substring(address.lastIndexOf('/') + 1));
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list the packs in the jar", unreadable);
        }
    }

    public Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The files below a folder, with their paths inside it. */
    public PackFiles below(String folder) {
        var prefix = folder + "/";
        var below = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(prefix)) {
                below.put(path.substring(prefix.length()), bytes);
            }
        });
        return new PackFiles(below);
    }

    /** That file alone, if it is there. */
    PackFiles only(String path) {
        var only = new TreeMap<String, byte[]>();
        find(path).ifPresent(bytes -> only.put(path, bytes));
        return new PackFiles(only);
    }

    /** These and others, whose paths get a prefix. */
    public PackFiles and(PackFiles others, String prefix) {
        var both = new TreeMap<>(files);
        others.files.forEach((path, bytes) -> both.put(prefix + path, bytes));
        return new PackFiles(both);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** SHA-256, hex, over paths, lengths and contents in the order of paths. */
    public String hash() {
        var digest = Sha256.digest();
        files.forEach((path, bytes) -> {
            digest.update((path + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
