package hongqiao.journal;

import hongqiao.shared.Instants;
import hongqiao.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A signature over all events of the transactions in {@code [fromTxid, uptoTxid)}.
 *
 * @param no from 1, without gaps
 * @param root {@link Merkle} root over the events' hashes in order of position; hex
 * @param heads hash over the ends of the chains it touched, {@link #headsHash}; hex
 * @param previousHash hash of the seal before; 64 zeros for the first
 * @param hash what is signed, {@link #computedHash()}
 */
record Seal(
        int no,
        JournalFeed.Range range,
        int events,
        String root,
        String heads,
        Instant at,
        String keyId,
        String previousHash,
        String hash,
        byte[] signature) {

    /** The end of one chain as a seal saw it. */
    record Head(Subject subject, int seq, String hash) {}

    static final String SELECT = """
            select no, from_txid, upto_txid, events, root, heads, at, key_id, prev_hash, hash, signature
              from journal.seal
            """;

    String computedHash() {
        var form = JsonNodeFactory.instance
                .arrayNode()
                .add(no)
                .add(range.from())
                .add(range.upto())
                .add(events)
                .add(root)
                .add(heads)
                .add(at.toString())
                .add(keyId)
                .add(previousHash);
        return Sha256.hex(CanonicalJson.write(form));
    }

    /** Over the heads sorted by district, type and id (code units). */
    static String headsHash(List<Head> heads) {
        var form = JsonNodeFactory.instance.arrayNode();
        for (var head : heads) {
            form.addArray()
                    .add(head.subject().district())
                    .add(head.subject().type())
                    .add(head.subject().id())
                    .add(head.seq())
                    .add(head.hash());
        }
        return Sha256.hex(CanonicalJson.write(form));
    }

    static Seal read(ResultSet row, int n) throws SQLException {
        var hex = HexFormat.of();
        return new Seal(
                row.getInt("no"),
                new JournalFeed.Range(row.getLong("from_txid"), row.getLong("upto_txid")),
                row.getInt("events"),
                hex.formatHex(row.getBytes("root")),
                hex.formatHex(row.getBytes("heads")),
                Instants.get(row, "at"),
                row.getString("key_id"),
                hex.formatHex(row.getBytes("prev_hash")),
                hex.formatHex(row.getBytes("hash")),
                row.getBytes("signature"));
    }
}
