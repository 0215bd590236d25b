package hongqiao.open311;

import hongqiao.cases.publication.ReportedCases.About;
import hongqiao.cases.publication.ReportedCases.Kind;
import hongqiao.intake.DoorSubjects;
import hongqiao.intake.Intake;
import hongqiao.intake.ReportedKinds;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Sender;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other systems may report: the subjects of the doors that are open to them. */
@Component
class Services {

    /**
     * A service.
     *
     * @param code {@code DOOR-SUBJECT}; the door's key alone where it asks for no subject
     * @param group what the subject above is called
     */
    record Service(
            String code,
            Door door,
            @Nullable String subject,
            Words name,
            @Nullable Words group) {}

    private final Intake intake;
    private final DoorSubjects subjects;
    private final ReportedKinds reported;

    Services(Intake intake, DoorSubjects subjects, ReportedKinds reported) {
        this.intake = intake;
        this.subjects = subjects;
        this.reported = reported;
    }

    /** By code, in the order of the doors and of their lists. Subjects with others below them are groups, not services. */
    Map<String, Service> all() {
        var services = new LinkedHashMap<String, Service>();
        for (var door : intake.doors(Sender.OPEN311)) {
            var offered = subjects.of(door);
            if (offered.isEmpty()) {
                services.put(door.key(), new Service(door.key(), door, null, door.title(), null));
            }
            subjects.finest(door).forEach(code -> {
                var parent = code.parent() == null ? null : offered.get(code.parent());
                var service = new Service(
                        code(door, code.key()),
                        door,
                        code.key(),
                        code.title(),
                        parent == null ? door.title() : parent.title());
                services.put(service.code(), service);
            });
        }
        return services;
    }

    /** @throws hongqiao.shared.Problem {@code service-not-found} */
    Service get(String code) {
        return Optional.ofNullable(all().get(code))
                .orElseThrow(() -> Open311Problem.SERVICE_NOT_FOUND.problem().atField("service_code"));
    }

    static String code(Door door, @Nullable String subject) {
        return subject == null ? door.key() : door.key() + "-" + subject;
    }

    /** The first door that opens cases of that type. */
    Door door(String type) {
        return reported.door(type, Sender.OPEN311);
    }

    /** Types of case of which other systems may see some. */
    List<Kind> kinds() {
        return reported.of(Sender.OPEN311);
    }

    /** @param codes of services; null: of all. Unknown ones are about nothing */
    List<About> about(@Nullable List<String> codes) {
        if (codes == null) {
            return kinds().stream().map(kind -> new About(kind.type(), null)).toList();
        }
        var all = all();
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(all.get(code)).stream())
                .map(service -> new About(
                        service.door().opens(), service.subject() == null ? null : List.of(service.subject())))
                .toList();
    }
}
