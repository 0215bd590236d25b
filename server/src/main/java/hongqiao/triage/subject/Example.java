package hongqiao.triage.subject;

/** One text whose subject somebody has settled. @param text title and words, in that order */
public record Example(String text, String subject) {}
