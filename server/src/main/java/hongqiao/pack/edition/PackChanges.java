package hongqiao.pack.edition;

import hongqiao.identity.Role;
import hongqiao.pack.CalendarKind;
import hongqiao.pack.Choices;
import hongqiao.pack.CodeKind;
import hongqiao.pack.Codes;
import hongqiao.pack.Pack;
import hongqiao.pack.PackEffect;
import hongqiao.pack.PackFollower;
import hongqiao.pack.PackTitleKind;
import hongqiao.pack.PackValues;
import hongqiao.pack.ValueKind;
import hongqiao.pack.story.Story;
import hongqiao.pack.story.StoryKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What no engine owns: which packs are on, their values, code lists, calendars, roles and stories. Nothing is kept for them. */
@Component
@Order(1)
class PackChanges implements PackFollower {

    @Override
    public List<PackEffect> effects(Pack now, Pack next, Choices choices) {
        var effects = new ArrayList<PackEffect>();
        packs(now, next, effects);
        values(now, next, effects);
        codes(now, next, effects);
        calendars(now, next, effects);
        roles(now, next, effects);
        stories(now, next, effects);
        return effects;
    }

    private static void packs(Pack now, Pack next, List<PackEffect> effects) {
        var before = now.of(PackTitleKind.class);
        var after = next.of(PackTitleKind.class);
        after.titles().forEach((key, title) -> {
            if (!before.titles().containsKey(key)) {
                effects.add(PackEffect.of(key, "pack", "启用“%s”".formatted(title.zh()), "turned on: " + title.en()));
            }
        });
        before.titles().forEach((key, title) -> {
            if (!after.titles().containsKey(key)) {
                effects.add(PackEffect.of(key, "pack", "停用“%s”".formatted(title.zh()), "turned off: " + title.en()));
            }
        });
    }

    private static void values(Pack now, Pack next, List<PackEffect> effects) {
        next.of(ValueKind.class)
                .packs()
                .forEach((pack, values) -> values.forEach((key, value) -> {
                    PackValues.Value was = now.of(ValueKind.class).of(pack).get(key);
                    if (was != null && !was.value().equals(value.value())) {
                        effects.add(PackEffect.of(
                                pack,
                                "value " + key,
                                "%s：%s ⇒ %s".formatted(value.title().zh(), was.value(), value.value()),
                                "%s: %s ⇒ %s".formatted(value.title().en(), was.value(), value.value())));
                    }
                }));
    }

    private static void codes(Pack now, Pack next, List<PackEffect> effects) {
        var before = now.of(CodeKind.class);
        next.of(CodeKind.class).lists().forEach((key, list) -> {
            var was = before.find(key).map(Codes.CodeList::codes).orElse(Map.of());
            var come = new TreeSet<>(list.codes().keySet());
            come.removeAll(was.keySet());
            var gone = new TreeSet<>(was.keySet());
            gone.removeAll(list.codes().keySet());
            var renamed = list.codes().values().stream()
                    .filter(code ->
                            was.containsKey(code.key()) && !was.get(code.key()).equals(code))
                    .map(Codes.Code::key)
                    .toList();
            tell(list.pack(), "codes " + key, "新增代码", "new codes", come, effects);
            tell(list.pack(), "codes " + key, "去掉代码", "codes taken out", gone, effects);
            tell(list.pack(), "codes " + key, "代码改名", "codes renamed", renamed, effects);
        });
    }

    /** Whoever publishes should see that other hours will be counted. */
    private static void calendars(Pack now, Pack next, List<PackEffect> effects) {
        var before = now.of(CalendarKind.class);
        var after = next.of(CalendarKind.class);
        after.calendars().forEach((key, calendar) -> {
            var was = before.find(key);
            if (was.isEmpty()) {
                tell(calendar.pack(), "calendar " + key, "新日历", "new calendar", List.of(key), effects);
            } else if (!was.get().equals(calendar.hours())) {
                tell(calendar.pack(), "calendar " + key, "日历有变", "calendar changed", List.of(key), effects);
            }
        });
        before.calendars().forEach((key, calendar) -> {
            if (after.find(key).isEmpty()) {
                tell(calendar.pack(), "calendar " + key, "去掉日历", "calendar taken out", List.of(key), effects);
            }
        });
    }

    /** Whoever publishes should see whom he lets do more. */
    private static void roles(Pack now, Pack next, List<PackEffect> effects) {
        var before = new HashMap<String, Role>();
        now.roles().roles().forEach(role -> before.put(role.key(), role));
        for (var role : next.roles().roles()) {
            var was = before.remove(role.key());
            if (was == null) {
                tell(role.key(), "role", "新角色，可以", "new role, may", permits(role), effects);
                continue;
            }
            var more = permits(role);
            more.removeAll(permits(was));
            var fewer = permits(was);
            fewer.removeAll(permits(role));
            tell(role.key(), "role", "角色新增权限", "may now", more, effects);
            tell(role.key(), "role", "角色失去权限", "may no longer", fewer, effects);
        }
        before.values()
                .forEach(role -> effects.add(PackEffect.of(
                        role.key(),
                        "role",
                        "去掉角色“%s”，已有授权不再起作用".formatted(role.name().zh()),
                        "role taken out, grants of it count for nothing: "
                                + role.name().en())));
    }

    private static TreeSet<String> permits(Role role) {
        return role.permits().stream()
                .map(permission -> permission.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void stories(Pack now, Pack next, List<PackEffect> effects) {
        var before = now.of(StoryKind.class).stories().stream().map(Story::path).collect(Collectors.toSet());
        var after = next.of(StoryKind.class).stories();
        after.stream()
                .filter(story -> !before.contains(story.path()))
                .forEach(story -> effects.add(PackEffect.of(
                        story.pack(),
                        "story " + story.key(),
                        "新故事“%s”".formatted(story.title().zh()),
                        "new story: " + story.title().en())));
        var left = after.stream().map(Story::path).collect(Collectors.toSet());
        before.stream()
                .filter(path -> !left.contains(path))
                .sorted()
                .forEach(path -> effects.add(PackEffect.of(
                        path.substring(0, path.indexOf('/')), "story", "去掉 " + path, "taken out: " + path)));
    }

    private static void tell(
            String about,
            String part,
            String zh,
            String en,
            java.util.Collection<String> keys,
            List<PackEffect> effects) {
        if (!keys.isEmpty()) {
            effects.add(
                    PackEffect.of(about, part, zh + "：" + String.join("、", keys), en + ": " + String.join(", ", keys)));
        }
    }

    @Override
    public List<PackEffect> blocking(Pack now, Pack next, Choices choices) {
        return List.of();
    }

    @Override
    public void prepare(Pack now, Pack next) {}

    @Override
    public void follow(Pack next) {}
}
