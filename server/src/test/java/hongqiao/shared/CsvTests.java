package hongqiao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** RFC 4180, with the places of cells. */
class CsvTests {

    @Test
    void readsQuotesCommasAndLineBreaksInsideCells() {
        var csv = read("a,\"b,c\",\"say \"\"hi\"\"\"\n\"two\nlines\",,x\n");

        assertThat(csv.rows()).hasSize(2);
        assertThat(csv.rows().get(0).cells()).extracting(Csv.Cell::text).containsExactly("a", "b,c", "say \"hi\"");
        assertThat(csv.rows().get(1).cells()).extracting(Csv.Cell::text).containsExactly("two\nlines", "", "x");
    }

    @Test
    void saysWhereEachCellStands() {
        var csv = read("\uFEFFa,b\r\n\r\n\"1\n2\",c\nd,e");

        assertThat(csv.rows()).extracting(Csv.Row::line).containsExactly(1, 3, 5);
        assertThat(csv.rows().get(2).cells().get(1)).isEqualTo(new Csv.Cell("e", 5, 3));
    }

    private static Csv read(String text) {
        return Csv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
