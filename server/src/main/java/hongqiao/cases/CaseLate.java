package hongqiao.cases;

/**
 * A clock of a case ran out, in the transaction that notes it: who hears it writes along with it, or it is not noted.
 *
 * @param file after it; @param clock the one that ran out
 */
public record CaseLate(CaseFile file, Clock clock) {}
