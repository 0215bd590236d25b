package hongqiao.intake.door;

import hongqiao.shared.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A way in from outside (入口), as a pack describes it.
 *
 * @param senders who may use it
 * @param opens key of the case type; @param as the role in whose name it opens one
 * @param fills which field of the form takes which part of a report
 * @param sets other fields and their values, as on the wire
 * @param subjects codes that one may choose, with all below them; empty: all of the list
 * @param otherwise the subject of a report that names none; null: it has none then
 * @param anonymous whether one may report without a telephone number
 * @param named whether one has to say who one is
 * @param listed false: what comes in is the affair of who sends it, on no public list, and nobody else can join it
 * @param page what its page says in its own words
 * @param attributes further fields of the form that another system may fill
 * @param alarms classes of alarms that it takes, by key; empty: none
 * @param passes to which other city's server its cases go; null: to none
 */
public record Door(
        String key,
        Words title,
        Words description,
        Set<Sender> senders,
        String opens,
        String as,
        Map<Part, String> fills,
        Map<String, JsonNode> sets,
        List<String> subjects,
        @Nullable String otherwise,
        boolean anonymous,
        boolean named,
        boolean listed,
        Page page,
        List<String> attributes,
        Map<String, AlarmClass> alarms,
        Follow follow,
        Most most,
        @Nullable Passes passes) {

    /** Kinds of senders. */
    public enum Sender {
        /** Anybody, on the public pages. */
        CITIZEN,
        /** Another system, by Open311 GeoReport v2. */
        OPEN311,
        /** A camera or a sensor. */
        ALARM,
        /** Anybody, by mail. */
        MAIL,
        /** Whom an officer gave a code to; no door is for him, he came in person or by telephone. */
        COUNTER
    }

    /** Parts of a report. */
    public enum Part {
        WORDS,
        SUBJECT,
        POINT,
        AREA,
        ADDRESS,
        PHOTOS,
        NAME,
        PHONE,
        /** What is told at length; it may be personal. */
        DETAILS,
        /** The published record that it is about. */
        RECORD,
        /** The camera or sensor that raised an alarm, as its sender names it. */
        DEVICE,
        /** The class of the alarm. */
        CLASS,
        /** When the device saw it. */
        AT,
        VALUE,
        UNIT,
        /** The address that a mail came from. */
        EMAIL,
        /** All that a mail says. */
        LETTER;

        /** As packs write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Words of its page.
     *
     * @param words what the one who writes is asked; null: as every door asks; @param details likewise of what he tells at length
     * @param before what he has to know before he sends it, one paragraph each
     */
    public record Page(@Nullable Words words, @Nullable Words details, List<Words> before) {

        public static final Page PLAIN = new Page(null, null, List.of());

        public Page {
            before = List.copyOf(before);
        }
    }

    /**
     * What whoever reported is told, and may still do.
     *
     * @param says steps that he is told of, in words for him; @param clocks likewise, of which he is told the end
     * @param tells of those steps, the ones of which he gets a message where he left a number
     * @param shows fields that he sees; @param asks what he is asked of fields, in words for him; @param rate step by which he rates; @param notSolved by which he says it is not solved
     */
    public record Follow(
            Map<String, Words> says,
            List<String> tells,
            Map<String, Words> clocks,
            List<String> shows,
            Map<String, Words> asks,
            @Nullable String rate,
            @Nullable String notSolved) {

        public static final Follow NOTHING = new Follow(Map.of(), List.of(), Map.of(), List.of(), Map.of(), null, null);
    }

    /**
     * From one address in an hour and in a day, and from everybody in an hour, before one has to show that he is no machine.
     *
     * @param device alarms of one device in an hour; further ones are refused
     */
    public record Most(int hour, int day, int all, int device) {

        public static final Most USUAL = new Most(10, 40, 600, 60);
    }

    /**
     * Where cases go besides.
     *
     * @param to key of a server in the settings; @param at step of the case type with which one goes
     * @param services codes there, by subject; @param otherwise the code of the others; null: those do not go
     */
    public record Passes(
            String to,
            String at,
            Map<String, String> services,
            @Nullable String otherwise) {

        public Passes {
            services = Map.copyOf(services);
        }

        /** Null: it does not go. */
        public @Nullable String service(@Nullable String subject) {
            return subject == null ? otherwise : services.getOrDefault(subject, otherwise);
        }
    }

    public Door {
        senders = Set.copyOf(senders);
        fills = Map.copyOf(fills);
        sets = Map.copyOf(sets);
        subjects = List.copyOf(subjects);
        attributes = List.copyOf(attributes);
        alarms = Collections.unmodifiableMap(new LinkedHashMap<>(alarms));
    }

    public @Nullable String field(Part part) {
        return fills.get(part);
    }
}
