package hongqiao.cases;

import hongqiao.pack.story.StoryClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets clocks speak every second, and forgets old keys of sent steps. Where stories are told, the stories set the time. */
@Component
@ConditionalOnMissingBean(StoryClock.class)
class TimerPace {

    private static final String EVERY = "${hongqiao.cases.clocks-every:1s}";

    /** Keys are forgotten once in so many looks. */
    private static final int LOOKS = 3_600;

    private final Timers timers;
    private final SentSteps sent;
    private int looks;

    TimerPace(Timers timers, SentSteps sent) {
        this.timers = timers;
        this.sent = sent;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void look() {
        timers.fireDue();
        if (looks++ % LOOKS == 0) {
            sent.clear();
        }
    }
}
