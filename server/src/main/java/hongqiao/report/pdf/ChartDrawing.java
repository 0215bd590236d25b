package hongqiao.report.pdf;

import hongqiao.report.content.Chart;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws a line chart as lines, not as pixels; where a value is missing the line is broken. */
final class ChartDrawing {

    private static final List<Color> COLOURS = List.of(new Color(0x1F4E79), new Color(0xC00000), new Color(0x7F7F7F));
    private static final Color GRID = new Color(0xD9D9D9);
    private static final float LEFT = 58;
    private static final float RIGHT = 16;
    private static final float TOP = 40;
    private static final float BOTTOM = 48;
    private static final float SMALL = 9;
    private static final float LARGE = 12;
    private static final float DOT = 2.6F;

    private final PdfTemplate on;
    private final BaseFont font;
    private final float width;
    private final float height;

    /** Points. */
    ChartDrawing(PdfTemplate on, BaseFont font, float width, float height) {
        this.on = on;
        this.font = font;
        this.width = width;
        this.height = height;
    }

    void draw(Chart chart) {
        var values = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            return;
        }
        var ticks = Ticks.of(
                values.stream().min(BigDecimal::compareTo).orElseThrow(),
                values.stream().max(BigDecimal::compareTo).orElseThrow());
        var title = Math.min(LARGE, (width - 2 * RIGHT) / font.getWidthPoint(chart.title(), 1));
        say(chart.title(), title, width / 2, height - 14, Element.ALIGN_CENTER);
        say(chart.unit(), SMALL, LEFT - 6, height - TOP + 10, Element.ALIGN_RIGHT);
        grid(ticks);
        categories(chart.categories());
        for (int i = 0; i < chart.series().size(); i++) {
            line(chart, i, ticks);
        }
        legend(chart);
    }

    private void grid(List<BigDecimal> ticks) {
        on.setLineWidth(0.5F);
        on.setColorStroke(GRID);
        for (var tick : ticks) {
            float y = y(tick, ticks);
            on.moveTo(LEFT, y);
            on.lineTo(width - RIGHT, y);
            on.stroke();
            say(tick.stripTrailingZeros().toPlainString(), SMALL, LEFT - 6, y - 3, Element.ALIGN_RIGHT);
        }
    }

    private void categories(List<String> categories) {
        for (int i = 0; i < categories.size(); i++) {
            say(categories.get(i), SMALL, x(i, categories.size()), BOTTOM - 14, Element.ALIGN_CENTER);
        }
    }

    private void line(Chart chart, int index, List<BigDecimal> ticks) {
        var series = chart.series().get(index);
        look(index, series.dashed());
        boolean isDrawing = false;
        for (int i = 0; i < series.values().size(); i++) {
            var value = series.values().get(i);
            if (value == null) {
                isDrawing = false;
                continue;
            }
            float x = x(i, chart.categories().size());
            float y = y(value, ticks);
            if (isDrawing) {
                on.lineTo(x, y);
            } else {
                on.moveTo(x, y);
            }
            isDrawing = true;
        }
        on.stroke();
        for (int i = 0; i < series.values().size(); i++) {
            var value = series.values().get(i);
            if (value != null) {
                on.circle(x(i, chart.categories().size()), y(value, ticks), DOT);
                on.fill();
            }
        }
    }

    private void legend(Chart chart) {
        float each = 96;
        float x = (width - each * chart.series().size()) / 2;
        for (int i = 0; i < chart.series().size(); i++) {
            var series = chart.series().get(i);
            look(i, series.dashed());
            on.moveTo(x, 14);
            on.lineTo(x + 28, 14);
            on.stroke();
            say(series.name(), SMALL, x + 34, 11, Element.ALIGN_LEFT);
            x += each;
        }
    }

    private void look(int index, boolean dashed) {
        var colour = COLOURS.get(index % COLOURS.size());
        on.setLineWidth(1.6F);
        on.setColorStroke(colour);
        on.setColorFill(colour);
        if (dashed) {
            on.setLineDash(5, 3, 0);
        } else {
            on.setLineDash(0);
        }
    }

    private void say(String words, float size, float x, float y, int side) {
        on.setColorFill(Color.BLACK);
        on.beginText();
        on.setFontAndSize(font, size);
        on.showTextAligned(side, words, x, y, 0);
        on.endText();
    }

    private float x(int category, int categories) {
        return LEFT + (width - LEFT - RIGHT) * (category + 0.5F) / categories;
    }

    private float y(BigDecimal value, List<BigDecimal> ticks) {
        var span = ticks.getLast().subtract(ticks.getFirst()).doubleValue();
        var share = value.subtract(ticks.getFirst()).doubleValue() / span;
        return (float) (BOTTOM + (height - TOP - BOTTOM) * share);
    }
}
