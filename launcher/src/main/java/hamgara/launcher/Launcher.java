package hamgara.launcher;

import hamgara.launcher.demo.Demo;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import hamgara.launcher.terminal.TerminalCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Main of `./hamgara up` and `./hamgara demo`: starts the stack and stays until Ctrl-C or until a child
/// is lost. Main of `./hamgara terminal` too.
public final class Launcher {
    private static final String DATA = "HAMGARA_DATA";
    private static final String LOGS = "HAMGARA_LOGS";

    private Launcher() {}

    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out, "all".equals(System.getenv(LOGS)));
        try {
            switch (List.of(arguments)) {
                case List<String> words when words.equals(List.of("up")) -> up(progress);
                case List<String> words
                when !words.isEmpty() && words.getFirst().equals("demo") ->
                    demo(progress, DemoWords.of(words.subList(1, words.size())));
                case List<String> words
                when !words.isEmpty() && words.getFirst().equals("terminal") ->
                    System.exit(terminal(words.subList(1, words.size())));
                default -> throw new StartFailure("Use ./hamgara help to see what can be done.");
            }
        } catch (StartFailure failure) {
            progress.print("hamgara: " + failure.getMessage());
            System.exit(1);
        } catch (IOException | UncheckedIOException e) {
            progress.print("hamgara: " + e);
            System.exit(1);
        }
    }

    private static void up(Progress progress) throws IOException {
        Stack stack = start(progress);
        progress.print(welcome(stack));
        stayUp(stack, progress);
    }

    private static void demo(Progress progress, DemoWords words) throws IOException {
        if (words.url() != null) {
            Path terminal = Files.createTempDirectory("hamgara-terminal");
            System.exit(Demo.play(words.url(), System.getenv("HAMGARA_TOKENS"), terminal, progress) ? 0 : 1);
        }
        Stack stack = start(progress);
        boolean everyStepHeld = Demo.play(stack, progress);
        if (words.exit()) {
            System.exit(everyStepHeld ? 0 : 1);
        }
        progress.print(welcome(stack));
        stayUp(stack, progress);
    }

    /// The device of one client of the identity provider, in a folder of its own.
    private static int terminal(List<String> words) {
        Map<String, String> environment = System.getenv();
        Ports ports = Ports.from(environment);
        String client = environment.getOrDefault("HAMGARA_TERMINAL", "terminal-takhti");
        var account = new TerminalCommand.Account(
                tokens(environment), client, environment.getOrDefault("HAMGARA_TERMINAL_SECRET", "demo-" + client));
        return new TerminalCommand(
                        data(environment).resolve(client),
                        environment.getOrDefault("HAMGARA_API", "http://localhost:" + ports.of(Part.GATEWAY)),
                        account,
                        Clock.systemUTC(),
                        System.out)
                .run(words);
    }

    /// The token endpoint, unless told that of a machine of our own.
    private static String tokens(Map<String, String> environment) {
        return environment.getOrDefault(
                "HAMGARA_TOKENS",
                "http://localhost:" + Ports.from(environment).of(Part.IDENTITY)
                        + "/realms/hamgara/protocol/openid-connect/token");
    }

    private static Path data(Map<String, String> environment) {
        String told = environment.getOrDefault(DATA, "");
        return told.isEmpty() ? Checkout.root().resolve("data") : Path.of(told).toAbsolutePath();
    }

    private static Stack start(Progress progress) throws IOException {
        Map<String, String> environment = System.getenv();
        Path checkout = Checkout.root();
        Path data = data(environment);
        Stack stack = Stack.open(checkout, data, Ports.from(environment), progress);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(stack::close));
        stack.start();
        return stack;
    }

    private static void stayUp(Stack stack, Progress progress) {
        progress.print(stack.awaitLoss().story("ended unexpectedly") + "\nStopping the rest.");
        System.exit(1);
    }

    private static String welcome(Stack stack) {
        return """

                Hamgara is up.
                  API            %1$s/v1
                  Read and try   %1$s/docs   (OpenAPI: %1$s/openapi)
                  Tokens         %2$s/protocol/openid-connect/token
                  Accounts       maryam, reza, desk, manager, secretary, governor, admin ...; password demo-<name>
                  Logs           %3$s
                Ctrl-C stops everything and keeps the data.
                """.formatted(
                stack.url(Part.GATEWAY), stack.issuer(), stack.log(Part.GATEWAY).getParent());
    }
}
