package hongqiao.cases.web;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.CasePictures;
import hongqiao.cases.Cases;
import hongqiao.files.Box;
import hongqiao.files.FileAnswers;
import hongqiao.files.Published;
import hongqiao.files.Published.How;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which pictures of a case everybody may see. */
@RestController
@RequestMapping("/api/desk/cases/{type}/{number}/pictures")
class CasePictureRoutes {

    /** @param hidden parts of it that were hidden */
    record PublicPicture(UUID id, How how, int hidden, String by, Instant at) {
        static PublicPicture of(Published published) {
            return new PublicPicture(
                    published.id(), published.how(), published.hidden(), published.by(), published.at());
        }
    }

    /** @param published null: it is not public */
    record CasePicture(
            UUID file,
            String name,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable PublicPicture published) {}

    /** @param may whether who asks decides of them */
    record CasePictureList(boolean may, List<CasePicture> pictures) {}

    /** @param boxes parts to be hidden, in shares of width and height; none with NOTHING_TO_HIDE */
    record Publishing(@Nullable How how, @Nullable List<Box> boxes) {}

    record Withdrawing(@Nullable String reason) {}

    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final CasePictures pictures;
    private final CaseActors actors;
    private final FileAnswers answers;
    private final TransactionTemplate transactions;

    CasePictureRoutes(
            CaseCatalogue catalogue,
            Cases cases,
            CasePictures pictures,
            CaseActors actors,
            FileAnswers answers,
            TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.pictures = pictures;
        this.actors = actors;
        this.answers = answers;
        this.transactions = transactions;
    }

    @GetMapping
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    CasePictureList list(@PathVariable String type, @PathVariable String number) {
        var file = file(type, number);
        return new CasePictureList(
                cases.unmasks(file, actors.actor(Permission.CASES_UNMASK)),
                pictures.of(file).stream()
                        .map(one -> new CasePicture(
                                one.file().id(),
                                one.file().name(),
                                one.file().width(),
                                one.file().height(),
                                one.published() == null ? null : PublicPicture.of(one.published())))
                        .toList());
    }

    @PostMapping("/{file}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.CASES_UNMASK, does = Operation.WRITE, of = "type")
    PublicPicture publish(
            @PathVariable String type,
            @PathVariable String number,
            @PathVariable("file") UUID picture,
            @RequestBody Publishing body) {
        var how = body.how();
        if (how == null) {
            throw CommonProblem.VALUE_NOT_VALID.problem().atField("how");
        }
        var boxes = body.boxes();
        return PublicPicture.of(pictures.publish(
                file(type, number),
                picture,
                how,
                boxes == null ? List.of() : boxes,
                actors.actor(Permission.CASES_UNMASK)));
    }

    /** As everybody sees it. */
    @GetMapping("/{file}/publication")
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    void published(
            @PathVariable String type,
            @PathVariable String number,
            @PathVariable("file") UUID picture,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.write(pictures.get(file(type, number), picture), false, request, response);
    }

    @PostMapping("/{file}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.CASES_UNMASK, does = Operation.WRITE, of = "type")
    void withdraw(
            @PathVariable String type,
            @PathVariable String number,
            @PathVariable("file") UUID picture,
            @RequestBody Withdrawing body) {
        pictures.withdraw(file(type, number), picture, body.reason(), actors.actor(Permission.CASES_UNMASK));
    }

    private CaseFile file(String type, String number) {
        return Objects.requireNonNull(transactions.execute(status -> cases.get(catalogue.get(type), number)));
    }
}
