package hongqiao.report.web;

import hongqiao.report.Recheck;
import hongqiao.report.ReportProblem;
import hongqiao.report.Reports;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The desk's API for reports of a frozen round: as a document, as PDF, as a sheet, and checked again after editing. */
@RestController
@RequestMapping("/api/desk/evaluations/{id}/report")
class ReportRoutes {

    private static final long MOST_BYTES = 20L << 20;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final Reports reports;
    private final Recheck recheck;

    ReportRoutes(Reports reports, Recheck recheck) {
        this.reports = reports;
        this.recheck = recheck;
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    @GetMapping("/docx")
    @Needs(value = Permission.EVALUATIONS_READ, does = Operation.EXPORT)
    ResponseEntity<byte[]> docx(@PathVariable long id) throws IOException {
        return file(id, "docx", OFFICE + "wordprocessingml.document", out -> reports.docx(id, out));
    }

    @GetMapping("/pdf")
    @Needs(value = Permission.EVALUATIONS_READ, does = Operation.EXPORT)
    ResponseEntity<byte[]> pdf(@PathVariable long id) throws IOException {
        return file(id, "pdf", MediaType.APPLICATION_PDF_VALUE, out -> reports.pdf(id, out));
    }

    @GetMapping("/xlsx")
    @Needs(value = Permission.EVALUATIONS_READ, does = Operation.EXPORT)
    ResponseEntity<byte[]> xlsx(@PathVariable long id) throws IOException {
        return file(id, "xlsx", OFFICE + "spreadsheetml.sheet", out -> reports.xlsx(id, out));
    }

    private ResponseEntity<byte[]> file(long id, String ending, String type, Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        var name = reports.title(id) + "." + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    /** At most 20 MB. */
    @PostMapping(path = "/check", consumes = "multipart/form-data")
    @Needs(value = Permission.EVALUATIONS_READ, does = Operation.READ)
    Recheck.Checked check(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw ReportProblem.REPORT_TOO_LARGE.problem();
        }
        return recheck.check(id, file.getBytes());
    }
}
