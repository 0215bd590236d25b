package hongqiao.register.web;

import hongqiao.files.FileAnswers;
import hongqiao.files.FileBody;
import hongqiao.register.Registers;
import hongqiao.register.record.Moves;
import hongqiao.register.record.RecordFiles;
import hongqiao.register.record.RecordFiles.Use;
import hongqiao.register.record.Records;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.ProblemBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

/** Documents of records: sent, seen, opened against a reason, taken away. What hangs them on a record is its form or a move. */
@RestController
@RequestMapping("/api/desk/registers/{register}")
class DocumentRoutes {

    /**
     * @param field where the record names it now; null: it does not any more, or a move does
     * @param move number of the move that it is evidence of
     */
    record RecordFile(
            FileBody file,
            @Nullable String field,
            @Nullable Integer move,
            @Nullable String label) {}

    record RecordFileList(List<RecordFile> files) {}

    record FileReason(@Nullable String reason) {}

    private final Registers registers;
    private final Records records;
    private final Moves moves;
    private final RecordFiles files;
    private final FileAnswers answers;

    DocumentRoutes(Registers registers, Records records, Moves moves, RecordFiles files, FileAnswers answers) {
        this.registers = registers;
        this.records = records;
        this.moves = moves;
        this.files = files;
        this.answers = answers;
    }

    /** For a form: waits a day to be saved with a record. */
    @PostMapping(value = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.RECORDS_EDIT, does = Operation.WRITE, of = "register")
    FileBody receive(@PathVariable String register, @RequestParam MultipartFile file) throws IOException {
        registers.get(register);
        return answers.receive(file);
    }

    /** For a move: waits a day to be given as its evidence. */
    @PostMapping(value = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.RECORDS_MOVE, does = Operation.WRITE, of = "register")
    FileBody receiveEvidence(@PathVariable String register, @RequestParam MultipartFile file) throws IOException {
        registers.get(register);
        return answers.receive(file);
    }

    @GetMapping("/records/{id}/files")
    @Needs(value = Permission.RECORDS_READ, does = Operation.LIST, of = "register")
    RecordFileList list(@PathVariable String register, @PathVariable long id) {
        var of = registers.get(register);
        var uses = files.uses(of, records.get(of, id), moves.list(of, id));
        var nowhere = new Use(null, null, null);
        return new RecordFileList(files.list(of, id, uses.keySet()).stream()
                .map(file -> {
                    var use = uses.getOrDefault(file.id(), nowhere);
                    return new RecordFile(FileBody.of(file), use.field(), use.move(), use.label());
                })
                .toList());
    }

    @GetMapping("/files/{file}")
    @Needs(value = Permission.RECORDS_READ, does = Operation.READ, of = "register")
    void get(
            @PathVariable String register,
            @PathVariable UUID file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.write(files.get(registers.get(register), file), request, response);
    }

    @GetMapping("/files/{file}/thumbnail")
    @Needs(value = Permission.RECORDS_READ, does = Operation.READ, of = "register")
    void thumbnail(
            @PathVariable String register,
            @PathVariable UUID file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.writeThumbnail(files.get(registers.get(register), file), request, response);
    }

    /** One that says something of a person; the reason goes into the journal. */
    @PostMapping("/files/{file}/open")
    @Needs(value = Permission.RECORDS_UNMASK, does = Operation.READ, of = "register")
    void open(
            @PathVariable String register,
            @PathVariable UUID file,
            @RequestBody FileReason body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.write(files.open(registers.get(register), file, body.reason()), request, response);
    }

    /** Nobody opens it any more; that it was there, and its hash, stay. */
    @PostMapping("/files/{file}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.RECORDS_EDIT, does = Operation.WRITE, of = "register")
    void remove(@PathVariable String register, @PathVariable UUID file, @RequestBody FileReason body) {
        files.remove(registers.get(register), file, body.reason());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> refuse(MultipartException refused, HttpServletRequest request) {
        return answers.refused(refused, request);
    }
}
