package hongqiao.register.simulate;

import hongqiao.shared.CsvCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one file of samples. */
final class SampleTable {

    private final String pack;
    private final String register;
    private final List<String> heading;
    private final List<String> lines = new ArrayList<>();

    /** @param fields keys, parted by blanks */
    SampleTable(String pack, String register, String fields) {
        this.pack = pack;
        this.register = register;
        this.heading = List.of(fields.split(" "));
    }

    /** In the order of the heading; null is an empty cell. */
    void add(@Nullable Object... cells) {
        if (cells.length != heading.size()) {
            throw new IllegalArgumentException(
                    "%s: %d cells for %d fields".formatted(register, cells.length, heading.size()));
        }
        var texts = new ArrayList<String>();
        for (var cell : cells) {
            texts.add(cell == null ? "" : CsvCell.of(cell.toString()));
        }
        lines.add(String.join(",", texts));
    }

    int size() {
        return lines.size();
    }

    Sample sample() {
        return new Sample(
                "%s/samples/%s.csv".formatted(pack, register),
                String.join(",", heading) + "\n"
                        + lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** @param path below the folder of packs */
    record Sample(String path, String text) {}

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** To whole hundreds, as people tell amounts. */
    static long hundreds(double amount) {
        return Math.round(amount / 100) * 100;
    }
}
