package hamgara.launcher;

import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which port of this machine each part listens on.
public final class Ports {
    static final String OFFSET = "HAMGARA_PORT_OFFSET";

    private final Map<Part, Integer> ports;

    private Ports(Map<Part, Integer> ports) {
        this.ports = new EnumMap<>(ports);
    }

    /// The usual ports, moved by `HAMGARA_PORT_OFFSET` or one by one by `HAMGARA_PORT_<PART>`.
    static Ports from(Map<String, String> environment) {
        int offset = number(environment, OFFSET, 0);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int port = number(environment, part.portVariable(), part.usualPort() + offset);
            if (port < 1 || port > 65535) {
                throw new StartFailure(
                        "There is no port " + port + "; choose another " + OFFSET + " or " + part.portVariable() + ".");
            }
            ports.put(part, port);
        }
        return new Ports(ports);
    }

    private static int number(Map<String, String> environment, String variable, int otherwise) {
        String value = environment.getOrDefault(variable, "").strip();
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException _) {
            throw new StartFailure(variable + " must be a number and not \"" + value + "\".");
        }
    }

    /// Ports that nobody listens on at this moment, for tests.
    public static Ports free() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Part part : Part.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(part, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(ports);
    }

    public int of(Part part) {
        return ports.getOrDefault(part, part.usualPort());
    }

    /// Refuses, naming every taken port and who wanted it.
    void mustBeFree(Set<Part> parts) {
        List<String> taken =
                parts.stream().filter(this::isTaken).map(this::complaint).toList();
        if (!taken.isEmpty()) {
            throw new StartFailure(String.join("\n", taken) + "\nEnd what listens there, or move Hamgara: " + OFFSET
                    + "=1000 ./hamgara up moves every port.");
        }
    }

    private boolean isTaken(Part part) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), of(part)));
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private String complaint(Part part) {
        return "Port " + of(part) + " is taken, and " + part + " wants it (" + part.portVariable() + " moves it).";
    }
}
