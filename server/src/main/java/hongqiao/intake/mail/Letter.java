package hongqiao.intake.mail;

import hongqiao.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param id its Message-ID; empty: it has none
 * @param from one address that can be answered; null: it names none
 * @param subject one line; may be empty
 * @param text lines of plain text, without what it quotes and what it is signed with; may be empty
 * @param machine whether no person wrote it: an answer by itself, a mail that came back, a list
 */
record Letter(String id, @Nullable String from, String subject, String text, List<Enclosed> enclosed, boolean machine) {

    /** A file that came with it. @param name as it was sent, in one line */
    record Enclosed(String name, String type, byte[] content) {

        boolean isPicture() {
            return type.startsWith("image/") || name.matches("(?i).*\\.(jpe?g|png|webp)");
        }
    }

    Letter {
        enclosed = List.copyOf(enclosed);
    }

    /** As it may be logged: nothing that somebody wrote. */
    @Override
    public String toString() {
        return "letter of %d characters with %d files".formatted(text.length(), enclosed.size());
    }

    /**
     * Under which it counts once: of its Message-ID and all that it says, since some programs give one Message-ID to all their mails, and
     * no letter may be lost by that.
     */
    String key() {
        var all = Sha256.digest();
        for (var part : new String[] {id, from == null ? "" : from, subject, text}) {
            all.update(Sha256.of(part));
        }
        for (var file : enclosed) {
            all.update(Sha256.of(file.name().getBytes(StandardCharsets.UTF_8)));
            all.update(Sha256.of(file.content()));
        }
        return "mail-" + HexFormat.of().formatHex(all.digest());
    }
}
