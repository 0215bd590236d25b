package hongqiao.journal;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The sealer runs on a clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JournalConfiguration {}
