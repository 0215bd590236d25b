package hongqiao.proof;

import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/** The browser, or the other system, of one actor in one attempt; remembers what it was answered. */
final class Caller {

    private final Browser browser;
    private final String[] headers;
    private final List<Integer> statuses = new ArrayList<>();
    private String last = "";

    /** @param bearer secret of a token; empty for a browser */
    Caller(Browser browser, String bearer) {
        this.browser = browser;
        this.headers = bearer.isEmpty() ? new String[0] : new String[] {"Authorization", "Bearer " + bearer};
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

    /** Whether the answer is one and holds the text. */
    boolean shows(String path, String text) {
        var answer = get(path);
        return answer.status() < 300 && answer.body().contains(text);
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
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.response().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (new String(zip.readAllBytes(), StandardCharsets.UTF_8).contains(text)) {
                    return true;
                }
            }
            return false;
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
