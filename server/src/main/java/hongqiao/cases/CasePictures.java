package hongqiao.cases;

import hongqiao.files.Box;
import hongqiao.files.FileProblem;
import hongqiao.files.FileSubject;
import hongqiao.files.Files;
import hongqiao.files.KeptFile;
import hongqiao.files.Published;
import hongqiao.files.Published.How;
import hongqiao.files.PublishedPictures;
import hongqiao.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pictures of a case, and which of them are public. Who is told the personal fields of a case whole decides what of its pictures everybody
 * may see: he hides faces and plates, or says that there is nothing to hide.
 */
@Component
public class CasePictures {

    private final Cases cases;
    private final Files files;
    private final PublishedPictures published;
    private final TransactionTemplate transaction;

    CasePictures(Cases cases, Files files, PublishedPictures published, TransactionTemplate transaction) {
        this.cases = cases;
        this.files = files;
        this.published = published;
        this.transaction = transaction;
    }

    /** @param published null: it is not public */
    public record Picture(KeptFile file, @Nullable Published published) {}

    /** In the order in which they came; none that says something of a person by itself, or was taken away. */
    public List<Picture> of(CaseFile of) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var subject = CaseHolder.subject(of);
            var open = published.of(subject.type(), List.of(subject.id())).stream()
                    .collect(Collectors.toMap(Published::file, Function.identity()));
            return files.list(subject).stream()
                    .filter(file -> file.isPicture() && !file.confidential() && file.removedAt() == null)
                    .map(file -> new Picture(file, open.get(file.id())))
                    .toList();
        }));
    }

    /**
     * @param boxes what is to be hidden; none where nothing is
     * @throws Problem {@code unmask-not-yours}, {@code attachment-not-found}, and what {@link PublishedPictures} refuses
     */
    public Published publish(CaseFile of, UUID file, How how, List<Box> boxes, Actor actor) {
        require(of, file, actor);
        return switch (how) {
            case MASKED -> published.publishMasked(file, boxes);
            case NOTHING_TO_HIDE -> {
                if (!boxes.isEmpty()) {
                    throw FileProblem.MASKS_NOT_VALID.problem().atField("boxes");
                }
                yield published.publishAsItIs(file);
            }
        };
    }

    /** @throws Problem {@code unmask-not-yours}, {@code reason-required}, {@code picture-not-public} */
    public void withdraw(CaseFile of, UUID file, @Nullable String reason, Actor actor) {
        require(of, file, actor);
        published.withdraw(file, Reason.required(reason));
    }

    /** @throws Problem {@code picture-not-public} */
    public Published get(CaseFile of, UUID file) {
        return of(of).stream()
                .filter(one -> one.file().id().equals(file))
                .map(Picture::published)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(FileProblem.PICTURE_NOT_PUBLIC::problem);
    }

    private void require(CaseFile of, UUID file, Actor actor) {
        if (!cases.unmasks(of, actor)) {
            throw CaseProblem.UNMASK_NOT_YOURS.problem();
        }
        FileSubject subject = CaseHolder.subject(of);
        if (!subject.equals(files.get(file).subject())) {
            throw FileProblem.ATTACHMENT_NOT_FOUND.problem();
        }
    }
}
