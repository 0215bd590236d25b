package hongqiao.plan;

import hongqiao.journal.Event;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can happen to a draft, an object of it, or a plan; the name in kebab case is the journal's action. */
public enum PlanEvent {
    DRAFT_UPLOADED("上传文件并读取", "Document uploaded and read"),
    DRAFT_CHANGED("修改标题或规划期", "Title or period changed"),
    DRAFT_WITHDRAWN("撤回", "Withdrawn"),
    DRAFT_ADOPTED("采用为规划", "Adopted as a plan"),
    ITEM_CONFIRMED("核对无误", "Confirmed against the document"),
    ITEM_CORRECTED("更正", "Corrected"),
    ITEM_ADDED("补充", "Added"),
    ITEM_REJECTED("剔除", "Rejected"),
    ITEM_PROMOTED("由未读入的数字提为承诺", "Promoted to a commitment"),
    ITEM_UNDONE("撤销", "Undone"),
    PLAN_ADOPTED("采用", "Adopted"),
    ITEMS_JOINED("认定为同一承诺", "Joined as one promise"),
    ITEMS_PARTED("认定不是同一承诺", "Parted: not one promise");

    private final Words words;

    PlanEvent(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public String action() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Words words() {
        return words;
    }

    public static PlanEvent of(String action) {
        return valueOf(action.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * An event as the public sees it: without the officer.
     *
     * @param hash first 12 hex digits of the journal's hash
     */
    public record Entry(Instant at, Words what, @Nullable String documentNo, String hash) {

        static Entry of(Event event, @Nullable String documentNo) {
            return new Entry(
                    event.at(),
                    PlanEvent.of(event.action()).words(),
                    documentNo,
                    event.hash().substring(0, 12));
        }
    }
}
