package hongqiao.cases;

import hongqiao.pack.story.StoryClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets clocks speak every second. Where stories are told, the stories set the time. */
@Component
@ConditionalOnMissingBean(StoryClock.class)
class TimerPace {

    private final Timers timers;

    TimerPace(Timers timers) {
        this.timers = timers;
    }

    @Scheduled(fixedDelayString = "${hongqiao.cases.clocks-every:1s}", initialDelayString = "1s")
    void look() {
        timers.fireDue();
    }
}
