package hongqiao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks named, or all that take no option of their own. With {@code --json} one object a line and nothing else. */
public final class Bench {

    /** One benchmark: measures, and hands over what it found. */
    interface Measuring {
        List<Measure> run() throws IOException;
    }

    private static final Map<String, Measuring> ALL = new LinkedHashMap<>();

    static {
        ALL.put("compile", CompileBench::run);
        ALL.put("route", RouteBench::run);
        ALL.put("scope", ScopeBench::run);
        ALL.put("register", RegisterBench::run);
        ALL.put("cases", CaseBench::run);
        ALL.put("faults", FaultBench::run);
        ALL.put("peaks", PeakBench::run);
        ALL.put("search", SearchBench::run);
        ALL.put("indicators", IndicatorBench::run);
        ALL.put("intake", IntakeBench::run);
    }

    /** What cases bear: {@code bin/bench cases --fault}. */
    private static final Map<String, String> OF_CASES = Map.of("--fault", "faults", "--peaks", "peaks");

    private Bench() {}

    private static List<String> shorter() {
        return ALL.keySet().stream()
                .filter(name -> !OF_CASES.containsValue(name))
                .toList();
    }

    public static void main(String[] arguments) throws IOException {
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean json = names.remove("--json");
        OF_CASES.forEach((option, bench) -> {
            if (names.remove(option)) {
                names.replaceAll(name -> name.equals("cases") ? bench : name);
            }
        });
        for (String name : names.isEmpty() ? shorter() : names) {
            Measuring measuring = ALL.get(name);
            if (measuring == null) {
                System.err.println("没有这项测试 / no such benchmark: " + name + "; " + ALL.keySet());
                System.exit(2);
                return;
            }
            for (Measure measure : measuring.run()) {
                System.out.println(json ? measure.json() : measure.line());
            }
        }
    }
}
