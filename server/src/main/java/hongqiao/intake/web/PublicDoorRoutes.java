package hongqiao.intake.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.cases.CaseCatalogue;
import hongqiao.files.FileAnswers;
import hongqiao.files.FileBody;
import hongqiao.intake.Allowances;
import hongqiao.intake.DoorSubjects;
import hongqiao.intake.Intake;
import hongqiao.intake.Report;
import hongqiao.intake.ReportMore;
import hongqiao.intake.ReportPlaces;
import hongqiao.intake.SameReports;
import hongqiao.intake.Sent;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Part;
import hongqiao.intake.door.Door.Sender;
import hongqiao.pack.Codes.Code;
import hongqiao.scope.Open;
import hongqiao.scope.Scopes;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.ProblemBody;
import hongqiao.shared.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/**
 * Where citizens report. {@code Report-Key} is a random text that the page makes for one report, 16 characters at least: whatever is sent
 * again under it counts once. {@code Report-Proof} answers {@code show-no-machine}: its {@code nonce}, a colon, and a number with which the
 * SHA-256 of it all begins with that many bits of nought.
 */
@RestController
@RequestMapping("/api/public/doors")
@Open
class PublicDoorRoutes {

    private static final String KEY = "Report-Key";
    private static final String PROOF = "Report-Proof";

    /** @param parent code of the subject above it */
    record DoorSubject(String code, Words title, @Nullable String parent) {}

    /** @param parts of a report that are taken here; @param mostWords characters; @param mostDetails likewise, of what is told at length; @param register of the record that it is about */
    record PublicDoor(
            String key,
            Words title,
            Words description,
            Set<Part> parts,
            int mostWords,
            int mostDetails,
            int mostPhotos,
            boolean anonymous,
            boolean named,
            boolean listed,
            @Nullable String register,
            PublicDoorPage page,
            boolean subjectNeeded,
            List<DoorSubject> subjects) {}

    /** Its page in its own words. @param words what is asked; null: as every door asks; @param before what one has to know before sending */
    record PublicDoorPage(@Nullable Words words, @Nullable Words details, List<Words> before) {}

    record PublicDoors(List<PublicDoor> doors) {}

    /** @param datum cgcs2000, wgs84 or gcj02; cgcs2000 where it is left out */
    record ReportPoint(
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String datum) {}

    /** @param follows number of a case that it says the same as; @param record of the public list that the door's field refers to */
    record ReportBody(
            @Nullable String words,
            @Nullable String subject,
            @Nullable ReportPoint point,
            @Nullable String area,
            @Nullable String address,
            @Nullable List<UUID> photos,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String details,
            @Nullable Long record,
            @Nullable String follows) {}

    /** @param areas around the point, the district first; empty: it is outside */
    record ReportPlace(boolean inside, List<Words> areas) {}

    /** @param reports how many reported it here; @param because why it may be the same */
    record SameReport(
            String number,
            @Nullable Words subject,
            Words state,
            Instant openedAt,
            int reports,
            boolean simulated,
            List<Words> because) {}

    /** What is known of a report before it is sent. @param subjects that it may be about, likeliest first, three at most */
    record ReportLook(@Nullable ReportPlace place, List<DoorSubject> subjects, List<SameReport> same) {}

    /** @param number of its case; null: it is written down, and its case is opened in a moment */
    record ReportReceipt(String code, @Nullable String number, boolean fresh) {}

    private final Intake intake;
    private final SameReports same;
    private final DoorSubjects subjects;
    private final Allowances allowances;
    private final CaseCatalogue catalogue;
    private final ReportPlaces places;
    private final ReportMore more;
    private final FileAnswers files;

    PublicDoorRoutes(
            Intake intake,
            SameReports same,
            DoorSubjects subjects,
            Allowances allowances,
            CaseCatalogue catalogue,
            ReportPlaces places,
            ReportMore more,
            FileAnswers files) {
        this.intake = intake;
        this.same = same;
        this.subjects = subjects;
        this.allowances = allowances;
        this.catalogue = catalogue;
        this.places = places;
        this.more = more;
        this.files = files;
    }

    @GetMapping
    PublicDoors doors() {
        return new PublicDoors(
                intake.doors(Sender.CITIZEN).stream().map(this::body).toList());
    }

