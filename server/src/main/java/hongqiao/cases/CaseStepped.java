package hongqiao.cases;

/**
 * A step was taken, in the transaction that takes it: who hears it writes along with it, or the step is not taken.
 *
 * @param file after it; @param step its key
 */
public record CaseStepped(CaseFile file, String step) {}
