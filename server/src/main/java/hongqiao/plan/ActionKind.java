package hongqiao.plan;

/** Kind of a named action: one project, an entry of a list, an area with boundaries, a task. */
public enum ActionKind {
    PROJECT,
    LIST,
    AREA,
    TASK
}
