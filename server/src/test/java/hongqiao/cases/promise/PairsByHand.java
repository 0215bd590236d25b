package hongqiao.cases.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import hongqiao.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pairs that somebody read, and said of each whether one bears on the other. */
final class PairsByHand {

    record Pair(String one, String other, boolean bears) {}

    private PairsByHand() {}

    /** @param table of test resources: two columns and 1 or 0, below a heading */
    static List<Pair> read(String table) throws IOException {
        try (var file = Objects.requireNonNull(PairsByHand.class.getResourceAsStream(table), table)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cell -> new Pair(cell[0], cell[1], cell[2].equals("1")))
                    .toList();
        }
    }

    /** Of Hongqiao's indicators and commitments, by code. */
    static Map<String, String> namesOfItems() throws IOException {
        var names = new HashMap<String, String>();
        for (var table : Map.of("indicators.csv", 4, "commitments.csv", 2).entrySet()) {
            Files.readAllLines(Project.file("packs/districts/hongqiao/plans/2021-2025/" + table.getKey())).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cell -> names.put(cell[0], cell[table.getValue()]));
        }
        return names;
    }

    static double share(int part, int whole) {
        return (double) part / whole;
    }
}
