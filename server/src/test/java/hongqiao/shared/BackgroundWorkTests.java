package hongqiao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;

@DisplayName("后台工作：一项再久，别的照样按时；不占请求用的线程")
class BackgroundWorkTests {

    static class Works {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch clock = new CountDownLatch(3);
        final CountDownLatch over = new CountDownLatch(1);
        volatile boolean virtual;

        @Scheduled(fixedDelay = 10)
        void takesAnHour() throws InterruptedException {
            virtual = Thread.currentThread().isVirtual();
            begun.countDown();
            over.await();
        }

        @Scheduled(fixedDelay = 10)
        void everySoOften() {
            if (begun.getCount() == 0) {
                clock.countDown();
            }
        }
    }

    @Test
    void waitForNoneOfTheOthers() throws InterruptedException {
        try (var context = new AnnotationConfigApplicationContext(BackgroundWork.class, Works.class)) {
            var works = context.getBean(Works.class);
            assertThat(works.clock.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(works.virtual).isFalse();
            works.over.countDown();
        }
    }
}
