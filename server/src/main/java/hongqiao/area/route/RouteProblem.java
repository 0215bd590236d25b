package hongqiao.area.route;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Why a file of points cannot be routed at all. A released code is never renamed or reused. */
public enum RouteProblem implements ProblemType {
    POINTS_COLUMN_NOT_FOUND("点文件中没有这一列", "The points have no such column"),
    POINTS_NOT_READABLE("无法读取点文件", "The points cannot be read");

    private final Words title;

    RouteProblem(String zh, String en) {
        this.title = new Words(zh, en);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public Words title() {
        return title;
    }
}
