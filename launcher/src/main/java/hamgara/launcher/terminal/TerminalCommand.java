package hamgara.launcher.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The reference terminal as a command: each call opens the terminal's folder, does one thing, and ends.
public final class TerminalCommand {

    private static final String USE =
            "Use: terminal enrol <code> | renew | redeem <HG1:...> | pay <HG1:...> <rials> | sync";

    private final Path folder;
    private final String gateway;
    private final Account account;
    private final Clock clock;
    private final PrintStream out;

    public TerminalCommand(Path folder, String gateway, Account account, Clock clock, PrintStream out) {
        this.folder = folder;
        this.gateway = gateway;
        this.account = account;
        this.clock = clock;
        this.out = out;
    }

    /// With what the terminal signs in while there is a network.
    ///
    /// @param tokens address of the token endpoint of the identity provider
    public record Account(String tokens, String client, String secret) {
        @Override
        public String toString() {
            return "Account[" + client + "]";
        }
    }

    /// The status of the process: 0 for a yes, 1 for a no.
    public int run(List<String> words) {
        try {
            return done(words);
        } catch (TerminalFailure failure) {
            out.println("terminal: " + failure.getMessage());
            return 1;
        }
    }

    private int done(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst() + " " + words.size()) {
            case "enrol 2" -> {
                ReferenceTerminal.enrol(folder, gateway, this::token, words.get(1), clock)
                        .close();
                yield told("enrolled; key, package and journal are in " + folder);
            }
            case "renew 1" -> {
                try (ReferenceTerminal terminal = open()) {
                    terminal.renew();
                }
                yield told("the newest package is here");
            }
            case "redeem 2" -> {
                try (ReferenceTerminal terminal = open()) {
                    yield told(terminal.redeemOffline(words.get(1)));
                }
            }
            case "pay 3" -> {
                try (ReferenceTerminal terminal = open()) {
                    yield told(terminal.payOffline(words.get(1), rials(words.get(2))));
                }
            }
            case "sync 1" -> {
                try (ReferenceTerminal terminal = open()) {
                    ReferenceTerminal.Settled settled = terminal.sync();
                    yield told("acknowledged through %d, accepted %d, rejected %d"
                            .formatted(settled.acknowledgedThrough(), settled.accepted(), settled.rejected()));
                }
            }
            default -> {
                out.println(USE);
                yield 1;
            }
        };
    }

    private ReferenceTerminal open() {
        return ReferenceTerminal.open(folder, gateway, this::token, clock);
    }

    private int told(ReferenceTerminal.Answer answer) {
        out.println(answer.letIn() ? "YES " + answer.reference() : "NO " + answer.reason());
        return answer.letIn() ? 0 : 1;
    }

    private int told(String what) {
        out.println(what);
        return 0;
    }

    private static long rials(String typed) {
        try {
            long rials = Long.parseLong(typed);
            if (rials > 0) {
                return rials;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new TerminalFailure(typed + " is no amount of rials");
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=" + encoded(account.client()) + "&client_secret="
                + encoded(account.secret());
        HttpRequest request = HttpRequest.newBuilder(URI.create(account.tokens()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new TerminalFailure("cannot sign in as " + account.client() + ": " + answer.statusCode());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new TerminalFailure("no network", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TerminalFailure("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
