package hongqiao.shared;

import java.util.Locale;

/** The same words in Chinese and in English; both are always there. */
public record Words(String zh, String en) {

    /** English for an English reader, Chinese for everybody else. */
    public String in(Locale locale) {
        return isEnglish(locale) ? en : zh;
    }

    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
