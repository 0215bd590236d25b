package hongqiao.intake.door;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.intake.door.Door.Part;
import hongqiao.intake.door.Door.Sender;
import hongqiao.pack.Codes.CodeList;
import hongqiao.shared.Words;
import hongqiao.worktime.Limit;
import hongqiao.worktime.LimitUnit;
import hongqiao.worktime.WorktimeFault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads which alarms a door takes, and sees to it that none is about a person. */
final class AlarmReader {

    private static final Set<Part> OF_PEOPLE = Set.of(Part.NAME, Part.PHONE, Part.EMAIL, Part.LETTER);
    private static final Set<Part> OF_DEVICES = Set.of(Part.DEVICE, Part.CLASS, Part.AT, Part.VALUE, Part.UNIT);

    private final DoorReader reader;
    private final JsonNode tree;
    private final Map<Part, String> fills;
    private final Optional<CodeList> subjects;
    private final Optional<CodeList> classes;

    /** @param subjects codes of the field that takes the subject, where there is one; @param classes likewise of the class */
    AlarmReader(
            DoorReader reader,
            JsonNode tree,
            Map<Part, String> fills,
            Optional<CodeList> subjects,
            Optional<CodeList> classes) {
        this.reader = reader;
        this.tree = tree;
        this.fills = fills;
        this.subjects = subjects;
        this.classes = classes;
    }

    Map<String, AlarmClass> read(Set<Sender> senders) {
        boolean alarms = senders.contains(Sender.ALARM);
        if (alarms && senders.size() > 1) {
            reader.refuse(
                    "/for",
                    "alarm-door-alone",
                    "报警的入口不能同时给“%s”用",
                    "a door for alarms is not for “%s” too",
                    others(),
                    new Words("给设备单独写一个入口：设备不能当成人", "write a door of their own: a device never counts as a citizen"));
        }
        if (alarms != tree.has("alarms")) {
            reader.refuse(
                    alarms ? "/for" : "/alarms",
                    "alarms-needed",
                    alarms ? "入口“%s”没有写收哪些报警" : "入口“%s”不收报警",
                    alarms ? "the door “%s” does not say which alarms it takes" : "the door “%s” takes no alarms",
                    tree.path("door").asString(),
                    new Words("for: [alarm] 与 alarms 一起写", "for: [alarm] and alarms come together"));
        }
        for (var part : alarms ? OF_PEOPLE : OF_DEVICES) {
            if (fills.containsKey(part)) {
                reader.refuse(
                        "/fills/" + part.key(),
                        alarms ? "alarm-door-personal" : "door-not-alarms",
                        alarms ? "设备报警没有“%s”" : "只有设备报警才有“%s”",
                        alarms ? "an alarm has no “%s”" : "only alarms have “%s”",
                        part.key(),
                        new Words("从 fills 中删去", "take it out of fills"));
            }
        }
        var read = new LinkedHashMap<String, AlarmClass>();
        tree.path("alarms").propertyStream().forEach(entry -> read.put(entry.getKey(), one(entry)));
        return read;
    }

    private String others() {
        return tree.path("for")
                .valueStream()
                .map(JsonNode::asString)
                .filter(one -> !one.equals("alarm"))
                .collect(Collectors.joining("、"));
    }

    private AlarmClass one(Map.Entry<String, JsonNode> entry) {
        var at = "/alarms/" + entry.getKey();
        var node = entry.getValue();
        var words = words(node.path("words"));
        refusePersons(at, entry.getKey());
        refusePersons(at + "/words", words.zh());
        refusePersons(at + "/words", words.en());
        classes.ifPresent(list -> reader.code(list, entry.getKey(), at));
        return new AlarmClass(entry.getKey(), subject(node, at), words, once(node, at + "/once"));
    }

    private void refusePersons(String at, String text) {
        NoPersons.in(text)
                .ifPresent(word -> reader.refuse(
                        at,
                        "alarm-names-persons",
                        "报警只看物、不看人：“%s”说的是人",
                        "alarms are of things and conditions, never of persons: “%s”",
                        word,
                        new Words(
                                "删去此类；人脸、身体、身份、车牌、行踪一律不收（docs/intake.md）",
                                "take it out: no face, body, identity, plate or movement is taken (docs/intake.md)")));
    }

    private @Nullable String subject(JsonNode node, String at) {
        var subject = node.path("subject");
        if (subject.isMissingNode()) {
            if (subjects.isPresent() && !tree.has("otherwise")) {
                reader.refuse(
                        at,
                        "alarm-without-subject",
                        "报警“%s”没有写属于哪类",
                        "the alarm “%s” does not say what it is about",
                        at.substring(at.lastIndexOf('/') + 1),
                        new Words("加上 subject", "add subject"));
            }
            return null;
        }
        subjects.ifPresent(list -> reader.code(list, subject.asString(), at + "/subject"));
        return subject.asString();
    }

    private Duration once(JsonNode node, String at) {
        if (!node.has("once")) {
            return AlarmClass.USUAL;
        }
        try {
            var limit = Limit.parse(node.path("once").asString());
            if (limit.unit() == LimitUnit.MINUTE || limit.unit() == LimitUnit.HOUR) {
                return limit.unit() == LimitUnit.HOUR
                        ? Duration.ofHours(limit.amount())
                        : Duration.ofMinutes(limit.amount());
            }
            reader.refuse(
                    at,
                    "once-not-natural",
                    "“%s”不是分钟或小时",
                    "“%s” is not in minutes or hours",
                    limit.toString(),
                    new Words("写 30 min 或 2 h", "write 30 min or 2 h"));
        } catch (WorktimeFault unreadable) {
            reader.refuse(
                    at,
                    unreadable.code(),
                    unreadable.message().zh() + "%s",
                    unreadable.message().en() + "%s",
                    "",
                    unreadable.remedy());
        }
        return AlarmClass.USUAL;
    }
}
