package hongqiao.plan.draft;

import hongqiao.compiler.PlanDraft;

/** The compiler speaks Chinese about a document; this says the same in English, by its codes. */
final class DiagnosticWords {

    private DiagnosticWords() {}

    static Draft.Diagnostic told(PlanDraft.Diagnostic found, int line) {
        return new Draft.Diagnostic(found.code(), line, found.start(), found.message(), english(found.code()));
    }

    private static String english(String code) {
        return switch (code) {
            case "no-chapters" -> "no chapters found";
            case "no-period" -> "the document does not say which years it is for";
            case "no-indicator-table" -> "no table of main indicators found";
            case "empty-indicator-table" -> "the indicator table has no row that could be read";
            case "two-indicator-tables" -> "more than one indicator table; all are read, decide which one counts";
            case "indicator-ordinal-gap" -> "the numbers in the indicator table do not follow each other";
            case "indicator-without-target" -> "an indicator has no target";
            case "indicator-repeated" -> "an indicator stands twice";
            case "section-number-gap" -> "the numbers of the sections do not follow each other";
            case "nothing-promised" -> "no quantified promise found";
            default -> code.replace('-', ' ');
        };
    }
}
