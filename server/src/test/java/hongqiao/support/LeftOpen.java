package hongqiao.support;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes the servers that a test class leaves open and drops its databases, after its last test; those {@link Running#forAllClasses} stay. */
public final class LeftOpen implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            Running.closeLeftOpen();
        }
    }
}
