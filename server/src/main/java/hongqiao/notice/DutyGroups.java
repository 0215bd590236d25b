package hongqiao.notice;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Groups of those who are on duty in a unit, in which a robot speaks. What is said there is read by all of them, on machines of others. */
@Component
public class DutyGroups {

    private final Notices notices;
    private final Map<String, RobotSettings.Robot> robots;

    DutyGroups(Notices notices, RobotSettings settings) {
        this.notices = notices;
        this.robots = Objects.requireNonNull(settings.robots());
    }

    /** Whether any unit has one. */
    public boolean isEmpty() {
        return robots.isEmpty();
    }

    /**
     * Leaves a message for the unit's groups in the transaction of what causes it; nothing where it has none.
     *
     * @param unit its code
     * @param about number of the case
     * @param text nothing of a person, and nothing that somebody wrote
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String unit, String about, String text) {
        robots.forEach((name, robot) -> {
            if (robot.units().contains(unit)) {
                notices.leave(notices.recipient(To.GROUP + name, To.group(name)), about, text);
            }
        });
    }
}
