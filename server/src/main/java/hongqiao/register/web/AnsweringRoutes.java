package hongqiao.register.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.register.Registers;
import hongqiao.register.list.Answering;
import hongqiao.register.list.Question;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records that answer to what somebody is just saying. */
@RestController
class AnsweringRoutes {

    private static final int MOST = 5;

    /** @param words a sentence, of which 500 characters count; @param view of the register; null: all of it */
    record AnswersWanted(@Nullable String words, @Nullable String view) {}

    /** @param records at most five, best first */
    record AnswersFound(List<RecordBody> records) {}

    private final Registers registers;
    private final Answering answering;
    private final RecordBodies bodies;

    AnsweringRoutes(Registers registers, Answering answering, RecordBodies bodies) {
        this.registers = registers;
        this.answering = answering;
        this.bodies = bodies;
    }

    /** By any of its words, the rarer the better; nothing is kept of it. */
    @PostMapping("/api/desk/registers/{register}/answers")
    @Needs(value = Permission.RECORDS_READ, does = Operation.SEARCH, of = "register")
    AnswersFound find(@PathVariable String register, @RequestBody AnswersWanted body) {
        var of = registers.get(register);
        var question = new Question(body.view(), null, null, null, null, false);
        var found = answering.find(of, needed(body.words(), "words"), question, Scopes.current(), MOST);
        return new AnswersFound(bodies.list(of, found, of.fields().keySet()));
    }
}
