package hongqiao.scope;

/**
 * Whose work a permission is. The three officers (三员) are separate: a role holds permissions of one duty only, an account
 * roles of one duty only, and no officer of the three sees daily work.
 */
public enum Duty {
    /** Daily work of departments and streets. */
    DAILY,
    /** System officer (系统管理员): accounts exist or not. */
    SYSTEM,
    /** Security officer (安全管理员): who may do what. */
    SECURITY,
    /** Audit officer (审计管理员): what everybody did. */
    AUDIT,
    /** One's own account; everybody who is signed in. */
    OWN
}
