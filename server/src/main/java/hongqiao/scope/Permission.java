package hongqiao.scope;

import com.fasterxml.jackson.annotation.JsonValue;
import hongqiao.shared.Words;
import java.util.Arrays;
import java.util.Locale;

/** Everything one can be allowed to do. Routes need one each, roles (in packs) hold some. Released keys never change. */
public enum Permission {
    PLAN_READ(Duty.DAILY, "查看规划稿", "See plan drafts"),
    PLAN_REVIEW(Duty.DAILY, "审阅和采用规划", "Review and adopt plans"),
    INDICATORS_READ(Duty.DAILY, "查看指标监测", "See how indicators stand"),
    READINGS_EDIT(Duty.DAILY, "填报监测值", "File readings of indicators"),
    READINGS_APPROVE(Duty.DAILY, "审核监测值", "Approve readings of indicators"),
    INDICATORS_EDIT(Duty.DAILY, "设定指标规则、登记市级任务", "Say how indicators are judged and what the city assigns"),
    EVALUATIONS_READ(Duty.DAILY, "查看规划评估和修订", "See evaluations and revisions of plans"),
    EVALUATIONS_EDIT(Duty.DAILY, "组织规划评估", "Run evaluations of plans"),
    STATEMENTS_EDIT(Duty.DAILY, "填报自评、知悉修订", "State how promises stand and take note of revisions"),
    REVISIONS_EDIT(Duty.DAILY, "办理规划修订", "Take a revision of a plan through its steps"),
    MAP_READ(Duty.DAILY, "查看区域和地图", "See areas and the map"),
    MAP_EDIT(Duty.DAILY, "调整区域边界", "Change areas and borders"),
    UNITS_READ(Duty.DAILY, "查看机构和职责分工", "See units and who answers for what"),
    UNITS_EDIT(Duty.DAILY, "维护机构和岗位", "Change units and posts"),
    PEOPLE_READ(Duty.DAILY, "查看人员", "See people"),
    PEOPLE_EDIT(Duty.DAILY, "维护人员和任职", "Change people and who holds a post"),
    PEOPLE_IMPORT(Duty.DAILY, "批量导入人员", "Import people"),
    PEOPLE_EXPORT(Duty.DAILY, "导出人员", "Export people"),
    PEOPLE_UNMASK(Duty.DAILY, "查看人员联系方式", "See how to reach people"),
    ROSTER_EDIT(Duty.DAILY, "排班", "Plan duty rosters"),
    RESPONSIBILITY_EDIT(Duty.DAILY, "维护职责分工", "Change who answers for what"),
    RECORDS_READ(Duty.DAILY, "查看台账", "See registers"),
    RECORDS_EDIT(Duty.DAILY, "填写台账", "Add and change records"),
    RECORDS_MOVE(Duty.DAILY, "办理台账阶段", "Move records from stage to stage"),
    RECORDS_IMPORT(Duty.DAILY, "批量导入台账", "Import records"),
    RECORDS_EXPORT(Duty.DAILY, "导出台账", "Export records"),
    RECORDS_UNMASK(Duty.DAILY, "查看台账个人信息", "See personal fields of records whole"),
    RECORDS_MATCH(Duty.DAILY, "认定同一主体", "Decide which records are one"),
    CASES_READ(Duty.DAILY, "查看案件", "See cases"),
    CASES_OPEN(Duty.DAILY, "上报和登记案件", "Open cases"),
    CASES_STEP(Duty.DAILY, "办理案件", "Take steps in cases"),
    CASES_MERGE(Duty.DAILY, "并案、分案", "Merge cases and part them"),
    CASES_UNMASK(Duty.DAILY, "查看案件个人信息", "See personal fields of cases whole"),
    PACKS_READ(Duty.DAILY, "查看资源包", "See packs"),
    PACKS_PUBLISH(Duty.DAILY, "发布和退回资源包", "Publish packs and go back"),
    ACCOUNTS_READ(Duty.SYSTEM, "查看账号", "See accounts"),
    ACCOUNTS_EDIT(Duty.SYSTEM, "维护账号", "Open, close and reset accounts"),
    TOKENS_EDIT(Duty.SYSTEM, "维护接口令牌", "Issue tokens to other systems"),
    GRANTS_READ(Duty.SECURITY, "查看授权", "See who may do what"),
    GRANTS_EDIT(Duty.SECURITY, "授权", "Grant roles"),
    ACCESS_EXPLAIN(Duty.SECURITY, "解释可见范围", "Explain who can see what"),
    SESSIONS_END(Duty.SECURITY, "结束他人会话、解锁账号", "End sessions and unlock accounts"),
    JOURNAL_READ(Duty.AUDIT, "查看变更日志", "Read the journal"),
    JOURNAL_EXPORT(Duty.AUDIT, "导出变更日志", "Export the journal"),
    OWN_ACCOUNT(Duty.OWN, "管理自己的账号", "Manage one's own account");

    private final Duty duty;
    private final Words title;

    Permission(Duty duty, String zh, String en) {
        this.duty = duty;
        this.title = new Words(zh, en);
    }

    public Duty duty() {
        return duty;
    }

    public Words title() {
        return title;
    }

    /** As packs and the API name it: {@code people-read}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such permission */
    public static Permission of(String key) {
        return Arrays.stream(values())
                .filter(permission -> permission.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }
}
