package hongqiao.organisation;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the organisation module. A released code is never renamed or reused. */
public enum OrganisationProblem implements ProblemType {
    UNIT_NOT_FOUND(NOT_FOUND, "没有这个单位", "There is no such unit"),
    UNIT_CODE_TAKEN(CONFLICT, "单位编码已被使用", "The unit's code is taken"),
    UNIT_NOT_IN_FORCE(CONFLICT, "该单位在这一天不存在", "The unit does not exist on that day"),
    UNIT_UNDER_ITSELF(CONFLICT, "单位不能隶属于自己或其下属单位", "A unit cannot stand under itself or what is below it"),
    UNIT_STILL_NEEDED(CONFLICT, "该单位仍被使用，不能撤销", "The unit is still in use and cannot end"),
    USCC_NOT_VALID(UNPROCESSABLE_CONTENT, "统一社会信用代码有误", "The unified social credit code is not right"),
    AREA_NOT_KNOWN(UNPROCESSABLE_CONTENT, "没有这个区域", "There is no such area"),
    PERSON_NOT_FOUND(NOT_FOUND, "没有这个人员", "There is no such person"),
    STAFF_NUMBER_TAKEN(CONFLICT, "工号已被使用", "The staff number is taken"),
    ACCOUNT_TAKEN(CONFLICT, "该账号已关联其他人员", "The account belongs to another person"),
    PERSON_CHANGED_MEANWHILE(CONFLICT, "该人员刚被他人修改，请刷新", "Somebody has just changed this person; reload"),
    STAFF_NUMBER_NOT_VALID(UNPROCESSABLE_CONTENT, "工号不符合要求", "The staff number is not valid"),
    MOBILE_NOT_VALID(UNPROCESSABLE_CONTENT, "手机号不符合要求", "The mobile number is not valid"),
    IDENTITY_NUMBER_REFUSED(UNPROCESSABLE_CONTENT, "不得填写身份证号", "An identity number must not be kept here"),
    TEXT_NOT_VALID(UNPROCESSABLE_CONTENT, "文字不符合要求", "The text is not valid"),
    REASON_NEEDED(UNPROCESSABLE_CONTENT, "请说明理由", "Give a reason"),
    PERIOD_NOT_VALID(UNPROCESSABLE_CONTENT, "起止时间有误", "The period is not valid"),
    POST_NOT_FOUND(NOT_FOUND, "没有这个岗位", "There is no such post"),
    POST_ALREADY_THERE(CONFLICT, "该单位已有同名岗位", "The unit has this post already"),
    POST_STILL_HELD(CONFLICT, "岗位仍有人担任，请先结束任职", "The post is still held; end that first"),
    HOLDING_NOT_FOUND(NOT_FOUND, "没有这项任职", "There is no such holding of a post"),
    HOLDING_ALREADY_THERE(CONFLICT, "该人员在这段时间已任此岗位", "The person holds this post at that time already"),
    SHIFT_NOT_FOUND(NOT_FOUND, "没有这个班次", "There is no such shift"),
    RESPONSIBILITY_NOT_FOUND(NOT_FOUND, "没有这项职责", "There is no such responsibility"),
    RESPONSIBILITY_TWICE(CONFLICT, "已有一条同样的职责", "There is a row for just this already"),
    SUBJECT_NOT_VALID(UNPROCESSABLE_CONTENT, "事项键不符合要求", "The subject's key is not valid"),
    TABLE_HEADER_NOT_VALID(UNPROCESSABLE_CONTENT, "表头不符合要求", "The table's header is not valid");

    private final HttpStatus status;
    private final Words title;

    OrganisationProblem(HttpStatus status, String zh, String en) {
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
