package hongqiao.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs Hongqiao's command line as its users do: a process of its own, with an environment, arguments and two outputs. */
final class Terminal {

    private Terminal() {}

    /** What a finished command left behind. */
    record Outcome(int code, String out, String err) {}

    static Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return outcome(start(environment, arguments));
    }

    /** With that file as standard input. */
    static Outcome runReading(Path in, String... arguments) throws IOException, InterruptedException {
        return outcome(process(Map.of(), arguments).redirectInput(in.toFile()).start());
    }

    /** With that file or device as standard output. */
    static Outcome runWriting(Path out, String... arguments) throws IOException, InterruptedException {
        return outcome(process(Map.of(), arguments).redirectOutput(out.toFile()).start());
    }

    static Process start(Map<String, String> environment, String... arguments) throws IOException {
        return process(environment, arguments).start();
    }

    private static Outcome outcome(Process process) throws InterruptedException {
        var err = new StringBuilder();
        Thread reader = Thread.ofVirtual().start(() -> err.append(text(process.getErrorStream())));
        String out = text(process.getInputStream());
        reader.join();
        return new Outcome(process.waitFor(), out, err.toString());
    }

    private static ProcessBuilder process(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                "hongqiao.Hongqiao"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("HONGQIAO_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The tests' own files must not shadow the product's. */
    private static String withoutTests(String classPath) {
        return String.join(
                File.pathSeparator,
                List.of(classPath.split(File.pathSeparator)).stream()
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .toList());
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
