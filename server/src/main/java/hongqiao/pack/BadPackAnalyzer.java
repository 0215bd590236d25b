package hongqiao.pack;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a bad pack in a few lines instead of a stack trace. Registered in {@code META-INF/spring.factories}. */
final class BadPackAnalyzer extends AbstractFailureAnalyzer<BadPack> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BadPack cause) {
        return new FailureAnalysis(cause.getMessage(), "bin/pack check", cause);
    }
}
