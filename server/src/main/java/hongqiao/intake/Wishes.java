package hongqiao.intake;

import hongqiao.cases.CaseFile;
import hongqiao.cases.CaseStepped;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.DoorKind;
import hongqiao.notice.Notices;
import hongqiao.notice.Recipient;
import hongqiao.notice.To;
import hongqiao.pack.Packs;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reporters who left a number, or wrote a mail: they are told that their report was received, and of the steps that the door names, each in its words. What
 * they are told stands in the transaction that takes the step; nobody but the sender of messages opens the number or address.
 */
@Component
class Wishes {

    private static final String INSERT = """
            insert into intake.wish (district, case_id, door, who, recipient, masked, made_at)
            values (:district, :caseId, :door, :who, :recipient, :masked, :at)
            """;

    private static final String OF_CASE = """
            select door, who, recipient, masked from intake.wish where district = :district and case_id = :caseId and door in (:doors) order by id
            """;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Packs packs;
    private final District district;

    Wishes(JdbcClient jdbc, Notices notices, Packs packs, District district) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.packs = packs;
        this.district = district;
    }

    private record Wish(String door, Recipient to) {}

    /** In the transaction in which his report became that case, or joined it. @param to null: he is not told */
    void note(Door door, @Nullable To to, String who, CaseFile file, Instant at) {
        if (to == null) {
            return;
        }
        var recipient = notices.recipient(who, to);
        jdbc.sql(INSERT)
                .param("district", district.code())
                .param("caseId", file.id())
                .param("door", door.key())
                .param("who", who)
                .param("recipient", recipient.sealed())
                .param("masked", recipient.masked())
                .param("at", Timestamp.from(at))
                .update();
        leave(recipient, file, "已收到");
    }

    @EventListener
    void stepped(CaseStepped taken) {
        var says = new LinkedHashMap<String, Words>();
        packs.of(DoorKind.class).all().values().stream()
                .filter(door -> door.follow().tells().contains(taken.step()))
                .forEach(door -> says.put(door.key(), door.follow().says().get(taken.step())));
        if (says.isEmpty()) {
            return; // most steps: nobody is told of them
        }
        var wishes = jdbc.sql(OF_CASE)
                .param("district", district.code())
                .param("caseId", taken.file().id())
                .param("doors", says.keySet())
                .query((row, number) -> new Wish(
                        row.getString("door"),
                        new Recipient(row.getString("who"), row.getBytes("recipient"), row.getString("masked"))))
                .list();
        for (var wish : wishes) {
            leave(
                    wish.to(),
                    taken.file(),
                    Objects.requireNonNull(says.get(wish.door())).zh());
        }
    }

    private void leave(Recipient to, CaseFile file, String says) {
        var number = file.head().number();
        notices.leave(
                to,
                number,
                "【%s】您反映的事（%s）：%s。凭查询码可看进展。".formatted(district.name().zh(), number, says));
    }
}
