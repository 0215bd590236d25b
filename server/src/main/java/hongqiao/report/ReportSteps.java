package hongqiao.report;

import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.report.docx.ReadDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stories expect of the report of a round. */
@Component
class ReportSteps implements StoryStep {

    private final Reports reports;
    private final Recheck recheck;

    ReportSteps(Reports reports, Recheck recheck) {
        this.reports = reports;
        this.recheck = recheck;
    }

    @Override
    public Set<String> words() {
        return Set.of("expectReport");
    }

    /** {@code holds}: texts it has; {@code mistakes}: how many the re-check finds in it as it comes out. */
    @Override
    public void run(StoryRun run, String word, JsonNode it) {
        long round = run.named(it.path("round").asString(), Long.class);
        try {
            var out = new ByteArrayOutputStream();
            reports.docx(round, out);
            var document = ReadDocument.of(out.toByteArray());
            var text = document.paragraphs().stream()
                    .map(ReadDocument.Paragraph::text)
                    .collect(Collectors.joining("\n"));
            for (var held : it.path("holds")) {
                run.expect(held.asString(), true, text.contains(held.asString()));
            }
            if (it.has("mistakes")) {
                run.expect(
                        "mistakes",
                        it.path("mistakes").asInt(),
                        recheck.check(round, out.toByteArray()).mistakes().size());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (it.isEmpty()) {
            throw new StoryFailure(word);
        }
    }
}
