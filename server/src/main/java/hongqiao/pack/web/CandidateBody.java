package hongqiao.pack.web;

import static hongqiao.pack.edition.PackProblem.CANDIDATE_NOT_VALID;

import hongqiao.pack.Choices;
import hongqiao.pack.edition.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would publish.
 *
 * @param from the edition that he saw in force; 0: what ships
 * @param of the edition whose files he starts from; null: the same
 * @param files those that he changes; null: none
 * @param choices what becomes of what is under way, by what it is about; null: nothing is chosen
 */
record CandidateBody(
        @Nullable Integer from,
        @Nullable Integer of,
        @Nullable List<ChangedFile> files,
        @Nullable Map<String, ChosenWay> choices) {

    /** @param states what a state that is gone becomes; null: nothing is said of any */
    record ChosenWay(Choices.@Nullable Way way, @Nullable Map<String, String> states) {}

    /** @param text null: the file is taken out */
    record ChangedFile(String path, @Nullable String text) {}

    private static final int MOST_FILES = 200;

    /** @throws hongqiao.shared.Problem {@code candidate-not-valid} */
    Candidate candidate() {
        if (from == null || from < 0) {
            throw CANDIDATE_NOT_VALID.problem().atField("from");
        }
        var changed = new ArrayList<>(Objects.requireNonNullElse(files, List.of()));
        if (changed.size() > MOST_FILES) {
            throw CANDIDATE_NOT_VALID
                    .because("一次最多改 %d 个文件", "at most %d files can be changed at once", MOST_FILES)
                    .atField("files");
        }
        var changes = new HashMap<String, @Nullable String>();
        for (int i = 0; i < changed.size(); i++) {
            var file = changed.get(i);
            if (file == null || file.path() == null || file.path().length() > 200 || changes.containsKey(file.path())) {
                throw CANDIDATE_NOT_VALID
                        .because("文件路径缺失、太长或重复", "a path is missing, too long, or there twice")
                        .atField("files." + i + ".path");
            }
            changes.put(file.path(), file.text());
        }
        return new Candidate(from, of == null ? from : of, changes, chosen());
    }

    private Choices chosen() {
        var chosen = new HashMap<String, Choices.Choice>();
        Objects.requireNonNullElse(choices, Map.<String, ChosenWay>of()).forEach((about, one) -> {
            if (one == null || one.way() == null) {
                throw CANDIDATE_NOT_VALID.problem().atField("choices." + about);
            }
            chosen.put(about, new Choices.Choice(one.way(), Objects.requireNonNullElse(one.states(), Map.of())));
        });
        return new Choices(chosen);
    }
}
