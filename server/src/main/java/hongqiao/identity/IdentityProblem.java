package hongqiao.identity;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the identity module. A released code is never renamed or reused. */
public enum IdentityProblem implements ProblemType {
    SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED, "账号或密码不正确", "The username or the password is not right"),
    TOO_MANY_TRIES(HttpStatus.TOO_MANY_REQUESTS, "尝试次数过多，请稍后再试", "Too many tries; wait a while"),
    CODE_NOT_VALID(HttpStatus.UNPROCESSABLE_CONTENT, "验证码不正确或已用过", "The code is not right, or was used before"),
    TOKEN_NOT_VALID(HttpStatus.UNAUTHORIZED, "接口令牌无效", "The token is not valid"),
    TWO_CREDENTIALS(HttpStatus.BAD_REQUEST, "令牌与会话不得同时使用", "A token and a session do not go together"),
    PASSWORD_CHANGE_REQUIRED(HttpStatus.FORBIDDEN, "请先修改密码", "Change your password first"),
    SECOND_FACTOR_REQUIRED(HttpStatus.FORBIDDEN, "请先绑定动态验证码", "Set up your second factor first"),
    PASSWORD_WRONG(HttpStatus.FORBIDDEN, "当前密码不正确", "The current password is not right"),
    PASSWORD_NOT_GOOD(HttpStatus.UNPROCESSABLE_CONTENT, "密码不符合要求", "The password does not do"),
    ACCOUNT_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个账号", "There is no such account"),
    ACCOUNT_EXISTS(HttpStatus.CONFLICT, "账号已存在", "There is such an account already"),
    ACCOUNT_CLOSED(HttpStatus.CONFLICT, "账号已停用", "The account is closed"),
    ACCOUNT_OPEN(HttpStatus.CONFLICT, "账号未停用", "The account is open"),
    OWN_ACCOUNT(HttpStatus.CONFLICT, "不能对自己的账号这样做", "Not with one's own account"),
    LAST_OFFICER(HttpStatus.CONFLICT, "这是最后一位安全或审计管理员", "This is the last security or audit officer"),
    OFFICER_EXISTS(HttpStatus.CONFLICT, "该类管理员已经设立", "Such an officer has been set up already"),
    OFFICER_WITHOUT_SECOND_FACTOR(
            HttpStatus.CONFLICT,
            "该安全或审计管理员尚未绑定动态验证码，不能由系统管理员重设密码",
            "This security or audit officer has no second factor; the system officer cannot set his password"),
    SESSION_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个会话", "There is no such session"),
    ROLE_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个角色", "There is no such role"),
    GRANT_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这项授权", "There is no such grant"),
    GRANT_OVER(HttpStatus.CONFLICT, "这项授权已经结束", "The grant has ended"),
    GRANT_TO_SELF(HttpStatus.CONFLICT, "不能给自己授权", "Nobody grants to himself"),
    DUTIES_MIXED(HttpStatus.CONFLICT, "一个账号不得兼有两类职责", "An account cannot hold roles of two duties"),
    PLACE_NOT_FOUND(HttpStatus.UNPROCESSABLE_CONTENT, "没有这个单位或区域", "There is no such unit or area"),
    PLACE_NOT_FITTING(HttpStatus.UNPROCESSABLE_CONTENT, "该角色不能绑定到这种范围", "The role is not granted for such a place"),
    DELEGATION_NOT_POSSIBLE(HttpStatus.CONFLICT, "不能这样委托", "This cannot be delegated so"),
    SECOND_FACTOR_NEEDED(HttpStatus.CONFLICT, "您的角色必须使用动态验证码", "Your role asks for a second factor"),
    SECOND_FACTOR_SET(HttpStatus.CONFLICT, "已绑定动态验证码", "A second factor is set up already"),
    NO_SECOND_FACTOR(HttpStatus.CONFLICT, "尚未绑定动态验证码", "No second factor is set up"),
    TOKEN_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个令牌", "There is no such token"),
    TOKEN_NOT_WAITING(HttpStatus.CONFLICT, "令牌不在待批准状态", "The token does not wait for approval"),
    RECORD_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这条记录", "There is no such record"),
    OIDC_FAILED(HttpStatus.UNAUTHORIZED, "统一认证未成功", "The sign-in at the identity provider did not succeed"),
    OIDC_ACCOUNT_UNKNOWN(HttpStatus.UNAUTHORIZED, "本系统没有对应的账号", "There is no account here that belongs to it"),
    OIDC_ACCOUNT_CLOSED(HttpStatus.UNAUTHORIZED, "本系统的账号已停用", "The account here is closed"),
    OIDC_UNIT_UNKNOWN(HttpStatus.UNAUTHORIZED, "统一认证给出的单位不在本区", "The identity provider named a unit that is not here");

    private final HttpStatus status;
    private final Words title;

    IdentityProblem(HttpStatus status, String zh, String en) {
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
