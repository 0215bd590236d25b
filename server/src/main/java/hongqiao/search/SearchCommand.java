package hongqiao.search;

import java.nio.file.Path;

/** For where no server runs, or another process does. */
public final class SearchCommand {

    private SearchCommand() {}

    /**
     * Every index of that data folder is built anew: at once where its process runs, else at its next start.
     *
     * @return how many there are
     */
    public static int askToRebuild(Path data) {
        return SearchFolder.askToRebuild(data.resolve("search"));
    }
}
