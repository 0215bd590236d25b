package hongqiao.intake.door;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.intake.door.Door.Follow;
import hongqiao.register.definition.Field;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a door tells whoever reported, and what he may still do. */
final class FollowReader {

    private final DoorReader reader;
    private final CaseType type;
    private final JsonNode follow;

    FollowReader(DoorReader reader, CaseType type, JsonNode follow) {
        this.reader = reader;
        this.type = type;
        this.follow = follow;
    }

    Follow read() {
        return new Follow(
                told(
                        "says",
                        "dangling-step",
                        "没有步骤“%s”",
                        "there is no step “%s”",
                        type.steps().keySet()),
                tells(),
                told(
                        "clocks",
                        "dangling-clock",
                        "没有时钟“%s”",
                        "there is no clock “%s”",
                        type.clocks().keySet()),
                shows(),
                asks(),
                step("rate"),
                step("notSolved"));
    }

    /** Words for him, by a name that the type has to know. */
    private Map<String, Words> told(String which, String code, String zh, String en, Collection<String> known) {
        var told = new LinkedHashMap<String, Words>();
        follow.path(which).propertyStream().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                reader.dangling("/follow/%s/%s".formatted(which, entry.getKey()), code, zh, en, entry.getKey(), known);
            }
            told.put(entry.getKey(), words(entry.getValue()));
        });
        return told;
    }

    private List<String> tells() {
        var tells = new ArrayList<String>();
        var says = follow.path("says").propertyNames();
        for (int i = 0; i < follow.path("tells").size(); i++) {
            var step = follow.path("tells").get(i).asString();
            if (!follow.path("says").has(step)) {
                reader.dangling(
                        "/follow/tells/" + i,
                        "tells-without-words",
                        "says 中没有步骤“%s”的说法",
                        "says has no words for the step “%s”",
                        step,
                        says);
            }
            tells.add(step);
        }
        return tells;
    }

    private List<String> shows() {
        var shows = new ArrayList<String>();
        for (int i = 0; i < follow.path("shows").size(); i++) {
            var at = "/follow/shows/" + i;
            var name = follow.path("shows").get(i).asString();
            reader.field(type, name, at)
                    .filter(Field::isPersonal)
                    .ifPresent(field -> reader.refuse(
                            at,
                            "personal-in-list",
                            "个人信息“%s”不显示给反映人",
                            "“%s” is personal and not shown",
                            name,
                            new Words("从 shows 中删去", "take it out of shows")));
            shows.add(name);
        }
        return shows;
    }

    private Map<String, Words> asks() {
        var asks = new LinkedHashMap<String, Words>();
        follow.path("asks").propertyStream().forEach(entry -> {
            reader.field(type, entry.getKey(), "/follow/asks/" + entry.getKey());
            asks.put(entry.getKey(), words(entry.getValue()));
        });
        return asks;
    }

    /** One that the reporter takes. */
    private @Nullable String step(String which) {
        if (!follow.path(which).isString()) {
            return null;
        }
        var at = "/follow/" + which;
        var key = follow.path(which).asString();
        var step = type.steps().get(key);
        if (step == null) {
            reader.dangling(
                    at,
                    "dangling-step",
                    "没有步骤“%s”",
                    "there is no step “%s”",
                    key,
                    type.steps().keySet());
        } else if (step.by().stream().noneMatch(part -> type.part(part).is() == Relation.REPORTER)) {
            reader.refuse(
                    at,
                    "step-not-reporters",
                    "步骤“%s”不由反映人办理",
                    "the step “%s” is not one that a reporter takes",
                    key,
                    new Words("在该步骤的 by 加上 is: reporter 的一方", "add a part with is: reporter to its by"));
        }
        return key;
    }
}
