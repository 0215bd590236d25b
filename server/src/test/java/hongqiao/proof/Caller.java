package hongqiao.proof;

import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The browser, or the other system, of one actor in one attempt; remembers what it was answered. */
final class Caller {

    private final Browser browser;
    private final String[] headers;
    private List<Integer> statuses = new ArrayList<>();
    private String last = "";

    /** @param bearer secret of a token; empty for a browser */
    Caller(Browser browser, String bearer) {
        this.browser = browser;
        this.headers = bearer.isEmpty() ? new String[0] : new String[] {"Authorization", "Bearer " + bearer};
    }

    /** The same attempt from another browser. */
    Caller by(Browser other) {
        var caller = new Caller(other, "");
        caller.statuses = statuses;
        return caller;
    }

    Answer get(String path) {
        return told(browser.get(path, headers));
    }

    Answer send(String method, String path, Object body) {
        return told(browser.send(method, path, body, headers));
    }

    Answer upload(String path, String csv) {
        return told(browser.upload(path, "proof.csv", csv.getBytes(StandardCharsets.UTF_8), headers));
    }

    Answer upload(String path, byte[] docx) {
        return told(browser.upload(path, "proof.docx", docx, headers));
    }

    /** Whether the answer is one and holds the text. */
    boolean shows(String path, String text) {
        var answer = get(path);
        return answer.status() < 300 && answer.body().contains(text);
    }

    /** Whether a stream that goes on from that place tells the text among what was missed. */
    boolean hears(String path, String since, String text) {
        var all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Last-Event-ID";
        all[headers.length + 1] = since;
        try (var stream = browser.listen(path, all)) {
            statuses.add(stream.status());
            return stream.status() < 300 && stream.untilReady().contains(text);
        }
    }

    /** Whether the counts of the answer say that there is one. */
    boolean counts(String path) {
        var answer = get(path);
        return answer.status() < 300 && answer.json().path("total").asLong() > 0;
    }

    /** Whether a cell of the workbook holds the text. */
    boolean showsInWorkbook(String path, String text) {
        var answer = get(path);
        if (answer.status() >= 300) {
            return false;
        }
        try {
            var file = Files.createTempFile("proof", ".xlsx");
            Files.write(file, answer.response().body());
            try (var zip = new ZipFile(file.toFile())) {
                return zip.stream().anyMatch(entry -> text(zip, entry).contains(text));
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Answer told(Answer answer) {
        statuses.add(answer.status());
        last = answer.body().length() > 300 ? answer.body().substring(0, 300) : answer.body();
        return answer;
    }

    List<Integer> statuses() {
        return statuses;
    }

    String last() {
        return last;
    }
}
