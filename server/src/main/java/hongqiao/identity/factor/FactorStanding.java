package hongqiao.identity.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How one stands with one's second factor. */
public record FactorStanding(
        boolean enrolled, boolean required, @Nullable Instant confirmedAt, int recoveryCodesLeft) {

    /** Reads it, in the scope of its owner. */
    @Component
    public static class Reading {

        private final SecondFactorStore store;

        Reading(SecondFactorStore store) {
            this.store = store;
        }

        @Transactional(readOnly = true)
        public FactorStanding of(String username, boolean required) {
            var confirmed = store.confirmedAt(username).orElse(null);
            return new FactorStanding(
                    confirmed != null, required, confirmed, confirmed == null ? 0 : store.codesLeft(username));
        }
    }
}
