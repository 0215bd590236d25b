package hongqiao.compiler;

import hongqiao.compiler.PlanDraft.Section;
import hongqiao.compiler.layout.Block;
import hongqiao.compiler.layout.Block.Kind;
import hongqiao.compiler.layout.Head;
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

    static List<Section> of(SourceText source, Layout layout, Head head) {
        Prose prose = layout.prose();
        List<Section> sections = new ArrayList<>();
        Deque<Style> open = new ArrayDeque<>();
        for (Block block : layout.blocks()) {
            if (block.kind() != Kind.HEADING || isTitle(prose, block, head)) {
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

    /** A line of the document's own title, which may be broken over lines and printed twice. */
    private static boolean isTitle(Prose prose, Block block, Head head) {
        return block.style() == Style.BARE
                && block.start() < head.titleEnd()
                && head.title().contains(prose.printed(block.start(), block.end()));
    }

    private static int rank(Style style) {
        return style.ordinal();
    }
}
