package hongqiao.register;

import hongqiao.pack.CodeKind;
import hongqiao.pack.Codes;
import hongqiao.pack.PackTitleKind;
import hongqiao.pack.PackValues;
import hongqiao.pack.Packs;
import hongqiao.pack.ValueKind;
import hongqiao.register.definition.Definitions;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.RegisterKind;
import hongqiao.register.measure.MeasureKind;
import hongqiao.register.measure.PackMeasures;
import hongqiao.shared.Words;
import org.springframework.stereotype.Component;

/** The registers of this district, as the pack in force describes them. */
@Component
public class Registers {

    private final Packs packs;

    Registers(Packs packs) {
        this.packs = packs;
    }

    public Definitions definitions() {
        return packs.of(RegisterKind.class);
    }

    public Codes codes() {
        return packs.of(CodeKind.class);
    }

    public PackValues values() {
        return packs.of(ValueKind.class);
    }

    public PackMeasures measures() {
        return packs.of(MeasureKind.class);
    }

    /** What the pack of a register is called. */
    public Words packTitle(Register register) {
        return packTitle(register.pack());
    }

    public Words packTitle(String pack) {
        return packs.of(PackTitleKind.class).of(pack);
    }

    /** What the journal notes beside a change. */
    public String packVersion() {
        return packs.pack().version();
    }

    /** @throws hongqiao.shared.Problem {@code register-not-found} */
    public Register get(String key) {
        return definitions().find(key).orElseThrow(RegisterProblem.REGISTER_NOT_FOUND::problem);
    }
}
