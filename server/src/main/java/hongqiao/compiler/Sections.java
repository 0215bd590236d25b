package hongqiao.compiler;

import hongqiao.compiler.PlanDraft.Section;
import hongqiao.compiler.layout.Block;
import hongqiao.compiler.layout.Block.Kind;
import hongqiao.compiler.layout.Layout;
import hongqiao.compiler.layout.Numbering.Style;
import hongqiao.compiler.layout.Prose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Headings to sections: the level is the depth among the kinds of numbering that are open. */
final class Sections {

    private Sections() {}

    static List<Section> of(SourceText source, Layout layout) {
        Prose prose = layout.prose();
        List<Section> sections = new ArrayList<>();
        Deque<Style> open = new ArrayDeque<>();
        for (Block block : layout.blocks()) {
            if (block.kind() != Kind.HEADING) {
                continue;
            }
            while (!open.isEmpty() && rank(open.peek()) >= rank(block.style())) {
                open.pop();
            }
            open.push(block.style());
            boolean bare = block.style() == Style.BARE;
            int end = block.end();
            String number = bare ? "" : prose.printed(block.start(), block.number());
            sections.add(new Section(
                    open.size(),
                    number,
                    prose.title(source.text(), block.number(), end),
                    source.offset(prose.sourceStart(block.start())),
                    source.offset(prose.sourceEnd(end)),
                    bare ? Rule.SECTION_BARE : Rule.SECTION_NUMBERED));
        }
        return sections;
    }

    private static int rank(Style style) {
        return style.ordinal();
    }
}
