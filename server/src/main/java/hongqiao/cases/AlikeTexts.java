package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/** How alike texts are in what they tell, by whoever has learned from cases; cases know none of that themselves. */
public interface AlikeTexts {

    /** Tells of two texts, neither blank, a likeness 0..1. Empty: nothing is learned of that type yet. Any thread may ask. */
    Optional<ToDoubleBiFunction<String, String>> of(CaseType type);
}
