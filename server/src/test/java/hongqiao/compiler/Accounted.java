package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.PlanDraft.Coverage;
import java.util.BitSet;

/** What must hold for any text at all: places lie within it, slices agree, no numeral is passed over. */
final class Accounted {

    private static final String NUMERALS = "0123456789０１２３４５６７８９〇一二三四五六七八九十百千万亿两";

    private Accounted() {}

    static void in(Compiled compiled) {
        String text = compiled.source().text();
        int length = text.codePointCount(0, text.length());
        PlanDraft draft = compiled.draft();
        BitSet told = new BitSet();
        draft.commitments().forEach(c -> {
            within(c.start(), c.end(), length);
            assertThat(compiled.slice(c.start(), c.end())).isEqualTo(c.text());
            told.set(c.start(), c.end());
        });
        draft.coverage().leftOut().forEach(l -> {
            within(l.start(), l.end(), length);
            told.set(l.start(), l.end());
        });
        draft.sections().forEach(s -> within(s.start(), s.end(), length));
        draft.actions().forEach(a -> within(a.start(), a.end(), length));
        draft.indicators().forEach(i -> within(i.start(), i.end(), length));
        draft.diagnostics().forEach(d -> assertThat(d.start()).isBetween(0, length));
        Coverage coverage = draft.coverage();
        assertThat(coverage.compiled()).isBetween(0, coverage.sentencesWithNumbers());
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (NUMERALS.indexOf(points[i]) >= 0) {
                assertThat(told.get(i))
                        .as("numeral %s at %d: %s", Character.toString(points[i]), i, around(text, i))
                        .isTrue();
            }
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, Math.min(at, text.length()) - 10), Math.min(text.length(), at + 10));
    }

    private static void within(int start, int end, int length) {
        assertThat(start).isBetween(0, length);
        assertThat(end).isBetween(start, length);
        assertThat(end).isGreaterThan(start);
    }
}
