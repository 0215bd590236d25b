package hongqiao.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan about to be adopted.
 *
 * @param document the text it was read from; null for facts of a pack
 * @param draft where it was reviewed; null for facts of a pack
 * @param packVersion content hash of its files; null for a document
 * @param by username, or {@code system}
 */
public record NewPlan(
        String title,
        @Nullable String titleEn,
        Period period,
        boolean sample,
        Origin origin,
        PlanHead.Approval approval,
        PlanHead.@Nullable Source source,
        @Nullable Document document,
        @Nullable UUID draft,
        @Nullable String packVersion,
        String by,
        List<Section> sections,
        List<Indicator> indicators,
        List<Commitment> commitments,
        List<Action> actions) {

    public record Document(String text, int characters, String sha256, String encoding) {}
}
