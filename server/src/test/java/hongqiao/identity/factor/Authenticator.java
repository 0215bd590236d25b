package hongqiao.identity.factor;

import java.time.Clock;

/** The app on an officer's telephone. */
public record Authenticator(String secret, Clock clock) {

    /** The code it shows now; {@code steps} of 30 s away. */
    public String code(int steps) {
        return Totp.code(bytes(), clock.instant().getEpochSecond() / 30 + steps);
    }

    private byte[] bytes() {
        var bytes = new java.io.ByteArrayOutputStream();
        var buffer = 0;
        var bits = 0;
        for (var letter : secret.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
