package hongqiao.intake.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Things and conditions, never persons (只看物、不看人): words by which a class of alarms would be about a person's face, body, identity,
 * number plate or movement. Chinese words count wherever they stand, English ones as whole words.
 */
public final class NoPersons {

    private static final List<String> CHINESE = List.of(
            "人脸", "面部", "人像", "刷脸", "人体", "步态", "指纹", "虹膜", "声纹", "身份", "姓名", "证件", "性别", "年龄", "民族", "车牌", "号牌", "车主",
            "驾驶人", "行人", "人员", "人群", "人数", "客流", "聚集", "徘徊", "逗留", "尾随", "跟踪", "轨迹", "行踪", "陌生人", "黑名单", "白名单", "重点人",
            "嫌疑", "访客", "居民", "住户", "儿童", "老人");

    private static final Set<String> ENGLISH = Set.of(
            "face",
            "faces",
            "facial",
            "person",
            "persons",
            "people",
            "pedestrian",
            "pedestrians",
            "human",
            "humans",
            "man",
            "men",
            "woman",
            "women",
            "child",
            "children",
            "resident",
            "residents",
            "visitor",
            "visitors",
            "identity",
            "identities",
            "identification",
            "biometric",
            "biometrics",
            "gait",
            "fingerprint",
            "fingerprints",
            "iris",
            "gender",
            "ethnicity",
            "plate",
            "plates",
            "anpr",
            "lpr",
            "owner",
            "owners",
            "driver",
            "drivers",
            "crowd",
            "crowds",
            "gathering",
            "gatherings",
            "loitering",
            "loiterer",
            "stalking",
            "tracking",
            "trajectory",
            "trajectories",
            "stranger",
            "strangers",
            "suspect",
            "suspects",
            "watchlist",
            "blacklist",
            "whitelist");

    private static final Pattern BETWEEN = Pattern.compile("[^a-z]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private NoPersons() {}

    /** The first such word; empty: it is about no person as far as its words go. */
    public static Optional<String> in(String text) {
        var chinese = CHINESE.stream().filter(text::contains).findFirst();
        return chinese.isPresent()
                ? chinese
                : BETWEEN.splitAsStream(HUMP.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
                        .filter(ENGLISH::contains)
                        .findFirst();
    }
}
