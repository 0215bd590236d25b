package hongqiao.cases;

import hongqiao.pack.story.StoryClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with what was broken off, and with what somebody still opened by the edition before. */
@Component
@ConditionalOnMissingBean(StoryClock.class)
class MovedPace {

    private static final int AT_ONCE = 20_000;

    private final MovedCases moved;

    MovedPace(MovedCases moved) {
        this.moved = moved;
    }

    @Scheduled(
            fixedDelayString = "${hongqiao.cases.moving-every:1m}",
            initialDelayString = "${hongqiao.cases.moving-every:1m}")
    void look() {
        moved.move(AT_ONCE);
    }
}
