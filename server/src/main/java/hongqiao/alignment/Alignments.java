package hongqiao.alignment;

import static hongqiao.alignment.AlignmentProblem.REGISTER_HOLDS_NO_TARGETS;

import hongqiao.plan.Plans;
import hongqiao.register.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: a plan of the district held against the plans above it. */
@Component
public class Alignments {

    private final Plans plans;
    private final Registers registers;
    private final UpperTargets targets;

    Alignments(Plans plans, Registers registers, UpperTargets targets) {
        this.plans = plans;
        this.registers = registers;
        this.targets = targets;
    }

    /**
     * @param register that holds the targets above; only records in the caller's scope count
     * @throws hongqiao.shared.Problem {@code plan-not-found}, {@code register-not-found}, {@code register-holds-no-targets}
     */
    @Transactional(readOnly = true)
    public Alignment of(String register, String plan) {
        var of = registers.get(register);
        if (!UpperTargets.areIn(of)) {
            throw REGISTER_HOLDS_NO_TARGETS.problem();
        }
        var content = plans.get(plan);
        return Weighing.of(content, targets.of(of, content.head()));
    }
}
