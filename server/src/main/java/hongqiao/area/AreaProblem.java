package hongqiao.area;

import static org.springframework.http.HttpStatus.*;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the area module. A released code is never renamed or reused. */
public enum AreaProblem implements ProblemType {
    AREA_NOT_FOUND(NOT_FOUND, "没有这个区域", "There is no such area"),
    AREA_CHANGE_NOT_SOUND(UNPROCESSABLE_CONTENT, "调整后的边界有误", "The map would not be sound"),
    AREA_CHANGE_NOT_POSSIBLE(UNPROCESSABLE_CONTENT, "不能这样调整", "The areas cannot be changed like this"),
    AREA_CHANGE_TOO_LATE(CONFLICT, "之后已有变更", "A later change is already recorded"),
    AREA_CHANGED_MEANWHILE(CONFLICT, "区域刚被他人调整", "Somebody changed these areas meanwhile"),
    AREA_HAS_CHILDREN(CONFLICT, "下面还有区域", "There are areas below it"),
    AREA_CODE_TAKEN(CONFLICT, "代码已用过", "The code has been used"),
    AREA_FILE_NOT_READABLE(UNPROCESSABLE_CONTENT, "文件无法识别", "The file cannot be read"),
    AREA_FILE_TOO_LARGE(CONTENT_TOO_LARGE, "文件太大", "The file is too large"),
    COLUMN_MISSING(UNPROCESSABLE_CONTENT, "文件缺少列", "The file lacks a column"),
    DATUM_NOT_KNOWN(UNPROCESSABLE_CONTENT, "请声明坐标系", "State the coordinate system");

    private final HttpStatus status;
    private final Words title;

    AreaProblem(HttpStatus status, String zh, String en) {
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
