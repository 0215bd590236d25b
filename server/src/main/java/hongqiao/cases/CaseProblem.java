package hongqiao.cases;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the cases module. A released code is never renamed or reused. */
public enum CaseProblem implements ProblemType {
    CASE_TYPE_NOT_FOUND(NOT_FOUND, "没有这类案件", "There is no such type of case"),
    CASE_NOT_FOUND(NOT_FOUND, "查无此案件", "There is no such case"),
    CASE_CHANGED_MEANWHILE(CONFLICT, "该案件刚有新进展，请看过再办", "Something has just happened to this case; look again"),
    STEP_NOT_ALLOWED(CONFLICT, "当前状态不能执行此操作", "This step is not possible in the present state"),
    STEP_NOT_YOURS(FORBIDDEN, "您的岗位不能执行此操作", "Your post does not allow this step"),
    STEP_NOT_READY(UNPROCESSABLE_CONTENT, "条件尚未满足", "What it takes is not there yet"),
    STEP_TOO_OFTEN(CONFLICT, "此操作已达次数上限", "This step was taken as often as it may be"),
    HANDLER_MAY_NOT_CLOSE(FORBIDDEN, "承办单位不能给自己的案件结案", "A unit that handled a case does not close it"),
    REASON_REQUIRED(UNPROCESSABLE_CONTENT, "请说明理由", "Give a reason"),
    EVIDENCE_REQUIRED(UNPROCESSABLE_CONTENT, "请附材料", "Documents must come with it"),
    EVIDENCE_NOT_VALID(UNPROCESSABLE_CONTENT, "材料有误", "The documents are not valid"),
    EVIDENCE_FILE_NOT_KNOWN(
            UNPROCESSABLE_CONTENT,
            "文件已失效、已用过或不是您上传的，请重新上传",
            "The file has expired, is used already or is not yours; send it again"),
    EVIDENCE_KIND_NOT_VALID(UNPROCESSABLE_CONTENT, "材料种类不对", "It is not the kind of document that is asked for"),
    EVIDENCE_PLACE_REQUIRED(UNPROCESSABLE_CONTENT, "照片要有拍摄位置", "It must be told where the picture was taken"),
    EVIDENCE_TOO_FAR(UNPROCESSABLE_CONTENT, "拍摄地点离案件太远", "It was taken too far from the case"),
    STEP_KEY_REUSED(CONFLICT, "此编号已用于另一操作", "This key was used for another step"),
    UNIT_NOT_FOUND_FOR_IT(UNPROCESSABLE_CONTENT, "没有找到负责单位，请指定", "No unit answers for it; name one"),
    UNIT_NOT_VALID(UNPROCESSABLE_CONTENT, "单位有误", "The unit is not valid"),
    SCORE_REQUIRED(UNPROCESSABLE_CONTENT, "请给每个承办单位打分（1 至 5 分）", "Score every unit that worked on it, 1 to 5"),
    DECISION_REQUIRED(UNPROCESSABLE_CONTENT, "请说明裁定哪一项、是否成立", "Say which assignment, and whether it stands"),
    UNIT_KEPT_OUT(UNPROCESSABLE_CONTENT, "被反映的单位不能参与办理", "The unit it is about must have no part in it"),
    UNMASK_NOT_YOURS(FORBIDDEN, "只有本件经办人能看个人信息全文", "Only the officer who handles it is told a personal field whole"),
    EXTENSION_NOT_VALID(UNPROCESSABLE_CONTENT, "延期时长有误", "The extension is not valid"),
    CASE_MERGED(CONFLICT, "已并入主案，随主案办理", "It stands with its main case"),
    MERGE_NOT_POSSIBLE(CONFLICT, "不能并案", "These cases cannot be merged"),
    MERGE_CIRCLE(CONFLICT, "案件不能并入它自己", "A case is not merged into itself"),
    RELATION_NOT_POSSIBLE(CONFLICT, "不能与它关联，或已经关联", "They cannot be related, or are already"),
    STEP_TOO_LATE(CONFLICT, "可以办理的期限已过", "The time for this step is over"),
    CALL_NOT_WAITING(CONFLICT, "该案不等回访，或已经答复", "No call-back waits in this case, or it was answered"),
    HANDLER_MAY_NOT_CALL(FORBIDDEN, "承办单位不能回访自己的案件", "A unit that handled a case does not call back about it"),
    CASE_CONFIDENTIAL(FORBIDDEN, "这是保密案件，您的岗位看不到，也不能这样办", "It is confidential; your post does not see it, nor do this"),
    CALLER_NOT_AGREED(CONFLICT, "来电人没有同意，不查以前的诉求", "The caller has not agreed: earlier cases are not looked up"),
    ORDERS_NOT_TAKEN(CONFLICT, "这类案件不用文件导入", "Such cases do not come in by files"),
    ORDERS_TOO_MANY(UNPROCESSABLE_CONTENT, "一次导入太多", "There are too many orders in one file"),
    TEMPLATE_NOT_FOUND(NOT_FOUND, "查无此模板", "There is no such template"),
    TEMPLATE_NOT_VALID(UNPROCESSABLE_CONTENT, "模板有误", "The template is not valid"),
    PLAN_ITEM_NOT_IN_FORCE(UNPROCESSABLE_CONTENT, "现行规划中没有这一条目", "No plan in force has this item"),
    CASE_FILTER_NOT_VALID(UNPROCESSABLE_CONTENT, "筛选条件有误", "The filter is not valid");

    private final HttpStatus status;
    private final Words title;

    CaseProblem(HttpStatus status, String zh, String en) {
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
