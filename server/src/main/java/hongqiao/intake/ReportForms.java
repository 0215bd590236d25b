package hongqiao.intake;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.definition.CaseType;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Part;
import hongqiao.pack.Codes.Code;
import hongqiao.pack.Codes.CodeList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a report the form of the case that it opens. */
@Component
class ReportForms {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaseCatalogue catalogue;

    ReportForms(CaseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * As on the wire.
     *
     * @throws hongqiao.shared.Problem {@code subject-not-offered}, {@code phone-needed}, {@code name-needed}
     */
    ObjectNode body(Door door, Report report) {
        var email = door.field(Part.EMAIL);
        var mailed = email != null && report.more().containsKey(email);
        if (!door.anonymous()
                && !mailed
                && (report.phone() == null || report.phone().isBlank())) {
            throw IntakeProblem.PHONE_NEEDED.problem().atField("phone");
        }
        if (door.named() && (report.name() == null || report.name().isBlank())) {
            throw IntakeProblem.NAME_NEEDED.problem().atField("name");
        }
        return draft(door, report);
    }

    /** Of a report that may not be whole yet. @throws hongqiao.shared.Problem {@code subject-not-offered} */
    ObjectNode draft(Door door, Report report) {
        var body = JSON.createObjectNode();
        door.sets().forEach(body::set);
        report.more().forEach(body::set);
        put(body, door, Part.WORDS, report.words().strip());
        put(body, door, Part.SUBJECT, subject(door, report.subject()));
        put(body, door, Part.ADDRESS, report.address());
        put(body, door, Part.NAME, report.name());
        put(body, door, Part.PHONE, report.phone());
        var point = door.field(Part.POINT);
        if (point != null && report.point() != null) {
            body.putObject(point)
                    .put("lon", report.point().lon())
                    .put("lat", report.point().lat());
        } else {
            put(body, door, Part.AREA, report.area());
        }
        var photos = door.field(Part.PHOTOS);
        if (photos != null && !report.photos().isEmpty()) {
            var files = body.putArray(photos);
            report.photos().forEach(photo -> files.addObject().put("file", photo.toString()));
        }
        return body;
    }

    private static void put(ObjectNode body, Door door, Part part, @Nullable String text) {
        var field = door.field(part);
        if (field != null && text != null && !text.isBlank()) {
            body.put(field, text.strip());
        }
    }

    private @Nullable String subject(Door door, @Nullable String subject) {
        if (subject == null || subject.isBlank()) {
            return door.otherwise();
        }
        if (door.field(Part.SUBJECT) != null && !offers(door, subject)) {
            throw IntakeProblem.SUBJECT_NOT_OFFERED.problem().atField("subject");
        }
        return subject;
    }

    /** What one may choose, in the order of the list: codes with what they are called. */
    Map<String, Code> offered(Door door) {
        var offered = new LinkedHashMap<String, Code>();
        list(door)
                .ifPresent(list -> list.codes().values().stream()
                        .filter(code -> isOffered(door, list, code))
                        .forEach(code -> offered.put(code.key(), code)));
        return offered;
    }

    /** Whether one may choose it. */
    boolean offers(Door door, String subject) {
        return list(door)
                .flatMap(list -> list.find(subject).filter(code -> isOffered(door, list, code)))
                .isPresent();
    }

    private static boolean isOffered(Door door, CodeList list, Code code) {
        return door.subjects().isEmpty() || isBelow(list, code, door.subjects());
    }

    private static boolean isBelow(CodeList list, Code code, Collection<String> subjects) {
        return subjects.contains(code.key())
                || code.parent() != null
                        && list.find(code.parent())
                                .filter(parent -> isBelow(list, parent, subjects))
                                .isPresent();
    }

    private Optional<CodeList> list(Door door) {
        var field = door.field(Part.SUBJECT);
        CaseType type = catalogue.get(door.opens());
        return Optional.ofNullable(field)
                .flatMap(type.form()::find)
                .flatMap(one -> Optional.ofNullable(one.codes()))
                .flatMap(catalogue.codes()::find);
    }
}
