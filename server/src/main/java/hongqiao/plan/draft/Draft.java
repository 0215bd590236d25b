package hongqiao.plan.draft;

import hongqiao.plan.Section;
import java.util.List;

/** A draft with its text and all that is to be decided, in the order of the text within each kind. */
public record Draft(
        DraftHead head,
        Document document,
        String text,
        List<Section> sections,
        List<Item> items,
        Coverage coverage,
        List<Diagnostic> diagnostics) {

    /**
     * The file as uploaded.
     *
     * @param sha256 of its bytes, hex
     * @param characters code points of the text
     */
    public record Document(String sha256, String encoding, int bytes, int characters) {}

    /**
     * Account of every sentence that holds a number.
     *
     * @param compiled sentences that hold a commitment now
     * @param leftOut all others: the two add up
     * @param numbersLeftOut numbers on the list of those left out, without the promoted ones
     */
    public record Coverage(int sentencesWithNumbers, int compiled, int leftOut, int numbersLeftOut) {}

    /** Something about the document that its reader should know; not a refusal. */
    public record Diagnostic(String code, int line, int start, String zh, String en) {}
}
