package hongqiao.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs (initdb, pg_ctl, postgres), carried in a jar and unpacked once a version. */
final class PostgresPrograms {

    private final Path folder;
    private final Path log;
    private final Privileges privileges;

    private PostgresPrograms(Path folder, Path log, Privileges privileges) {
        this.folder = folder;
        this.log = log;
        this.privileges = privileges;
    }

    /** How a program ended, and all that it said. */
    record Outcome(int code, String words) {

        String lastWords() {
            List<String> lines = words.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("rror:"))
                    .reduce((_, last) -> last)
                    .orElse(lines.isEmpty() ? "" : lines.getLast());
        }

        CannotStart refusal(String program) {
            return new CannotStart(
                    "内置 PostgreSQL 的 %s 失败：%s".formatted(program, lastWords()),
                    "the embedded PostgreSQL's %s failed: %s".formatted(program, lastWords()));
        }
    }

    /**
     * Unpacks into a folder named after the archive's checksum, so a new version never meets an old one.
     * Takes one to four seconds the first time, nothing later.
     */
    static PostgresPrograms unpackedIn(DataFolder data, Privileges privileges) {
        Path parent = data.programs();
        URL archive = archive();
        try {
            Path folder = parent.resolve("postgres-" + checksum(archive));
            if (!Files.isDirectory(folder)) {
                if (Files.exists(parent)) {
                    OwnerOnly.deleteAll(parent); // other versions, and what a crash left half unpacked
                }
                OwnerOnly.createFolder(parent);
                Path draft = Files.createDirectory(parent.resolve("unpacking"));
                try (InputStream in = archive.openStream()) {
                    unpack(in, draft);
                }
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresPrograms(folder, data.log(), privileges);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + parent, e);
        }
    }

    /** @throws CannotStart with its own words if it fails */
    void run(String program, String... arguments) throws IOException {
        Outcome outcome = call("", program, arguments);
        if (outcome.code() != 0) {
            throw outcome.refusal(program);
        }
    }

    /** Output goes to a file, not a pipe: a started server would hold the pipe open for ever. */
    Outcome call(String input, String program, String... arguments) throws IOException {
        Path words = log.resolve(program + ".out");
        var command = new ArrayList<String>();
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(privileges.wrap(command))
                .redirectErrorStream(true)
                .redirectOutput(words.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(key -> key.startsWith("PG"));
        try {
            Process process = builder.start();
            give(process, input);
            return new Outcome(process.waitFor(), Files.readString(words));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in " + program, e);
        }
    }

    private static void give(Process process, String input) {
        try (var in = process.outputWriter()) {
            in.write(input);
        } catch (IOException e) {
            // it ended without reading; its exit code and its words say why
        }
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = into.resolve(entry.getName()).normalize();
            if (!file.startsWith(into)) {
                throw new IOException("archive points outside itself: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(file.getParent());
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
                boolean runs = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static String checksum(URL archive) throws IOException {
        return HexFormat.of().toHexDigits((int)
                ((JarURLConnection) archive.openConnection()).getJarEntry().getCrc());
    }

    private static URL archive() {
        String name = "/postgres-%s-%s.txz".formatted(system(), processor());
        URL archive = PostgresPrograms.class.getResource(name);
        if (archive == null) {
            throw new CannotStart(
                    "没有适用于本系统（%s %s）的内置 PostgreSQL，请用 HONGQIAO_DB_URL 指定外部数据库".formatted(system(), processor()),
                    "no embedded PostgreSQL for this system (%s %s); name an outside database with HONGQIAO_DB_URL"
                            .formatted(system(), processor()));
        }
        return archive;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.replace(' ', '_');
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
