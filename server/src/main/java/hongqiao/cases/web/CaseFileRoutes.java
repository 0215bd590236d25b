package hongqiao.cases.web;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFiles;
import hongqiao.files.FileAnswers;
import hongqiao.files.FileBody;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.ProblemBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** Files of cases: sent, seen, opened against a reason. What hangs them on a case is its form or a step. */
@RestController
@RequestMapping("/api/desk/cases/{type}")
class CaseFileRoutes {

    record CaseFileReason(@Nullable String reason) {}

    private final CaseCatalogue catalogue;
    private final CaseFiles files;
    private final CaseActors actors;
    private final FileAnswers answers;

    CaseFileRoutes(CaseCatalogue catalogue, CaseFiles files, CaseActors actors, FileAnswers answers) {
        this.catalogue = catalogue;
        this.files = files;
        this.actors = actors;
        this.answers = answers;
    }

    /** For the form by which a case is opened: waits a day for it. */
    @PostMapping(value = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.CASES_OPEN, does = Operation.WRITE, of = "type")
    FileBody receive(@PathVariable String type, @RequestParam MultipartFile file) throws IOException {
        catalogue.get(type);
        return answers.receive(file);
    }

    /** For a step, as its evidence or for a field of documents that it asks for: waits a day for it. */
    @PostMapping(value = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.CASES_STEP, does = Operation.WRITE, of = "type")
    FileBody receiveEvidence(@PathVariable String type, @RequestParam MultipartFile file) throws IOException {
        catalogue.get(type);
        return answers.receive(file);
    }

    @GetMapping("/files/{file}")
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    void get(
            @PathVariable String type,
            @PathVariable UUID file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.write(files.get(catalogue.get(type), file), request, response);
    }

    @GetMapping("/files/{file}/thumbnail")
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    void thumbnail(
            @PathVariable String type,
            @PathVariable UUID file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.writeThumbnail(files.get(catalogue.get(type), file), request, response);
    }

    /** One that says something of a person; the reason goes into the journal. */
    @PostMapping("/files/{file}/open")
    @Needs(value = Permission.CASES_UNMASK, does = Operation.READ, of = "type")
    void open(
            @PathVariable String type,
            @PathVariable UUID file,
            @RequestBody CaseFileReason body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.write(
                files.open(catalogue.get(type), file, body.reason(), actors.actor(Permission.CASES_UNMASK)),
                request,
                response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> refuse(MultipartException refused, HttpServletRequest request) {
        return answers.refused(refused, request);
    }
}
