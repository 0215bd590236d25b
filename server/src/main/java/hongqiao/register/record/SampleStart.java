package hongqiao.register.record;

import hongqiao.pack.Packs;
import hongqiao.register.definition.SampleKind;
import hongqiao.scope.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the registers of a demonstration, each once: one that has ever held a record is left alone. A real start says what an
 * earlier demonstration has left there.
 */
@Component
@Order(10)
class SampleStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleStart.class);

    private final Packs packs;
    private final SampleRecords samples;
    private final TransactionTemplate transaction;
    private final SimulatedRecords simulated;
    private final boolean demo;
    private final boolean wanted;

    SampleStart(
            Packs packs,
            SampleRecords samples,
            TransactionTemplate transaction,
            SimulatedRecords simulated,
            @Value("${hongqiao.demo}") boolean demo,
            @Value("${hongqiao.samples}") boolean wanted) {
        this.packs = packs;
        this.samples = samples;
        this.transaction = transaction;
        this.simulated = simulated;
        this.demo = demo;
        this.wanted = demo && wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            Scopes.everything(
                    "a demonstration fills its registers", () -> transaction.executeWithoutResult(status -> take()));
        }
        if (!demo) {
            tell();
        }
    }

    private void tell() {
        var records = simulated.list().stream()
                .mapToInt(SimulatedRecords.Left::records)
                .sum();
        if (records > 0) {
            log.warn(
                    "the registers hold {} simulated records of an earlier demonstration: bin/hongqiao simulate --list, --remove-records",
                    records);
        }
    }

    private void take() {
        var taken = 0;
        for (var sample : packs.of(SampleKind.class)) {
            if (samples.isEmpty(sample.register())) {
                var refused = samples.write(sample);
                if (!refused.isEmpty()) {
                    throw new IllegalStateException("samples that the registers refuse: " + refused);
                }
                taken += sample.rows().size();
            }
        }
        if (taken > 0) {
            log.info("took {} simulated records from the packs", taken);
        }
    }
}
