package hongqiao.cli;

import hongqiao.register.record.Resealing;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What one does with the keys of the data folder. */
@Command(name = "keys", description = "数据文件夹里的密钥。The keys in the data folder.", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

    /** What is written while it runs by those who do not know the new key yet is met the next time round. */
    private static final int ROUNDS = 5;

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    KeysCommand(Class<?> application) {
        this.application = application;
    }

    /** Exit code 0: all of it is sealed with the new key; 1: something was left, come again. */
    @Command(
            name = "rotate",
            description = {
                "更换个人信息的加密密钥：生成新密钥，全部重新加密；服务可以同时运行，中断后再运行即接着做。",
                "A new key for personal fields, and all of them sealed anew; the server may run meanwhile, and what was broken off is gone on with."
            })
    int rotate() {
        var left = new long[1];
        Inside.district(application, context -> left[0] = rotate(context));
        return left[0] == 0 ? 0 : 1;
    }

    private long rotate(ConfigurableApplicationContext context) {
        var resealing = context.getBean(Resealing.class);
        var begun = resealing.begin();
        var all = 0L;
        for (int round = 0; round < ROUNDS; round++) {
            all += resealing.run();
            if (resealing.left() == 0) {
                break;
            }
        }
        var left = resealing.left();
        var out = spec.commandLine().getOut();
        out.println("%5$s第 %1$d 号密钥：重新加密 %2$d 个值，还有 %3$d 个 / key %1$d, %4$s: %2$d values sealed anew, %3$d left"
                .formatted(
                        begun.key(),
                        all,
                        left,
                        begun.isGoneOnWith() ? "gone on with" : "new",
                        begun.isGoneOnWith() ? "接着用" : "新的"));
        out.flush();
        return left;
    }
}
