package hongqiao.register.match;

import hongqiao.register.record.RecordWords;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A firm's name in its parts. {@code 天津市红桥区华远科技有限公司} and {@code 华远（天津）科技有限责任公司} have the same core and trade.
 *
 * @param core the name proper (字号); never empty where the name is not
 * @param trade words for its line of business, {@code ending} its legal form; empty where it names none
 */
record FirmName(String core, String trade, String ending) {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

    static FirmName of(String text, PlaceNames.Known places, List<String> trades, List<String> endings) {
        var name = withoutBrackets(plain(text), places);
        var ending = ending(name, endings);
        var rest = name.substring(0, name.length() - ending.length());
        var trade = trades(rest, trades);
        return new FirmName(withoutPlaces(rest.substring(0, rest.length() - trade.length()), places), trade, ending);
    }

    /** Width, case, blanks, the shape of brackets and signs between words do not matter. */
    private static String plain(String text) {
        return RecordWords.folded(text)
                .replaceAll("[〔【「『《〈\\[{]", "(")
                .replaceAll("[〕】」』》〉\\]}]", ")")
                .replaceAll("[^\\p{L}\\p{Nd}()]", "");
    }

    /** Places in brackets are left out wherever they stand; other brackets lose their signs only. */
    private static String withoutBrackets(String text, PlaceNames.Known places) {
        return BRACKETS.matcher(text)
                .replaceAll(found -> places.all().contains(found.group(1)) ? "" : found.group(1))
                .replaceAll("[()]", "");
    }

    /** Without the places in front, as long as a name of two characters is left. */
    private static String withoutPlaces(String text, PlaceNames.Known places) {
        var name = text;
        while (true) {
            var now = name;
            var front = places.all().stream()
                    .filter(place -> now.startsWith(place) && now.length() > place.length() + 1)
                    .findFirst();
            if (front.isEmpty()) {
                return now;
            }
            name = now.substring(front.get().length());
        }
    }

    /** The longest of the words that the text ends with, and is not. */
    private static String ending(String text, List<String> words) {
        return words.stream()
                .map(FirmName::plainWord)
                .filter(word -> text.endsWith(word) && text.length() > word.length())
                .findFirst()
                .orElse("");
    }

    /** {@code 智能科技发展}: as many of the words as stand there, as long as a name of two characters is left. */
    private static String trades(String text, List<String> words) {
        var rest = text;
        while (true) {
            var last = ending(rest, words);
            if (last.isEmpty() || rest.length() - last.length() < 2) {
                return text.substring(rest.length());
            }
            rest = rest.substring(0, rest.length() - last.length());
        }
    }

    private static String plainWord(String word) {
        return plain(word).replaceAll("[()]", "");
    }
}
