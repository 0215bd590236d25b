package hongqiao.intake;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the doors. A released code is never renamed or reused. */
public enum IntakeProblem implements ProblemType {
    DOOR_NOT_FOUND(NOT_FOUND, "没有这个入口", "There is no such door"),
    REPORT_KEY_NOT_VALID(UNPROCESSABLE_CONTENT, "发送标识不合要求", "The key of the report is not valid"),
    REPORT_KEY_REUSED(CONFLICT, "同一发送标识已用于另一件事", "The key was used for another report"),
    REPORT_NOT_FOUND(NOT_FOUND, "查询码不对", "There is no report with this code"),
    REPORT_NOT_OPEN(CONFLICT, "还没有登记，稍后再试", "It is not registered yet; try again later"),
    REPORT_NOT_ASKED(CONFLICT, "现在不能评价或要求重办", "It cannot be rated or opened again now"),
    CODE_NOT_OFFERED(CONFLICT, "这类案件不能凭码查", "Cases of this type are not followed by a code"),
    PHONE_NEEDED(UNPROCESSABLE_CONTENT, "请留下电话", "Leave a telephone number"),
    NAME_NEEDED(UNPROCESSABLE_CONTENT, "请写您的姓名", "Say your name"),
    RECORD_NOT_OFFERED(CONFLICT, "这一条已截止或不再公开", "It has closed, or is public no longer"),
    SUBJECT_NOT_OFFERED(UNPROCESSABLE_CONTENT, "没有这一类", "There is no such subject here"),
    PLACE_OUTSIDE(UNPROCESSABLE_CONTENT, "位置不在本区", "The place is not in the district"),
    CASE_NOT_PUBLIC(NOT_FOUND, "没有这件公开的事", "There is no such public case"),
    SHOW_NO_MACHINE(TOO_MANY_REQUESTS, "反映得太快，请通过验证后再发", "Too many reports; show that you are no machine"),
    SENDER_KEY_NOT_VALID(FORBIDDEN, "密钥无效", "The key is not valid"),
    SENDER_KEY_NOT_FOUND(NOT_FOUND, "没有这个密钥", "There is no such key"),
    TOO_MANY_QUESTIONS(TOO_MANY_REQUESTS, "查询得太频繁，请稍后再试", "Asked too often; try again in a moment"),
    TOO_MANY_REPORTS(TOO_MANY_REQUESTS, "反映得太多，请稍后再试", "Too many reports; try again later"),
    ALARM_CLASS_NOT_TAKEN(UNPROCESSABLE_CONTENT, "这个入口不收这类报警", "This door takes no alarms of this class"),
    ALARM_NAMES_PERSONS(
            UNPROCESSABLE_CONTENT,
            "只看物、不看人：不收说到人脸、身体、身份、车牌、行踪的报警",
            "Things and conditions, never persons: no alarm of a face, body, identity, plate or movement is taken"),
    ALARM_TIME_NOT_VALID(UNPROCESSABLE_CONTENT, "报警时间不对", "The time of the alarm is not valid"),
    ALARM_NOT_READABLE(UNPROCESSABLE_CONTENT, "报警读不懂", "The alarm cannot be read"),
    PICTURE_NOT_MASKED(
            UNPROCESSABLE_CONTENT,
            "图片须先遮住人脸和车牌，并写明 masked: true",
            "Faces and plates in a picture are to be masked first, and masked: true says so"),
    MAIL_NOT_READABLE(UNPROCESSABLE_CONTENT, "邮件读不懂", "The mail cannot be read"),
    MAIL_TOO_LARGE(UNPROCESSABLE_CONTENT, "邮件超过 25 MB", "A mail has 25 MB at most"),
    MAIL_WITHOUT_SENDER(UNPROCESSABLE_CONTENT, "邮件没有能回复的发件地址", "The mail has no address that can be answered"),
    MAIL_SAYS_NOTHING(UNPROCESSABLE_CONTENT, "邮件没有内容", "The mail says nothing"),
    TOO_MANY_ALARMS(TOO_MANY_REQUESTS, "这台设备报警太多，请稍后再试", "Too many alarms of this device; try again later");

    private final HttpStatus status;
    private final Words title;

    IntakeProblem(HttpStatus status, String zh, String en) {
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
