package hongqiao.cli;

import hongqiao.database.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a pack: a small one that works, to be changed line by line. Writes over nothing. */
@Command(name = "new", description = "新建一个能用的小资源包：台账、角色、阶段、视图、规则、故事。Begin a pack: a small one that works.")
final class PackNew implements Callable<Integer> {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,22}");
    private static final Pattern PACKS = Pattern.compile("(?m)^packs: \\[(.*)]$");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "KEY", description = "键，小写字母、数字和连字符，如 public-toilets。Its key.")
    private String key = "";

    @Option(names = "--zh", paramLabel = "NAME", description = "中文名称。What it is called in Chinese.")
    private @Nullable String zh;

    @Option(names = "--en", paramLabel = "NAME", description = "英文名称。What it is called in English.")
    private @Nullable String en;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "packs",
            description = "含 districts/ 的文件夹。The folder that holds districts/.")
    private Path folder = Path.of("packs");

    /** Exit code 0: made; 2: it could not be. */
    @Override
    public Integer call() {
        if (!KEY.matcher(key).matches()) {
            throw new CannotStart(
                    "键“%s”不合要求：小写字母开头，小写字母、数字和连字符，2 至 23 个".formatted(key),
                    "“%s” is no key: 2 to 23 of a-z, 0-9 and -, a letter first".formatted(key));
        }
        var pack = folder.resolve(key);
        if (Files.exists(pack)) {
            throw new CannotStart("%s 已经在了".formatted(pack), "%s is there already".formatted(pack));
        }
        var out = spec.commandLine().getOut();
        files().forEach((path, text) -> {
            write(pack.resolve(path), text);
            out.println(pack.resolve(path));
        });
        var district = turnOn();
        out.println(
                district == null
                        ? "请在 districts/…/district.yaml 的 packs 中加上 %1$s / add %1$s under packs in districts/…/district.yaml"
                                .formatted(key)
                        : "已在 %1$s 中启用 / turned on in %1$s".formatted(district));
        out.println("下一步 / next: bin/pack check; bin/pack test");
        out.flush();
        return 0;
    }

    private Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("pack.yaml", template("pack.yaml"));
        files.put("registers/" + key + ".yaml", template("registers/register.yaml"));
        files.put("roles/" + key + "-officer.yaml", template("roles/officer.yaml"));
        files.put("stories/" + key + "-first-day.yaml", template("stories/first-day.yaml"));
        return files;
    }

    private String template(String name) {
        try (var in = Objects.requireNonNull(PackNew.class.getResourceAsStream("/hongqiao/pack/new/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@key@", key)
                    .replace("@zh@", quoted(zh))
                    .replace("@en@", quoted(en));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String quoted(@Nullable String name) {
        return name == null ? key : name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Where there is one district and its list stands on one line; null: somebody has to do it by hand. */
    private @Nullable Path turnOn() {
        var districts = districts();
        if (districts.size() != 1) {
            return null;
        }
        var file = districts.getFirst();
        try {
            var text = Files.readString(file);
            var list = PACKS.matcher(text);
            if (!list.find()) {
                return null;
            }
            var packs = list.group(1).isBlank() ? key : list.group(1) + ", " + key;
            Files.writeString(file, text.substring(0, list.start(1)) + packs + text.substring(list.end(1)));
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Path> districts() {
        var districts = folder.resolve("districts");
        if (!Files.isDirectory(districts)) {
            throw new CannotStart("%s 中没有 districts/".formatted(folder), "%s holds no districts/".formatted(folder));
        }
        try (var found = Files.list(districts)) {
            return found.map(one -> one.resolve("district.yaml"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
