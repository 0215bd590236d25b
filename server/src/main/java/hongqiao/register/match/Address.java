package hongqiao.register.match;

import hongqiao.register.record.RecordWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An address in its parts, without the places in front. {@code 天津市红桥区丁字沽三号路１２号院2门301} is street {@code 丁字沽3号路}, number
 * {@code 12}, inside {@code 2, 301}.
 *
 * @param street everything before the house number; @param number as {@code 12} or {@code 12-1}; both may be empty
 * @param inside the numbers behind it: building, gate, room
 */
record Address(String street, String number, List<String> inside) {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern NUMERAL =
            Pattern.compile("[〇零一二三四五六七八九十百]+(?=号|路|街|道|里|条|巷|楼|层|栋|幢|座|门|室|单元|院|区|期|经|纬|段)");

    /** A number with 号 behind it that is not part of a street's name, or else the first number that is not. */
    private static final Pattern HOUSE =
            Pattern.compile("(\\d+(?:[-–—]\\d+)*)号(?![路街道里巷线])|(\\d+(?:[-–—]\\d+)*)(?![\\d号路街道里巷条经纬段-])");

    private static final Pattern NUMBER = Pattern.compile("[0-9a-z]+(?:-[0-9a-z]+)*");

    static Address of(String text, PlaceNames.Known places) {
        var plain = arabic(RecordWords.folded(text).replaceAll("[\\s,.;:，。；：、()（）#]", ""));
        var rest = withoutPlaces(plain, places);
        var house = HOUSE.matcher(rest);
        if (!house.find()) {
            return new Address(rest, "", List.of());
        }
        var number = house.group(1) == null ? house.group(2) : house.group(1);
        var inside = new ArrayList<String>();
        var numbers = NUMBER.matcher(rest.substring(house.end()));
        while (numbers.find()) {
            inside.add(numbers.group());
        }
        return new Address(rest.substring(0, house.start()), number.replaceAll("[–—]", "-"), List.copyOf(inside));
    }

    /** {@code 12-1} begins like {@code 12}. */
    String firstNumber() {
        return number.split("-")[0];
    }

    private static String withoutPlaces(String text, PlaceNames.Known places) {
        var rest = text;
        while (true) {
            var now = rest;
            var front = places.whole().stream()
                    .filter(place -> now.startsWith(place) && now.length() > place.length())
                    .findFirst();
            if (front.isEmpty()) {
                return now;
            }
            rest = now.substring(front.get().length());
        }
    }

    /** {@code 三号路} as {@code 3号路}, {@code 二十一层} as {@code 21层}. */
    private static String arabic(String text) {
        return NUMERAL.matcher(text).replaceAll(found -> String.valueOf(value(found.group())));
    }

    private static long value(String numeral) {
        long whole = 0;
        long digit = -1;
        for (var c : numeral.replace('零', '〇').toCharArray()) {
            if (c == '十' || c == '百') {
                whole += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            } else {
                digit = digit < 0 ? DIGITS.indexOf(c) : digit * 10 + DIGITS.indexOf(c);
            }
        }
        return whole + Math.max(digit, 0);
    }
}
