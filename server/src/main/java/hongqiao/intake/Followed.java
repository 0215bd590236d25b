package hongqiao.intake;

import hongqiao.register.definition.FormBody.FieldBody;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report as whoever made it sees it.
 *
 * @param number of its case; null: it is not open yet
 * @param title what his case is called; null for one that he joined: it is called by what another wrote
 * @param tone one of plain, good, warn, bad, busy
 * @param place the area, as far as it is known; @param lead the unit that leads
 * @param shown fields that the door lets him see, with their values in words
 * @param others how many others reported the same
 */
public record Followed(
        @Nullable String number,
        @Nullable String title,
        Words state,
        String tone,
        boolean closed,
        boolean joined,
        @Nullable Words subject,
        @Nullable Words place,
        @Nullable Words lead,
        Instant receivedAt,
        @Nullable Instant closedAt,
        boolean simulated,
        int others,
        List<Told> story,
        List<Due> ahead,
        List<Shown> shown,
        Ask rate,
        Ask notSolved) {

    public record Told(Instant at, Words says) {}

    /** A clock that runs. */
    public record Due(Words says, Instant at, boolean overdue, Words limit) {}

    /** @param value as on the wire, or what a code is called */
    public record Shown(Words title, JsonNode value) {}

    /**
     * Something he may do now.
     *
     * @param reason whether he has to say why; @param fields what he is asked besides; @param says how it is asked, by field
     */
    public record Ask(boolean possible, boolean reason, List<FieldBody> fields, Map<String, Words> says) {

        static final Ask NOTHING = new Ask(false, false, List.of(), Map.of());
    }
}
