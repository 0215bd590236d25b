package hongqiao.compiler;

/**
 * A file that cannot be compiled at all. What can be compiled but looks wrong is a {@link PlanDraft.Diagnostic}.
 *
 * <p>{@code offset} counts bytes from 0, {@code line} lines from 1; both point at the first bad byte, or at the start.
 */
public final class CompilerProblem extends RuntimeException {

    /** Released codes are never renamed or reused. */
    public enum Code {
        TEXT_EMPTY("text-empty"),
        TEXT_TOO_LARGE("text-too-large"),
        TEXT_BINARY("text-binary"),
        TEXT_ENCODING("text-encoding"),
        TEXT_UNREADABLE("text-unreadable");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    private final Code code;
    private final long offset;
    private final int line;
    private final String zh;
    private final String en;

    CompilerProblem(Code code, long offset, int line, String zh, String en) {
        super("%s at byte %d, line %d: %s".formatted(code.text(), offset, line, en));
        this.code = code;
        this.offset = offset;
        this.line = line;
        this.zh = zh;
        this.en = en;
    }

    public String code() {
        return code.text();
    }

    public long offset() {
        return offset;
    }

    public int line() {
        return line;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
