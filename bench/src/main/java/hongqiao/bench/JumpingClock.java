package hongqiao.bench;

import hongqiao.shared.DistrictClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Time as a server has it whose clock is wrong by as many seconds as a file says. Spring finds it by {@code spring.factories} in
 * every server of the benchmarks; it does something where {@code HONGQIAO_BENCH_CLOCK} names the file. The product has no such thing.
 */
public final class JumpingClock implements ApplicationContextInitializer<GenericApplicationContext> {

    static final String FILE = "HONGQIAO_BENCH_CLOCK";

    @Override
    public void initialize(GenericApplicationContext context) {
        var file = System.getenv(FILE);
        if (file != null) {
            context.registerBean(Clock.class, () -> new DistrictClock(new WrongClock(Path.of(file), ZoneOffset.UTC)));
        }
    }

    private static final class WrongClock extends Clock {

        private final Path file;
        private final ZoneId zone;

        WrongClock(Path file, ZoneId zone) {
            this.file = file;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            try {
                return Instant.now()
                        .plusSeconds(Long.parseLong(Files.readString(file).strip()));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new WrongClock(file, other);
        }
    }
}
