package hongqiao.journal;

import hongqiao.shared.ColumnBatch;
import hongqiao.shared.FilesComingIn;
import hongqiao.shared.PrivateFiles;
import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs, every few seconds and when the process ends, all events that are over and not yet sealed. The number and hash
 * of the last seal also go to a file in the data folder: a witness outside the database, so that cutting off the last
 * seals together with their events is found too.
 */
@Component
class Sealer {

    static final String WITNESS = "journal-last-seal";

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    private static final HexFormat HEX = HexFormat.of();
    private static final int PAGE = 5_000;

    /** Any number; one sealer at a time over the whole database. */
    private static final long LOCK = 0x686f6e6771696fL;

    private static final String STORE = """
            insert into journal.seal
                   (no, from_txid, upto_txid, events, root, heads, at, key_id, prev_hash, hash, signature)
            values (:no, :from, :upto, :events, :root, :heads, :at, :key, :previous, :hash, :signature)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JournalFeed feed;
    private final TransactionTemplate transaction;
    private final PrivateFiles folder;
    private final SealKey key;
    private final Clock clock;
    private final FilesComingIn.Patience patience;

    Sealer(
            JdbcClient jdbc,
            JdbcTemplate batch,
            JournalFeed feed,
            TransactionTemplate transaction,
            PrivateFiles folder,
            Clock clock,
            FilesComingIn files) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.feed = feed;
        this.transaction = transaction;
        this.folder = folder;
        this.key = SealKey.inOrNew(folder);
        this.clock = clock;
        this.patience = files.patience();
    }

    /** While files come in, once in two minutes. */
    @Scheduled(fixedDelayString = "${hongqiao.journal.seal-every:10s}")
    void sealInTime() {
        if (patience.mayGoOn()) {
            sealQuietly();
        }
    }

    @PreDestroy
    void sealQuietly() {
        try {
            seal();
        } catch (RuntimeException later) {
            log.warn("could not seal the journal; the next turn tries again", later);
        }
    }

    /** Seals what is over; empty if there was nothing, or if another process is at it. */
    Optional<Seal> seal() {
        var sealed = transaction.execute(status -> sealInTransaction());
        sealed.ifPresent(seal -> folder.writePrivate(WITNESS, seal.no() + " " + seal.hash()));
        return sealed;
    }

    private Optional<Seal> sealInTransaction() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        var last = jdbc.sql(Seal.SELECT + " order by no desc limit 1")
                .query(Seal::read)
                .optional();
        var range = feed.after(last.map(Seal::range).orElse(JournalFeed.Range.NONE));
        var tree = new Merkle();
        var heads = new HashMap<Subject, Seal.Head>();
        var events = range.isEmpty() ? 0 : gather(range, tree, heads);
        if (events == 0) {
            return Optional.empty();
        }
        var sorted = heads.values().stream()
                .sorted(Comparator.comparing((Seal.Head head) -> head.subject().district())
                        .thenComparing(head -> head.subject().type())
                        .thenComparing(head -> head.subject().id()))
                .toList();
        if (last.isEmpty()) {
            // from the first seal on the file is there, even if we fall between commit and witness
            folder.writePrivate(WITNESS, "0 " + Event.NO_HASH);
        }
        var seal = signed(last, range, events, tree, sorted);
        store(seal, sorted);
        return Optional.of(seal);
    }

    private int gather(JournalFeed.Range range, Merkle tree, Map<Subject, Seal.Head> heads) {
        var events = 0;
        var position = 0L;
        while (true) {
            var page = feed.heads(range, position, PAGE);
            for (var end : page) {
                tree.add(HEX.parseHex(end.head().hash()));
                heads.put(end.head().subject(), end.head());
                position = end.position();
            }
            events += page.size();
            if (page.size() < PAGE) {
                return events;
            }
        }
    }

    private Seal signed(Optional<Seal> last, JournalFeed.Range range, int events, Merkle tree, List<Seal.Head> heads) {
        var draft = new Seal(
                last.map(Seal::no).orElse(0) + 1,
                range,
                events,
                HEX.formatHex(tree.root()),
                Seal.headsHash(heads),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                key.id(),
                last.map(Seal::hash).orElse(Event.NO_HASH),
                "",
                new byte[0]);
        var hash = draft.computedHash();
        return new Seal(
                draft.no(),
                range,
                events,
                draft.root(),
                draft.heads(),
                draft.at(),
                draft.keyId(),
                draft.previousHash(),
                hash,
                key.sign(HEX.parseHex(hash)));
    }

    private void store(Seal seal, List<Seal.Head> heads) {
        jdbc.sql(
                        "insert into journal.seal_key (id, public_key, made_at) values (:id, :key, :at) on conflict do nothing")
                .param("id", key.id())
                .param("key", key.publicKey().getEncoded())
                .param("at", Timestamp.from(seal.at()))
                .update();
        jdbc.sql(STORE)
                .param("no", seal.no())
                .param("from", seal.range().from())
                .param("upto", seal.range().upto())
                .param("events", seal.events())
                .param("root", HEX.parseHex(seal.root()))
                .param("heads", HEX.parseHex(seal.heads()))
                .param("at", Timestamp.from(seal.at()))
                .param("key", seal.keyId())
                .param("previous", HEX.parseHex(seal.previousHash()))
                .param("hash", HEX.parseHex(seal.hash()))
                .param("signature", seal.signature())
                .update();
        for (int from = 0; from < heads.size(); from += PAGE) {
            new ColumnBatch<>(heads.subList(from, Math.min(heads.size(), from + PAGE)))
                    .column("subject_id", "text", head -> head.subject().id())
                    .column("seal", "integer", head -> String.valueOf(seal.no()))
                    .column("district", "text", head -> head.subject().district())
                    .column("subject_type", "text", head -> head.subject().type())
                    .column("seq", "integer", head -> String.valueOf(head.seq()))
                    .bytes("hash", Seal.Head::hash)
                    .insertInto("journal.seal_head")
                    .run(batch);
        }
    }
}
