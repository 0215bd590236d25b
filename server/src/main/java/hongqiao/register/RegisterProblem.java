package hongqiao.register;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the register module. A released code is never renamed or reused. */
public enum RegisterProblem implements ProblemType {
    REGISTER_NOT_FOUND(NOT_FOUND, "没有这个台账", "There is no such register"),
    RECORD_NOT_FOUND(NOT_FOUND, "没有这条记录", "There is no such record"),
    RECORD_NOT_VALID(UNPROCESSABLE_CONTENT, "填写的内容有误", "The record is not valid"),
    RECORD_CHANGED_MEANWHILE(CONFLICT, "该记录刚被他人修改，请刷新后再改", "Somebody has just changed this record; reload"),
    RECORD_TWICE(CONFLICT, "已有相同的记录", "There is a record with the same key already"),
    RECORD_LOCKED(CONFLICT, "当前阶段不能修改", "It cannot be changed in its present stage"),
    RECORD_MERGED(CONFLICT, "该记录已并入另一条", "This record was merged into another"),
    PAIR_NOT_VALID(UNPROCESSABLE_CONTENT, "不能比较这两条记录", "These two records cannot be held against each other"),
    NOT_MATCHED(CONFLICT, "这个台账不查重", "Records of this register are not matched"),
    MERGE_NOT_FOUND(NOT_FOUND, "没有这次合并", "There is no such merge"),
    MERGE_PARTED(CONFLICT, "这次合并已经拆开", "These were parted already"),
    MERGE_NOT_LAST(CONFLICT, "请先拆开之后的合并", "Part what was merged later first"),
    RECORD_OVERLAPS(CONFLICT, "时间上与已有记录冲突", "It overlaps in time with another record"),
    FIELD_NOT_PERSONAL(UNPROCESSABLE_CONTENT, "该字段无需解密", "This field is not masked"),
    FILTER_NOT_VALID(UNPROCESSABLE_CONTENT, "筛选条件有误", "The filter is not valid"),
    MOVE_NOT_ALLOWED(CONFLICT, "当前阶段不能执行此操作", "This move is not possible from the present stage"),
    MOVE_NOT_YOURS(HttpStatus.FORBIDDEN, "您的岗位不能执行此操作", "Your post does not allow this move"),
    MOVE_NOT_READY(UNPROCESSABLE_CONTENT, "条件尚未满足", "What it takes is not there yet"),
    BULK_TOO_MANY(UNPROCESSABLE_CONTENT, "选得太多", "There are too many of them"),
    REASON_NEEDED(UNPROCESSABLE_CONTENT, "请说明理由", "Give a reason"),
    EVIDENCE_NEEDED(UNPROCESSABLE_CONTENT, "请附依据材料", "Name or attach the evidence"),
    DATE_NOT_VALID(UNPROCESSABLE_CONTENT, "日期有误", "The date is not valid"),
    STAGES_NOT_THERE(NOT_FOUND, "这个台账没有阶段", "This register has no stages"),
    MEASURE_NOT_FOUND(NOT_FOUND, "没有这个指标", "There is no such measure"),
    VIEW_NOT_FOUND(NOT_FOUND, "没有这个视图", "There is no such view"),
    OWN_NOT_VALID(UNPROCESSABLE_CONTENT, "内容有误", "It is not valid"),
    OWN_TOO_MANY(CONFLICT, "存得太多", "There are too many of them"),
    HELD_NOT_FOUND(NOT_FOUND, "没有这项待定差异", "There is no such difference"),
    FILE_TOO_LARGE(CONTENT_TOO_LARGE, "文件太大", "The file is too large"),
    FILE_HEADER_NOT_VALID(UNPROCESSABLE_CONTENT, "表头不符合要求", "The file's header is not valid"),
    FIELD_NOT_AGREED(UNPROCESSABLE_CONTENT, "文件含有约定之外的字段", "The file holds a field that was not agreed on");

    private final HttpStatus status;
    private final Words title;

    RegisterProblem(HttpStatus status, String zh, String en) {
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