    private PublicDoor body(Door door) {
        var form = catalogue.get(door.opens()).form();
        var subject = Optional.ofNullable(door.field(Part.SUBJECT)).flatMap(form::find);
        return new PublicDoor(
                door.key(),
                door.title(),
                door.description(),
                door.fills().keySet(),
                intake.mostWords(door),
                intake.mostDetails(door),
                Report.MOST_PHOTOS,
                door.anonymous(),
                door.named(),
                door.listed(),
                Optional.ofNullable(door.field(Part.RECORD))
                        .flatMap(form::find)
                        .flatMap(field -> Optional.ofNullable(field.register()))
                        .orElse(null),
                new PublicDoorPage(
                        door.page().words(), door.page().details(), door.page().before()),
                door.otherwise() == null
                        && subject.filter(field -> field.required()).isPresent(),
                subjects.of(door).values().stream().map(PublicDoorRoutes::body).toList());
    }

    private static DoorSubject body(Code code) {
        return new DoorSubject(code.key(), code.title(), code.parent());
    }

    /** A picture for the report that is written under that key; what the camera wrote into it is taken out. It waits a day. */
    @PostMapping(value = "/{door}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileBody photo(
            @PathVariable String door,
            @RequestHeader(KEY) String key,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        allowances.countPicture(intake.door(door, Sender.CITIZEN), request.getRemoteAddr());
        try (var own = Scopes.bind(citizen(key).own())) {
            return files.receivePicture(file);
        }
    }

    /** Where the point is, and which open cases may be the same. Nothing is kept. */
    @PostMapping("/{door}/look")
    ReportLook look(
            @PathVariable String door,
            @RequestHeader(KEY) String key,
            @RequestBody ReportBody body,
            HttpServletRequest request) {
        var through = intake.door(door, Sender.CITIZEN);
        allowances.countLook(request.getRemoteAddr());
        var point = point(body.point());
        var place = point == null ? null : place(point);
        var words = body.words() == null ? "" : body.words();
        return new ReportLook(
                place,
                subjects.suggested(through, words).stream()
                        .map(PublicDoorRoutes::body)
                        .toList(),
                words.isBlank() || place != null && !place.inside()
                        ? List.of()
                        : same.of(through, report(body, words, point, Map.of()), citizen(key)).stream()
                                .map(this::body)
                                .toList());
    }

    private SameReport body(SameReports.Same one) {
        var line = one.likely().line();
        var type = catalogue.get(line.type());
        var matter = line.matter();
        return new SameReport(
                line.number(),
                matter == null ? null : catalogue.matterTitle(type, matter),
                type.state(line.state()).title(),
                line.openedAt(),
                one.reports(),
                line.simulated(),
                one.likely().parts().stream()
                        .filter(part -> !part.what().equals("WORDS"))
                        .map(part -> part.words())
                        .toList());
    }

    /** Written down when it answers; the same key never makes two. */
    @PostMapping("/{door}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    ReportReceipt receive(
            @PathVariable String door,
            @RequestHeader(KEY) String key,
            @RequestHeader(name = PROOF, required = false) @Nullable String proof,
            @RequestBody ReportBody body,
            HttpServletRequest request) {
        var through = intake.door(door, Sender.CITIZEN);
        var sent = citizen(key);
        allowances.count(through, request.getRemoteAddr(), proof);
        var point = point(body.point());
        if (point != null) {
            places.requireInside(point, "point");
        }
        var words = needed(body.words(), "words");
        var report = report(body, words, point, more.of(through, body.details(), body.record()));
        var follows = body.follows();
        var receipt = follows == null
                ? intake.receive(through, report, sent)
                : intake.follow(through, report, same.get(through, follows, sent), sent);
        var file = receipt.file();
        return new ReportReceipt(
                receipt.code(), file == null ? null : file.head().number(), receipt.fresh());
    }

    private static Report report(
            ReportBody body, String words, Report.@Nullable Point point, Map<String, JsonNode> more) {
        var photos = body.photos() == null ? List.<UUID>of() : body.photos();
        if (photos.size() > Report.MOST_PHOTOS) {
            throw CommonProblem.VALUE_NOT_VALID
                    .because("照片最多 %d 张", "%d pictures at most", Report.MOST_PHOTOS)
                    .atField("photos");
        }
        return new Report(
                words, body.subject(), point, body.area(), body.address(), photos, body.name(), body.phone(), more);
    }

    private static Sent citizen(String key) {
        return new Sent(Sender.CITIZEN, "", key);
    }

    private Report.@Nullable Point point(@Nullable ReportPoint point) {
        return point == null
                ? null
                : places.point(point.lon(), point.lat(), point.datum() == null ? "cgcs2000" : point.datum(), "point.");
    }

    private ReportPlace place(Report.Point point) {
        var holders = places.around(point);
        return new ReportPlace(
                !holders.isEmpty(),
                holders.stream().map(area -> area.name().words()).toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> refused(MultipartException broken, HttpServletRequest request) {
        return files.refused(broken, request);
    }
}
