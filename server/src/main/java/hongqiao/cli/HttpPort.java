package hongqiao.cli;

import hongqiao.database.CannotStart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port of the web server; somebody else may have it. */
final class HttpPort {

    private HttpPort() {}

    /**
     * Tries the port before anything costly is started.
     *
     * @throws CannotStart if it is taken or needs rights we do not have
     */
    static void checkFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw taken(port);
        }
    }

    static CannotStart taken(int port) {
        return new CannotStart(
                "端口 %d 已被占用或无权使用，请停止占用它的程序，或另选端口，如 HONGQIAO_PORT=%d bin/run".formatted(port, other(port)),
                "port %d is taken or not allowed; stop the program that has it, or choose another, e.g. HONGQIAO_PORT=%d bin/run"
                        .formatted(port, other(port)));
    }

    private static int other(int port) {
        return port < 1024 ? port + 8000 : port == 65535 ? 8080 : port + 1;
    }
}
