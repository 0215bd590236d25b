package hongqiao.intake.mail;

import hongqiao.files.Files;
import hongqiao.intake.Allowances;
import hongqiao.intake.Intake;
import hongqiao.intake.IntakeProblem;
import hongqiao.intake.Report;
import hongqiao.intake.ReportPlaces;
import hongqiao.intake.Sent;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Part;
import hongqiao.intake.door.Door.Sender;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import hongqiao.triage.desk.PlaceSuggested;
import hongqiao.triage.desk.PlaceSuggestions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes reports of letters, each once, however often it is read. */
@Component
class Letters {

    private static final int SHORTEST_WORDS = 2;

    /** Below that, or where two are as sure, the place is left to who registers it. */
    private static final BigDecimal SURE = new BigDecimal("0.8");

    private final Intake intake;
    private final Allowances allowances;
    private final PlaceSuggestions suggestions;
    private final ReportPlaces places;
    private final Files files;
    private final String own;

    /** @param own the address that our own mails come from */
    Letters(
            Intake intake,
            Allowances allowances,
            PlaceSuggestions suggestions,
            ReportPlaces places,
            Files files,
            @Value("${hongqiao.notice.smtp.from}") String own) {
        this.intake = intake;
        this.allowances = allowances;
        this.suggestions = suggestions;
        this.places = places;
        this.files = files;
        this.own = own;
    }

    /** What a mail came to. */
    enum Came {
        REPORTED,
        /** It was read before. */
        KNOWN,
        /** A machine wrote it: it is no report, and is not answered. */
        BY_MACHINE
    }

    /** @throws Problem {@code door-not-found} */
    Door door(String key) {
        return intake.door(key, Sender.MAIL);
    }

    /**
     * Takes one. When this returns, its report survives a crash.
     *
     * @param raw the mail as it is
     * @throws Problem it is to be set aside: {@code mail-not-readable}, {@code mail-too-large}, {@code mail-without-sender}, {@code
     *     mail-says-nothing}, {@code too-many-reports}, and those of {@link Intake#receive}
     * @throws RuntimeException it could not be written down just then; to be read again
     */
    Came receive(Door door, byte[] raw) {
        var letter = MailReader.read(raw);
        var from = letter.from();
        if (letter.machine() || from != null && from.equalsIgnoreCase(own)) {
            return Came.BY_MACHINE;
        }
        var sent = new Sent(Sender.MAIL, "", letter.key());
        if (intake.find(sent.token()).isPresent()) {
            return Came.KNOWN;
        }
        if (from == null) {
            throw IntakeProblem.MAIL_WITHOUT_SENDER.problem();
        }
        var words = words(door, letter);
        allowances.countMail(door, from);
        intake.receive(door, report(door, letter, words, from, sent), sent);
        return Came.REPORTED;
    }

    /** What it is called: its subject; where that says too little, with how it begins. */
    private String words(Door door, Letter letter) {
        var text = Plain.line(letter.text());
        var words = letter.subject().length() >= SHORTEST_WORDS
                ? letter.subject()
                : (letter.subject() + " " + text).strip();
        if (words.codePointCount(0, words.length()) < SHORTEST_WORDS) {
            throw IntakeProblem.MAIL_SAYS_NOTHING.problem();
        }
        return Plain.cut(words, intake.mostWords(door));
    }

    private Report report(Door door, Letter letter, String words, String from, Sent sent) {
        var photos = new ArrayList<UUID>();
        var left = new ArrayList<Letter.Enclosed>();
        for (var file : letter.enclosed()) {
            var kept = door.field(Part.PHOTOS) == null || photos.size() == Report.MOST_PHOTOS
                    ? Optional.<UUID>empty()
                    : picture(file, sent);
            kept.ifPresentOrElse(photos::add, () -> left.add(file));
        }
        var more = new HashMap<String, JsonNode>();
        put(more, door, Part.EMAIL, from);
        put(more, door, Part.LETTER, whole(letter, left, intake.most(door, Part.LETTER)));
        var place = place(letter.subject() + "\n" + letter.text());
        var point = place.map(Letters::point)
                .filter(one -> !places.around(one).isEmpty())
                .orElse(null);
        return new Report(
                words,
                null,
                point,
                place.map(PlaceSuggested::area)
                        .map(PlaceSuggested.PlaceArea::code)
                        .orElse(null),
                place.map(one -> one.name().zh()).orElse(null),
                photos,
                null,
                null,
                more);
    }

    private static void put(HashMap<String, JsonNode> more, Door door, Part part, String text) {
        more.put(
                Objects.requireNonNull(door.field(part), "a door for mails fills it"),
                JsonNodeFactory.instance.stringNode(text));
    }

    /** What the camera wrote into it is taken out. Empty: it is no picture that is taken. */
    private Optional<UUID> picture(Letter.Enclosed file, Sent sent) {
        if (!file.isPicture()) {
            return Optional.empty();
        }
        try (var own = Scopes.bind(sent.own())) {
            return Optional.of(files.receivePicture(file.content(), file.name()).id());
        } catch (Problem none) {
            if (none.type().status().is5xxServerError()) {
                throw none;
            }
            return Optional.empty();
        }
    }

    /** All that it says, and what came with it and is not kept; where there is more than the field takes, it says so. */
    private static String whole(Letter letter, List<Letter.Enclosed> left, int most) {
        var named = left.isEmpty()
                ? ""
                : left.stream()
                        .map(file -> file.name() + "（" + Math.ceilDiv(file.content().length, 1024) + " KB）")
                        .collect(Collectors.joining("、", "〔附件未收：", "〕"));
        named = Plain.cut(named, Math.max(1, most / 2));
        var text = letter.text().isBlank() ? letter.subject() : letter.text();
        int room = most - named.codePointCount(0, named.length()) - 2;
        var cut = "〔以下未录，见信箱原件〕";
        if (text.codePointCount(0, text.length()) > room) {
            text = Plain.cut(text, room - cut.length()) + cut;
        }
        return named.isEmpty() ? text : text + "\n\n" + named;
    }

    private Optional<PlaceSuggested> place(String text) {
        var found = suggestions.find(text).stream()
                .filter(one -> one.area() != null)
                .toList();
        return found.stream()
                .filter(one -> one.confidence().compareTo(SURE) >= 0)
                .filter(one -> found.size() == 1
                        || one.confidence().compareTo(found.get(1).confidence()) > 0)
                .findFirst();
    }

    private static Report.@Nullable Point point(PlaceSuggested place) {
        var lon = place.lon();
        var lat = place.lat();
        return lon == null || lat == null ? null : new Report.Point(lon, lat);
    }
}
