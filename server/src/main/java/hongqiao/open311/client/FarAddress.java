package hongqiao.open311.client;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Whether a server lies outside: a setting that names a host of our own network, by whatever name, reaches nothing there.
 *
 * <p>Asked before each call. The name is looked up again when the call is made, and the answer is then the one that is remembered from here
 * (Java keeps it for 30 s), so that a name that changes its address in between changes nothing.
 */
final class FarAddress {

    private FarAddress() {}

    /** @throws PeerFault the name is not known, or one of its addresses is private */
    static void require(URI url) throws PeerFault {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(url.getHost());
        } catch (UnknownHostException none) {
            throw PeerFault.passing("host not known");
        }
        for (var one : all) {
            if (!isFar(one)) {
                throw PeerFault.lasting("private address");
            }
        }
    }

    static boolean isFar(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isFar4(bytes);
            case Inet6Address _ -> isFar6(bytes);
            default -> false;
        };
    }

    private static boolean isFar4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return first != 0
                && first < 224
                && !(first == 100 && second >= 64 && second < 128) // shared by a provider's customers
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Only what is given out to the world (2000::/3), and none of the ways to write another kind of address in it. */
    private static boolean isFar6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return first >> 13 == 1
                && first != 0x2002 // 6to4
                && !(first == 0x2001 && second == 0) // Teredo
                && !(first == 0x2001 && second == 0x0db8);
    }
}
