package hongqiao.register.record;

import hongqiao.register.definition.Register;
import hongqiao.register.record.WordsOfRecords.Found;

/** Who puts what new records are found by into its index. */
public interface FirstWords {

    /** @param found of records that nobody can have remembered before */
    void rememberFirst(Register register, Found found);
}
