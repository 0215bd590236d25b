package hongqiao.intake.web;

import hongqiao.cases.publication.PublicPictures;
import hongqiao.cases.publication.ReportedCases.Kind;
import hongqiao.files.FileAnswers;
import hongqiao.files.Published;
import hongqiao.intake.Allowances;
import hongqiao.intake.ReportedKinds;
import hongqiao.intake.door.Door.Sender;
import hongqiao.scope.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures that somebody made public, of cases that anybody may know of. */
@RestController
@RequestMapping("/api/public/pictures/{id}")
@Open
class PublicPictureRoutes {

    private final PublicPictures pictures;
    private final ReportedKinds reported;
    private final FileAnswers answers;
    private final Allowances allowances;

    PublicPictureRoutes(PublicPictures pictures, ReportedKinds reported, FileAnswers answers, Allowances allowances) {
        this.pictures = pictures;
        this.reported = reported;
        this.answers = answers;
        this.allowances = allowances;
    }

    @GetMapping
    void get(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.write(find(id, request), false, request, response);
    }

    /** A JPEG, 320 pixels at its longer side at most. */
    @GetMapping("/thumbnail")
    void thumbnail(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.write(find(id, request), true, request, response);
    }

    private Published find(UUID id, HttpServletRequest request) {
        allowances.countRead(request.getRemoteAddr());
        var kinds = new LinkedHashMap<String, Kind>();
        Stream.of(Sender.CITIZEN, Sender.OPEN311)
                .flatMap(sender -> reported.of(sender).stream())
                .forEach(kind -> kinds.putIfAbsent(kind.type(), kind));
        return pictures.get(id, List.copyOf(kinds.values()));
    }
}
