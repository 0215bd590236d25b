package hongqiao.cases.publication;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.publication.ReportedCases.About;
import hongqiao.cases.publication.ReportedCases.Asked;
import hongqiao.cases.publication.ReportedCases.Kind;
import hongqiao.files.FileProblem;
import hongqiao.files.Published;
import hongqiao.files.PublishedPictures;
import hongqiao.scope.Scopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pictures of cases that everybody may see: those that somebody made public, of cases that are public themselves when they are asked for. A case
 * that became confidential, or that a pack publishes no longer, takes its pictures with it. The file as it was sent has no way out here.
 */
@Component
public class PublicPictures {

    private static final String CASE = "case";

    private final PublishedPictures published;
    private final ReportedCases reported;
    private final CaseCatalogue catalogue;
    private final TransactionTemplate transactions;

    PublicPictures(
            PublishedPictures published,
            ReportedCases reported,
            CaseCatalogue catalogue,
            TransactionTemplate transactions) {
        this.published = published;
        this.reported = reported;
        this.catalogue = catalogue;
        this.transactions = transactions;
    }

    /** By id of the case. @param cases that are shown to everybody; the caller has seen to that */
    public Map<Long, List<UUID>> of(Collection<Long> cases) {
        return work(() -> published.of(CASE, cases.stream().map(String::valueOf).toList())).stream()
                .collect(Collectors.groupingBy(
                        one -> Long.valueOf(one.subjectId()), Collectors.mapping(Published::id, Collectors.toList())));
    }

    /**
     * @param kinds types of case of which some come from outside, each once
     * @throws hongqiao.shared.Problem {@code picture-not-public}, also where its case is not public now
     */
    public Published get(UUID id, List<Kind> kinds) {
        return work(() -> published.find(CASE, id))
                .filter(one -> isPublic(Long.parseLong(one.subjectId()), kinds))
                .orElseThrow(FileProblem.PICTURE_NOT_PUBLIC::problem);
    }

    private boolean isPublic(long id, List<Kind> kinds) {
        var all = new ArrayList<>(kinds);
        var known = kinds.stream().map(Kind::type).collect(Collectors.toSet());
        // Of the other types only what the pack publishes.
        catalogue.types().stream()
                .filter(type -> type.publication() != null && !known.contains(type.key()))
                .forEach(type -> all.add(new Kind(type.key(), List.of(), null, null)));
        var about = all.stream().map(kind -> new About(kind.type(), null)).toList();
        return reported.list(all, Asked.upTo(about, id), 0, 1).stream().anyMatch(seen -> seen.id() == id);
    }

    private <T> T work(Supplier<T> work) {
        return Scopes.alike("what somebody made public is public whoever asks", transactions, work);
    }
}
