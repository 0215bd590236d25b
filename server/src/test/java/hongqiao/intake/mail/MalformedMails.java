package hongqiao.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Mails that no sound program writes, the same each time. */
final class MalformedMails {

    private MalformedMails() {}

    /** A sound one, broken in many ways; each from an address of its own. */
    static List<byte[]> of(int many) {
        var random = new Random(1106);
        var made = new ArrayList<byte[]>();
        for (int i = 0; i < many; i++) {
            var from =
                    "From: w%d@home7.example\r\nMessage-ID: <bad.%d@home7.example>\r\nSubject: =?gb2312?B?wre1xrK7wcE=?=\r\n"
                            .formatted(i, i);
            var sound = from + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n"
                    + "--b\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\nwre1xrK7wcE=\r\n"
                    + "--b\r\nContent-Type: image/png; name=\"a.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n";
            made.add(bytes(
                    switch (i % 10) {
                        case 0 ->
                            sound.substring(
                                    0, from.length() + 20 + random.nextInt(sound.length() - from.length() - 20));
                        case 1 -> sound.replace("--b\r\n", "--c\r\n");
                        case 2 -> from + nested(100) + "\r\n\r\nx";
                        case 3 -> from + String.join("\r\n", Collections.nCopies(5_000, "X-Bomb: a")) + "\r\n\r\nx";
                        case 4 -> sound.replace("base64", "no-such-encoding");
                        case 5 -> sound.replace("gb2312", "\u0000x").replace("boundary=\"b\"", "boundary");
                        case 6 -> scrambled(sound, from.length(), random);
                        case 7 -> sound.replace("\r\n\r\n", "\r\n");
                        case 8 -> sound.replace("Subject", "Subject\r\n\r\n: \u0000\u0001");
                        default ->
                            from + "Content-Type: multipart/alternative; boundary=\"\"\r\n\r\n--\r\n\r\n--\r\n"
                                    + "a".repeat(1_000);
                    }));
        }
        return made;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String nested(int deep) {
        var all = new StringBuilder();
        for (int i = 0; i < deep; i++) {
            all.append("Content-Type: multipart/mixed; boundary=n")
                    .append(i)
                    .append("\r\n\r\n--n")
                    .append(i)
                    .append("\r\n");
        }
        return all.toString().strip();
    }

    private static String scrambled(String text, int from, Random random) {
        var all = new StringBuilder(text);
        for (int i = 0; i < 30; i++) {
            all.setCharAt(from + random.nextInt(text.length() - from), (char) random.nextInt(256));
        }
        return all.toString();
    }
}
