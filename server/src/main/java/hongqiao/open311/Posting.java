package hongqiao.open311;

import hongqiao.intake.Intake;
import hongqiao.intake.Report;
import hongqiao.intake.ReportPlaces;
import hongqiao.intake.Sent;
import hongqiao.intake.door.Door.Sender;
import hongqiao.intake.sender.SenderKeys;
import hongqiao.open311.Services.Service;
import hongqiao.shared.Problem;
import hongqiao.shared.Sha256;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes a service request of another system. {@code email}, {@code device_id} and {@code account_id} are not kept: nothing here needs
 * them. A picture that {@code media_url} names is not fetched: its address goes into the words where there is room.
 */
@Component
class Posting {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_URL = 500;

    private final Services services;
    private final Attributes attributes;
    private final SenderKeys keys;
    private final Intake intake;
    private final ReportPlaces places;

    Posting(Services services, Attributes attributes, SenderKeys keys, Intake intake, ReportPlaces places) {
        this.services = services;
        this.attributes = attributes;
        this.keys = keys;
        this.intake = intake;
        this.places = places;
    }

    /** @param pictureLeftOut there was no room for its address, or it is none */
    private record Told(String words, boolean pictureLeftOut) {}

    /**
     * Written down when it answers.
     *
     * @param form by name, each with all its values
     * @param id of the client's own making: the same of the same sender is one request; null: it is another one each time
     * @throws Problem {@code sender-key-not-valid}, {@code too-many-reports}, {@code service-not-found}, {@code place-needed},
     *     {@code place-outside}, and what {@link Intake#receive} refuses
     */
    ArrayNode post(Map<String, String[]> form, @Nullable String id, Locale language) {
        var key = keys.require(text(form, "api_key"), Sender.OPEN311);
        keys.count(key);
        var code = text(form, "service_code");
        if (code == null) {
            throw Open311Problem.SERVICE_NEEDED.problem().atField("service_code");
        }
        var service = services.get(code);
        var told = told(service, form, language);
        var report = report(service, form, told.words());
        var sent = new Sent(Sender.OPEN311, key.sender(), key(id == null ? text(form, "idempotency_key") : id));
        var receipt = intake.receive(service.door(), report, sent);
        var answer = JsonNodeFactory.instance.objectNode();
        var file = receipt.file();
        if (file == null) {
            answer.put("token", sent.token());
        } else {
            answer.put("service_request_id", file.head().number());
        }
        answer.put("service_notice", notice(told, language)).putNull("account_id");
        return JsonNodeFactory.instance.arrayNode().add(answer);
    }

    private static String notice(Told told, Locale language) {
        var chinese = language.equals(Locale.CHINESE);
        var notice = chinese ? "已收到" : "Received";
        return !told.pictureLeftOut() ? notice : notice + (chinese ? "；图片地址未收" : "; the picture was not taken");
    }

    /** Long enough, and without blanks, whatever the client's is. */
    private static String key(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return UUID.randomUUID().toString();
        }
        if (id.length() > LONGEST_ID) {
            throw Requests.notValid("Idempotency-Key");
        }
        return "id-" + HexFormat.of().formatHex(Sha256.of(id.strip()));
    }

    private Told told(Service service, Map<String, String[]> form, Locale language) {
        var said = text(form, "description");
        var words = said == null ? service.name().in(language) : said;
        var picture = text(form, "media_url");
        if (picture == null) {
            return new Told(words, false);
        }
        var with = words + "\n" + picture;
        var fits = picture.length() <= LONGEST_URL
                && picture.matches("https?://\\S+")
                && with.length() <= intake.mostWords(service.door());
        return fits ? new Told(with, false) : new Told(words, true);
    }

    private Report report(Service service, Map<String, String[]> form, String words) {
        var point = point(form);
        var address = text(form, "address_string");
        var area = text(form, "address_id");
        if (point == null && address == null && area == null) {
            throw Open311Problem.PLACE_NEEDED.problem().atField("lat");
        }
        if (point != null) {
            places.requireInside(point, "lat");
        }
        return new Report(
                words,
                service.subject(),
                point,
                area,
                address,
                List.of(),
                name(text(form, "last_name"), text(form, "first_name")),
                text(form, "phone"),
                attributes.values(service, attributes(form)));
    }

    private static Report.@Nullable Point point(Map<String, String[]> form) {
        var given = new LinkedHashMap<String, String>();
        for (var name : List.of("lat", "long")) {
            var text = text(form, name);
            if (text != null) {
                given.put(name, text);
            }
        }
        return given.isEmpty()
                ? null
                : new Report.Point(Requests.degrees(given, "long", 180), Requests.degrees(given, "lat", 90));
    }

    /** Chinese names are written without a blank, the family's first. */
    private static @Nullable String name(@Nullable String last, @Nullable String first) {
        if (last == null || first == null) {
            return last == null ? first : last;
        }
        return (last + first).chars().allMatch(sign -> sign < 0x250) ? first + " " + last : last + first;
    }

    private static Map<String, List<String>> attributes(Map<String, String[]> form) {
        var sent = new LinkedHashMap<String, List<String>>();
        form.forEach((name, values) -> {
            if (name.startsWith("attribute[")) {
                int end = name.indexOf(']');
                if (end < 0) {
                    throw Requests.notValid(name);
                }
                sent.put(name.substring("attribute[".length(), end), List.of(values));
            }
        });
        return sent;
    }

    private static @Nullable String text(Map<String, String[]> form, String name) {
        var values = form.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
    }
}
