package hongqiao.register.edition;

import hongqiao.register.Registers;
import hongqiao.scope.Scopes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes up what was broken off, and what another edition came to while this process was down. */
@Component
@Order(5)
class WordsStart implements ApplicationRunner {

    private final WordsUpkeep words;
    private final Registers registers;

    WordsStart(WordsUpkeep words, Registers registers) {
        this.words = words;
        this.registers = registers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        words.forgetFilesGivenUp();
        var definitions = registers.definitions();
        if (!words.noted(definitions)) {
            Scopes.everything(
                    "words of all records follow the edition in force", () -> words.bringUpToDate(definitions));
        }
    }
}
