/** Tables as people send and fetch them: .xlsx and CSV. Start at {@link TableReader} and {@link SheetWriter}. */
@ApplicationModule(
        displayName = "表格",
        allowedDependencies = {"shared"})
@NullMarked
package hongqiao.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
