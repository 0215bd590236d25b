package hongqiao.table;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of files that hold tables. A released code is never renamed or reused. */
public enum TableProblem implements ProblemType {
    TABLE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "表格文件太大", "The table is too large"),
    TABLE_NOT_READABLE(HttpStatus.UNPROCESSABLE_CONTENT, "无法读取表格文件", "The table cannot be read");

    private final HttpStatus status;
    private final Words title;

    TableProblem(HttpStatus status, String zh, String en) {
        this.status = status;
        this.title = new Words(zh, en);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Words title() {
        return title;
    }
}
