package hongqiao.intake;

import hongqiao.cases.publication.ReportedCases.About;
import hongqiao.cases.publication.ReportedCases.Kind;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Part;
import hongqiao.intake.door.Door.Sender;
import hongqiao.pack.Codes.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes in at doors, for whoever asks what was reported: which types of case, and where each says what it is about. */
@Component
public class ReportedKinds {

    private static final List<String> CHANNELS = Arrays.stream(Sender.values())
            .map(sender -> sender.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Intake intake;
    private final DoorSubjects subjects;

    ReportedKinds(Intake intake, DoorSubjects subjects) {
        this.intake = intake;
        this.subjects = subjects;
    }

    /** Of doors that are open to such senders and whose cases may be listed; each type once. */
    public List<Kind> of(Sender sender) {
        return intake.doors(sender).stream()
                .filter(Door::listed)
                .map(Door::opens)
                .distinct()
                .map(type -> {
                    var door = door(type, sender);
                    return new Kind(type, CHANNELS, door.field(Part.SUBJECT), door.field(Part.POINT));
                })
                .toList();
    }

    /** The first such door that opens cases of that type. */
    public Door door(String type, Sender sender) {
        return intake.doors(sender).stream()
                .filter(door -> door.listed() && door.opens().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** About that subject or any below it; null: whatever it is about. One that no door has is about nothing. */
    public List<About> about(Sender sender, @Nullable String subject) {
        return of(sender).stream()
                .flatMap(kind -> subject == null
                        ? Optional.of(new About(kind.type(), null)).stream()
                        : below(door(kind.type(), sender), subject).map(all -> new About(kind.type(), all)).stream())
                .toList();
    }

    private Optional<List<String>> below(Door door, String subject) {
        var offered = subjects.of(door);
        var all = offered.keySet().stream()
                .filter(code -> isBelow(offered, code, subject))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static boolean isBelow(Map<String, Code> offered, @Nullable String code, String subject) {
        var one = code == null ? null : offered.get(code);
        return subject.equals(code) || one != null && isBelow(offered, one.parent(), subject);
    }
}
