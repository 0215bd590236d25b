package hongqiao.journal;

import static hongqiao.journal.JournalReport.Kind.*;

import hongqiao.journal.JournalReport.Finding;
import hongqiao.shared.PrivateFiles;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the seals against each other, against their keys, against the events they cover and against the witness. */
final class SealWalk {

    private static final HexFormat HEX = HexFormat.of();

    /** Number and hash of the last seal. */
    private static final Pattern WITNESS = Pattern.compile("(\\d{1,9}) ([0-9a-f]{64})");

    private static final String LEAVES = """
            select hash from journal.event where txid >= :from and txid < :upto order by position
            """;

    private static final String HEADS = """
            select district, subject_type, subject_id, seq, hash from journal.seal_head where seal = :seal
             order by district collate "C", subject_type collate "C", subject_id collate "C"
            """;

    /** Ends of chains that some seal saw and that are not there any more as it saw them. */
    private static final String CHANGED_HEADS = """
            select h.seal, h.district, h.subject_type, h.subject_id, h.seq
              from journal.seal_head h
              left join journal.event e using (district, subject_type, subject_id, seq)
             where e.hash is distinct from h.hash
             order by h.seal, h.district, h.subject_type, h.subject_id
            """;

    private final JdbcClient jdbc;
    private final List<Finding> findings;
    private final Optional<PrivateFiles> folder;

    SealWalk(JdbcClient jdbc, List<Finding> findings, Optional<PrivateFiles> folder) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.folder = folder;
    }

    record Outcome(int count, long unsealed) {}

    Outcome walk() {
        var keys = keys();
        var seals = jdbc.sql(Seal.SELECT + " order by no").query(Seal::read).list();
        var trusted = trustedKey(seals);
        var previousNo = 0;
        var previousHash = Event.NO_HASH;
        var sealedUpto = 0L;
        for (var seal : seals) {
            for (int missing = previousNo + 1; missing < seal.no(); missing++) {
                about(SEAL_MISSING, missing);
            }
            var follows = seal.no() > previousNo + 1
                    || seal.previousHash().equals(previousHash) && seal.range().from() == sealedUpto;
            if (!follows || !isGenuine(seal, keys)) {
                about(SEAL_EDITED, seal.no());
            } else if (trusted.isPresent() && !trusted.get().equals(seal.keyId())) {
                about(SEAL_KEY_UNKNOWN, seal.no());
            }
            if (!coversItsEvents(seal)) {
                about(SEAL_EVENTS_DIFFER, seal.no());
            }
            previousNo = seal.no();
            previousHash = seal.hash();
            sealedUpto = seal.range().upto();
        }
        compareHeads();
        compareWitness(seals);
        var unsealed = jdbc.sql("select count(*) from journal.event where txid >= :upto")
                .param("upto", sealedUpto)
                .query(Long.class)
                .single();
        return new Outcome(seals.size(), unsealed);
    }

    private void about(JournalReport.Kind kind, int seal) {
        findings.add(new Finding(kind, null, null, seal));
    }

    private Map<String, PublicKey> keys() {
        var keys = new HashMap<String, PublicKey>();
        jdbc.sql("select id, public_key from journal.seal_key").query(row -> {
            try {
                var key = SealKey.publicKey(row.getBytes("public_key"));
                if (SealKey.idOf(key).equals(row.getString("id"))) {
                    keys.put(row.getString("id"), key);
                }
            } catch (GeneralSecurityException damaged) {
                // Not a key any more: every seal that names it is then reported as edited.
            }
        });
        return keys;
    }

    private boolean isGenuine(Seal seal, Map<String, PublicKey> keys) {
        var key = keys.get(seal.keyId());
        var heads = jdbc.sql(HEADS)
                .param("seal", seal.no())
                .query((row, n) ->
                        new Seal.Head(EventRow.subject(row), row.getInt("seq"), HEX.formatHex(row.getBytes("hash"))))
                .list();
        return key != null
                && seal.computedHash().equals(seal.hash())
                && Seal.headsHash(heads).equals(seal.heads())
                && SealKey.signed(key, HEX.parseHex(seal.hash()), seal.signature());
    }

    private boolean coversItsEvents(Seal seal) {
        var tree = new Merkle();
        var count = new int[1];
        jdbc.sql(LEAVES)
                .param("from", seal.range().from())
                .param("upto", seal.range().upto())
                .query(row -> {
                    tree.add(row.getBytes("hash"));
                    count[0]++;
                });
        return count[0] == seal.events() && HEX.formatHex(tree.root()).equals(seal.root());
    }

    private void compareHeads() {
        jdbc.sql(CHANGED_HEADS).query(row -> {
            findings.add(
                    new Finding(SEALED_EVENT_CHANGED, EventRow.subject(row), row.getInt("seq"), row.getInt("seal")));
        });
    }

    /** The witness may lag by one seal (a crash between commit and file), never lead, never differ. */
    private void compareWitness(List<Seal> seals) {
        if (folder.isEmpty()) {
            return;
        }
        var witness = witness(folder.get());
        if (witness.isEmpty()) {
            if (!seals.isEmpty()) {
                findings.add(Finding.about(WITNESS_MISSING, Sealer.WITNESS));
            }
            return;
        }
        var seen = WITNESS.matcher(witness.get());
        if (!seen.matches()) {
            findings.add(Finding.about(WITNESS_DAMAGED, Sealer.WITNESS));
            return;
        }
        var no = Integer.parseInt(seen.group(1));
        if (no > (seals.isEmpty() ? 0 : seals.getLast().no())) {
            about(SEAL_MISSING, no);
        } else if (seals.stream()
                .anyMatch(seal -> seal.no() == no && !seal.hash().equals(seen.group(2)))) {
            about(SEAL_EDITED, no);
        }
    }

    /** The key that seals are to be signed with; empty, and a finding, if it is not there though there are seals. */
    private Optional<String> trustedKey(List<Seal> seals) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> key;
        try {
            key = SealKey.in(folder.get()).map(SealKey::id);
        } catch (IllegalStateException | UncheckedIOException damaged) {
            key = Optional.empty();
        }
        if (key.isEmpty() && !seals.isEmpty()) {
            findings.add(Finding.about(SEAL_KEY_GONE, SealKey.FILE));
        }
        return key;
    }

    /** What cannot be read (no text at all, a folder, not ours) is taken for empty: no witness is. */
    private static Optional<String> witness(PrivateFiles folder) {
        try {
            return folder.read(Sealer.WITNESS);
        } catch (UncheckedIOException unreadable) {
            return Optional.of("");
        }
    }
}
