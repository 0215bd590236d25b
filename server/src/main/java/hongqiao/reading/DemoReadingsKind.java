package hongqiao.reading;

import hongqiao.pack.PackContent;
import hongqiao.pack.PackKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a demonstration's plan is measured by: {@code demo/readings.csv} of a district, and {@code demo/readings-later.csv}
 * with what was restated afterwards. Tables as officers import them.
 */
@Component
public final class DemoReadingsKind implements PackKind<List<DemoReadingsKind.Table>> {

    /** @param name as officers see it in the provenance of a reading */
    public record Table(String name, byte[] bytes) {}

    @Override
    public String folder() {
        return "demo";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Table> read(PackContent content) {
        return Stream.of("readings.csv", "readings-later.csv")
                .flatMap(name -> content.demo(name).map(file -> new Table(name, content.bytes(file))).stream())
                .toList();
    }
}
