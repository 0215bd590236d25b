package hongqiao.plan.draft;

import hongqiao.plan.PlanEvent;

/** What an officer can do with an item. */
public enum ItemAction {
    CONFIRM(PlanEvent.ITEM_CONFIRMED),
    CORRECT(PlanEvent.ITEM_CORRECTED),
    REJECT(PlanEvent.ITEM_REJECTED),
    PROMOTE(PlanEvent.ITEM_PROMOTED),
    UNDO(PlanEvent.ITEM_UNDONE);

    private final PlanEvent event;

    ItemAction(PlanEvent event) {
        this.event = event;
    }

    PlanEvent event() {
        return event;
    }
}
