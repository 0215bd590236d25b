package hongqiao.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * What runs by itself, again and again. On threads of the system, several of them: with virtual threads Spring runs all such
 * work on one, where clocks would wait until a million records are matched, and where what computes gives way to no request.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class BackgroundWork {

    /** Works that may take long at the same time, and one for those that may not wait. */
    private static final int THREADS = 6;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(THREADS);
        scheduler.setDaemon(true);
        scheduler.setThreadNamePrefix("background-");
        return scheduler;
    }
}
