package hongqiao.files;

import hongqiao.files.store.ContentStore;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.Language;
import hongqiao.shared.Problem;
import hongqiao.shared.ProblemBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files over HTTP, for the routes of the modules on whose things they hang. Whatever a file holds, a browser shows at most
 * its picture: nothing is guessed about its type, and what is opened stands in a sandbox of its own.
 */
@Component
public class FileAnswers {

    private static final Logger log = LoggerFactory.getLogger(FileAnswers.class);

    private final Files files;
    private final ContentStore store;

    FileAnswers(Files files, ContentStore store) {
        this.files = files;
        this.store = store;
    }

    /** Takes the file of a form. @throws hongqiao.shared.Problem as {@link Files#receive} */
    public FileBody receive(MultipartFile file) throws IOException {
        files.requireSize(file.getSize());
        return FileBody.of(files.receive(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), "")));
    }

    /** Takes the picture of a form. @throws hongqiao.shared.Problem as {@link Files#receivePicture} */
    public FileBody receivePicture(MultipartFile file) throws IOException {
        files.requireSize(file.getSize());
        return FileBody.of(
                files.receivePicture(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), "")));
    }

    /** Why a form was cut off before any route was reached. */
    public ResponseEntity<ProblemBody> refused(MultipartException broken, HttpServletRequest request) {
        var problem =
                Problem.isTooLarge(broken) ? FileProblem.ATTACHMENT_TOO_LARGE : CommonProblem.REQUEST_NOT_READABLE;
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(problem.problem(), Language.of(request)));
    }

    /** The file itself; a picture to be shown, anything else to be kept. */
    public void write(KeptFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var disposition = (file.isPicture() && !file.confidential()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        if (file.confidential()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            send(file.sha256(), file.mediaType(), response);
        } else {
            sendIfNew(file.sha256(), file.mediaType(), request, response);
        }
    }

    /** @throws hongqiao.shared.Problem {@code attachment-not-found}: there is no picture */
    public void writeThumbnail(KeptFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (file.thumbnail() == null) {
            throw FileProblem.ATTACHMENT_NOT_FOUND.problem();
        }
        sendIfNew(file.thumbnail(), MediaType.IMAGE_JPEG_VALUE, request, response);
    }

    /** What anybody sees; not kept for long, since it can be withdrawn. */
    public void write(Published picture, boolean small, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(picture.id() + (picture.mediaType().endsWith("png") && !small ? ".png" : ".jpg"))
                        .build()
                        .toString());
        sendIfNew(
                small ? picture.thumbnail() : picture.sha256(),
                small ? MediaType.IMAGE_JPEG_VALUE : picture.mediaType(),
                request,
                response);
    }

    /** Kept by the browser of who asked, and asked for again each time: he may no longer be allowed. */
    private void sendIfNew(String sha256, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        if (!new ServletWebRequest(request, response).checkNotModified(sha256)) {
            send(sha256, type, response);
        }
    }

    private void send(String sha256, String type, HttpServletResponse response) throws IOException {
        try (var in = store.open(sha256)) {
            response.setContentType(type);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
            in.transferTo(response.getOutputStream());
        } catch (NoSuchFileException lost) {
            log.error("the store has lost {}", sha256);
            throw lost;
        }
    }
}
