package hongqiao.reading;

import hongqiao.pack.PackContent;
import hongqiao.pack.PackKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a demonstration's plan is measured by: {@code demo/readings.csv} of a district, and {@code demo/readings-later.csv}
 * with what was restated afterwards, tables as officers import them; and {@code demo/indicator-leads.csv}: which unit leads which
 * indicator, made up like the rest.
 */
@Component
public final class DemoReadingsKind implements PackKind<List<DemoReadingsKind.Table>> {

    static final String LEADS = "indicator-leads.csv";

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
        return Stream.of(LEADS, "readings.csv", "readings-later.csv")
                .flatMap(name -> content.demo(name).map(file -> new Table(name, content.bytes(file))).stream())
                .toList();
    }
}
