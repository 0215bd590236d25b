package hongqiao.search;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the search module. A released code is never renamed or reused. */
public enum SearchProblem implements ProblemType {
    SEARCH_WORDS_NOT_VALID(
            UNPROCESSABLE_CONTENT, "请输入要找的字词，最多 100 个字", "Type what to look for, at most 100 characters"),
    SEARCH_TOO_WIDE(UNPROCESSABLE_CONTENT, "符合的太多，请再写具体些", "Too much is found; say it more exactly"),
    SEARCH_PAGE_NOT_VALID(UNPROCESSABLE_CONTENT, "翻页位置有误", "There is no such page"),
    SEARCH_NOT_READY(SERVICE_UNAVAILABLE, "搜索索引正在建立，请稍候再搜", "The index is being built; search again in a moment");

    private final HttpStatus status;
    private final Words title;

    SearchProblem(HttpStatus status, String zh, String en) {
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
