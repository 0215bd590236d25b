package hongqiao.intake;

import hongqiao.shared.Sha256;
import hongqiao.support.Browser.Answer;
import java.math.BigInteger;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** What a page answers {@code show-no-machine} with. */
public final class Proofs {

    private Proofs() {}

    public static String of(Answer asked) {
        var nonce = asked.json().path("nonce").asString();
        int bits = asked.json().path("bits").asInt();
        return IntStream.iterate(ThreadLocalRandom.current().nextInt(1 << 30), counter -> counter + 1)
                .mapToObj(counter -> nonce + ":" + counter)
                .filter(proof -> new BigInteger(1, Sha256.of(proof)).bitLength() <= 256 - bits)
                .findFirst()
                .orElseThrow();
    }
}
