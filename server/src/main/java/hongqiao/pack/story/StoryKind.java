package hongqiao.pack.story;

import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.pack.story.Story.Function;
import hongqiao.pack.story.Story.Shelf;
import hongqiao.pack.story.Story.Step;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Stories: {@code stories/KEY.yaml}. */
@Component
public final class StoryKind implements PackKind<Shelf> {

    private static final Pattern FUNCTION = Pattern.compile("(S[0-9]{2})\\.([ns])([1-9][0-9]?)");

    @Override
    public String folder() {
        return "stories";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Shelf read(PackContent content) {
        var systems = Systems.ofProgram();
        var stories = new ArrayList<Story>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "story");
            if (yaml != null && yaml.isSound()) {
                story(file, yaml, systems, content).ifPresent(stories::add);
            }
        }
        return new Shelf(stories);
    }

    private static Optional<Story> story(PackFile file, CheckedYaml yaml, Systems systems, PackContent content) {
        var tree = yaml.tree();
        if (!tree.path("story").asString().equals(file.key())) {
            yaml.refuse(
                    "/story",
                    "pack-bad-value",
                    new Words("故事的键与文件名不符", "the story's key is not the name of its file"),
                    new Words("写成 " + file.key(), "write " + file.key()));
        }
        var covers = new ArrayList<Function>();
        for (int i = 0; i < tree.path("covers").size(); i++) {
            var text = tree.path("covers").get(i).asString();
            var match = FUNCTION.matcher(text);
            if (!match.matches()
                    || !systems.has(match.group(1), match.group(2).charAt(0), Integer.parseInt(match.group(3)))) {
                yaml.refuse(
                        "/covers/" + i,
                        "unknown-function",
                        new Words("没有功能“%s”".formatted(text), "there is no function “%s”".formatted(text)),
                        new Words("写作 S34.n1：系统编号、n 或 s、第几条", "write S34.n1: the system, n or s, and its number"));
            } else {
                covers.add(new Function(match.group(1), match.group(2).charAt(0), Integer.parseInt(match.group(3))));
            }
        }
        var steps = steps(yaml);
        requireRoles(yaml, content);
        if (steps.stream().noneMatch(step -> step.word().startsWith("expect") || step.refused() != null)) {
            yaml.refuse(
                    "/steps",
                    "story-without-assertion",
                    new Words("故事什么也没有断言", "the story asserts nothing"),
                    new Words("加一个 expect 步骤，或写 refused", "add a step expect, or say what is refused"));
        }
        try {
            return Optional.of(new Story(
                    file.key(),
                    file.pack(),
                    file.path(),
                    new Words(
                            tree.path("title").path("zh").asString(),
                            tree.path("title").path("en").asString()),
                    covers,
                    LocalDateTime.parse(tree.path("at").asString()),
                    steps));
        } catch (DateTimeParseException noTime) {
            yaml.refuse(
                    "/at",
                    "pack-bad-value",
                    new Words("开始时间有误", "the time it begins at is not one"),
                    new Words("写作 2026-03-02T09:00", "write 2026-03-02T09:00"));
            return Optional.empty();
        }
    }

    /** Who holds no role at all: a citizen, or an officer whom it does not concern. */
    private static final String NOBODY = "nobody";

    private static void requireRoles(CheckedYaml yaml, PackContent content) {
        var list = yaml.tree().path("steps");
        for (int i = 0; i < list.size(); i++) {
            var as = list.get(i).path("as");
            var role = as.isString() ? as.asString() : as.path("role").asString("");
            if (list.get(i).has("as") && !role.equals(NOBODY) && !content.hasRole(role)) {
                yaml.refuse(
                        "/steps/" + i + "/as",
                        "unknown-role",
                        new Words("没有角色“%s”".formatted(role), "there is no role “%s”".formatted(role)),
                        NearNames.of(role, content.roles(), new Words("可用的有", "there are")));
            }
        }
    }

    private static List<Step> steps(CheckedYaml yaml) {
        var steps = new ArrayList<Step>();
        var list = yaml.tree().path("steps");
        for (int i = 0; i < list.size(); i++) {
            var step = list.get(i);
            var words = step.propertyNames().stream()
                    .filter(word -> !word.equals("refused"))
                    .toList();
            if (words.size() != 1) {
                yaml.refuse(
                        "/steps/" + i,
                        "story-step",
                        new Words("一个步骤只做一件事", "a step does one thing"),
                        new Words("拆成几个步骤", "make it several steps"));
                continue;
            }
            steps.add(new Step(
                    yaml.line("/steps/" + i),
                    words.getFirst(),
                    step.get(words.getFirst()),
                    step.has("refused") ? step.path("refused").asString() : null));
        }
        return steps;
    }
}
