package hongqiao.cases.simulation;

import hongqiao.cases.definition.CaseKind;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a demonstration's simulated work looks like: {@code demo/simulation.yaml} of a district, beside its matters. */
@Component
public final class SimulationKind implements PackKind<Optional<Simulation>> {

    @Override
    public String folder() {
        return "demo";
    }

    @Override
    public int order() {
        return 60;
    }

    /** Empty where the district has none, or what is wrong with it has been told. */
    @Override
    public Optional<Simulation> read(PackContent content) {
        var file = content.demo(Simulation.FILE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var yaml = content.yaml(file.get(), "simulation");
        if (yaml == null || !yaml.isSound()) {
            return Optional.empty();
        }
        var read = SimulationReader.read(yaml.tree(), SimulationReader.matters(content));
        return new SimulationCheck(yaml, read, content.of(CaseKind.class), content).isSound()
                ? Optional.of(read)
                : Optional.empty();
    }
}
