package hongqiao.cases.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the hotline desk's call card (接听卡) does while somebody speaks.
 *
 * @param starts code fields and what a new card has in them
 * @param phone personal field by which earlier cases of a caller are found, where he agrees; null: never
 * @param knowledge where answers come from that close the call; null: from nowhere
 * @param handOver how an emergency is handed over by one key; null: it is not
 */
public record CallCard(
        Map<String, String> starts,
        @Nullable String phone,
        @Nullable Answering knowledge,
        @Nullable HandOver handOver) {

    public CallCard {
        starts = Map.copyOf(starts);
    }

    /**
     * @param field of kind record, which keeps what answer was given
     * @param register in which answers are looked for; @param view of it, which has those that may be given; null: all
     * @param text field of that register which has the answer
     * @param step by which the case closes; @param into field of that step which takes the text
     * @param sets code fields of the form and what they get, since what is answered is an enquiry
     * @param copies fields that are called the same in that register, taken over where the card has nothing in them
     */
    public record Answering(
            String field,
            String register,
            @Nullable String view,
            String text,
            String step,
            String into,
            Map<String, String> sets,
            List<String> copies) {

        public Answering {
            sets = Map.copyOf(sets);
            copies = List.copyOf(copies);
        }
    }

    /**
     * @param field of the step that says to whom, one of {@code to}; @param what field that says what
     * @param sets code fields of the form and what they get, since it is urgent
     */
    public record HandOver(String step, String field, String what, List<String> to, Map<String, String> sets) {

        public HandOver {
            to = List.copyOf(to);
            sets = Map.copyOf(sets);
        }
    }
}
