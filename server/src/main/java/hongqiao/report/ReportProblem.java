package hongqiao.report;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the report module. A released code is never renamed or reused. */
public enum ReportProblem implements ProblemType {
    REPORT_NOT_READABLE(UNPROCESSABLE_CONTENT, "不是能读的 docx 文件", "Not a .docx file that can be read"),
    REPORT_TOO_LARGE(CONTENT_TOO_LARGE, "文件太大", "The file is too large"),
    REPORT_WITHOUT_FIGURES(
            UNPROCESSABLE_CONTENT, "文件里没有带出处的数字，不是本系统生成的报告", "No figure in it has a source: it is no report of ours"),
    REPORT_OF_ANOTHER_ROUND(CONFLICT, "这份报告属于另一轮评估", "This report is of another round"),
    REPORT_FONT_MISSING(SERVICE_UNAVAILABLE, "服务器上没有中文字体，写不出 PDF", "No Chinese font on the server to write a PDF with");

    private final HttpStatus status;
    private final Words title;

    ReportProblem(HttpStatus status, String zh, String en) {
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
