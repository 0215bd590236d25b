package hongqiao.cases.duty;

import hongqiao.cases.Assignment;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.CaseLate;
import hongqiao.cases.CaseStepped;
import hongqiao.cases.Confidences;
import hongqiao.notice.DutyGroups;
import hongqiao.organisation.Units;
import hongqiao.shared.District;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A unit's duty group is told that a case was sent to it, and that a clock of one ran out: number, subject, until when. Never what somebody
 * wrote, a name, a number, a place; of a confidential case, and of one that came of another, not even the subject. Simulated cases are nobody's duty.
 */
@Component
class DutyNews {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final DutyGroups groups;
    private final Units units;
    private final CaseCatalogue catalogue;
    private final Confidences confidences;
    private final District district;

    DutyNews(DutyGroups groups, Units units, CaseCatalogue catalogue, Confidences confidences, District district) {
        this.groups = groups;
        this.units = units;
        this.catalogue = catalogue;
        this.confidences = confidences;
        this.district = district;
    }

    @EventListener
    void stepped(CaseStepped taken) {
        var file = taken.file();
        var relation = file.type().step(taken.step()).orElseThrow().assigns();
        if (relation == null || groups.isEmpty() || file.head().simulated()) {
            return;
        }
        var open = file.open(relation);
        open.stream()
                .map(Assignment::askedAt)
                .max(Instant::compareTo)
                .ifPresent(latest -> open.stream()
                        .filter(one -> one.askedAt().equals(latest))
                        .forEach(one -> tell(one.unit(), file, "新派")));
    }

    @EventListener
    void late(CaseLate late) {
        var file = late.file();
        var clock = late.clock();
        if (groups.isEmpty() || file.head().simulated()) {
            return;
        }
        var title =
                Objects.requireNonNull(file.type().clocks().get(clock.key())).title();
        file.assignments().stream()
                .filter(Assignment::isOpen)
                .filter(one -> clock.assignment() == null || clock.assignment() == one.no())
                .map(Assignment::unit)
                .distinct()
                .forEach(unit -> tell(unit, file, title.zh() + "超时"));
    }

    private void tell(int unit, CaseFile file, String what) {
        units.findEver(unit)
                .ifPresent(one -> groups.tell(one.code(), file.head().number(), text(file, what)));
    }

    private String text(CaseFile file, String what) {
        var matter = confidences.isConfidential(file) || file.head().about() != null ? null : file.matter();
        return "【%s】%s：%s%s%s"
                .formatted(
                        district.name().zh(),
                        what,
                        file.head().number(),
                        matter == null
                                ? ""
                                : " "
                                        + catalogue
                                                .matterTitle(file.type(), matter)
                                                .zh(),
                        file.nextDue()
                                .map(clock -> "，" + UNTIL.format(clock.dueAt().atZone(district.timezone())) + " 到期")
                                .orElse(""));
    }
}
