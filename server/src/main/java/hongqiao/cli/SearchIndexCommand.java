package hongqiao.cli;

import hongqiao.search.SearchCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What one does with the search index without a browser. */
@Command(name = "search", description = "搜索索引。The index of words.", synopsisSubcommandLabel = "COMMAND")
final class SearchIndexCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exit code 0, also where there is no index yet: it is built at the next start anyhow. */
    @Command(
            name = "rebuild",
            description =
                    "重建搜索索引：服务正在运行就立即重建，旧索引照常应答；否则下次启动时重建。Build the index anew: at once where the server runs, while the old one answers; else at its next start.")
    int rebuild() {
        int asked = SearchCommand.askToRebuild(Surroundings.read().data());
        var out = spec.commandLine().getOut();
        out.println("已要求重建 %1$d 个索引 / %1$d indexes are to be built anew".formatted(asked));
        out.flush();
        return 0;
    }
}
