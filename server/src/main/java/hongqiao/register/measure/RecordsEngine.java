package hongqiao.register.measure;

import hongqiao.expression.Columns;
import hongqiao.expression.Sql;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.record.RecordWriter;
import org.springframework.stereotype.Component;

/** Records. */
@Component
class RecordsEngine implements MeasureEngine {

    private final Lists lists;

    RecordsEngine(Lists lists) {
        this.lists = lists;
    }

    @Override
    public boolean keeps(Countable of) {
        return of instanceof CountedRecords;
    }

    @Override
    public Columns columns(Countable of) {
        return lists.columns(of.form());
    }

    @Override
    public Sql from(Countable of) {
        return lists.from(of.form(), Question.ALL);
    }

    @Override
    public String source(Countable of) {
        return RecordWriter.SUBJECT + ":" + of.key();
    }

    @Override
    public String id(Countable of) {
        return "t.id";
    }

    @Override
    public String apart(Countable of) {
        return "false";
    }

    @Override
    public boolean isOwn(Sql piece) {
        return !piece.text().contains("(select ") && !piece.text().contains("plan.chapter(");
    }
}
