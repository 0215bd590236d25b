package hongqiao.register;

import hongqiao.files.FileBody;
import hongqiao.files.Files;
import hongqiao.files.MadeFile;
import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.register.record.RecordFiles;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Files in stories. {@code attach} makes a small one, as its name ends (.pdf, .png, .jpg, .txt), and sends it as who acts; a
 * field of documents or the evidence of a move then names it.
 */
@Component
class FileSteps implements StoryStep {

    /** A file that was sent. */
    record Sent(UUID id) {}

    private final Registers registers;
    private final Files files;
    private final RecordFiles recordFiles;

    FileSteps(Registers registers, Files files, RecordFiles recordFiles) {
        this.registers = registers;
        this.files = files;
        this.recordFiles = recordFiles;
    }

    @Override
    public Set<String> words() {
        return Set.of("attach", "expectFiles");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode arguments) {
        switch (word) {
            case "attach" -> {
                var name = arguments.path("name").asString();
                var sent = files.receive(made(name), name);
                run.name(arguments.path("named").asString(), new Sent(sent.id()));
            }
            case "expectFiles" -> {
                var named = run.named(arguments.path("record").asString(), RegisterSteps.Named.class);
                var register = Expecting.reads(registers, run, named.register());
                run.expect(
                        "files",
                        arguments
                                .path("files")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        recordFiles.list(register, named.id(), Set.of()).stream()
                                .map(file -> FileBody.of(file).name())
                                .toList());
            }
            default -> throw new StoryFailure(word);
        }
    }

    /** A name that was sent is that file, any other a paper that lies elsewhere. */
    static ArrayNode documents(StoryRun run, JsonNode names) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var name : names) {
            var document = list.addObject();
            if (run.knows(name.asString())) {
                document.put("file", run.named(name.asString(), Sent.class).id().toString());
            } else {
                document.put("name", name.asString());
            }
        }
        return list;
    }

    private static byte[] made(String name) {
        return MadeFile.bytes(name)
                .orElseThrow(() -> new StoryFailure(
                        "附件名应以 %1$s 之一结尾 / the name must end in one of %1$s".formatted(MadeFile.ENDINGS)));
    }
}
